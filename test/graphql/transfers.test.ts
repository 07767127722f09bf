import { openJob } from '../support/openJob';
import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
beforeEach(async () => {
  app = await openAskedApplication();
});
afterEach(() => app.close());

const TRANSFERS = `query ($id: ID!) {
  commitment(id: $id) {
    transfers { fromOffice { id } toOffice { id } fromLeadUnit { id } toLeadUnit { id } }
  }
}`;

describe('hand-overs of a commitment (R23)', () => {
  it.each([
    ['its lead alone', 'communeCommittee', 'department', 'otherDepartment'],
    ['its debtor alone', 'department', 'otherDepartment', 'communeCommittee'],
  ] as const)('that move %s say what moved', async (_, gives, debtorAfter, leadAfter) => {
    const org = await establishSmallOrganisation(app);
    const id = await preparedRecords(app, org).commitment();
    const input = {
      title: 'Sắp xếp tổ chức bộ máy',
      decision: { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' },
      effectiveOn: '2026-12-12',
      mappings: [{ fromUnitId: org[gives].unitId, toUnitId: org.otherDepartment.unitId }],
    };
    await app.accept('decideReorganisation', input, administrator);
    await openJob(app).tick();
    expect(await app.ask(TRANSFERS, { id })).toEqual({
      commitment: {
        transfers: [
          {
            fromOffice: { id: org.department.head.officeId },
            toOffice: { id: org[debtorAfter].head.officeId },
            fromLeadUnit: { id: org.communeCommittee.unitId },
            toLeadUnit: { id: org[leadAfter].unitId },
          },
        ],
      },
    });
  });

  it('of a commitment that nobody leads name no unit in the lead', async () => {
    const org = await establishSmallOrganisation(app);
    const id = await preparedRecords(app, org).commitment({ leadUnitId: null });
    const input = {
      title: 'Hợp nhất hai sở',
      decision: { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' },
      effectiveOn: '2026-12-12',
      mappings: [{ fromUnitId: org.department.unitId, toUnitId: org.otherDepartment.unitId }],
    };
    await app.accept('decideReorganisation', input, administrator);
    await openJob(app).tick();
    const { commitment } = await app.ask(TRANSFERS, { id });
    expect(commitment).toMatchObject({ transfers: [{ fromLeadUnit: null, toLeadUnit: null }] });
  });
});
