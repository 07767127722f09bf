import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  const handle: typeof app.handler.handle = (request) => app.handler.handle(request);
  await tellShippedCalendar({ store: app.store, handle });
});
afterAll(() => app.close());

const groups = async (groupBy: string): Promise<unknown> => {
  await app.caughtUp();
  const { timeliness } = await app.ask(
    `query ($by: CommitmentGrouping!) { timeliness(groupBy: $by) { groups {
      key isRest label english: label(language: EN) counts { total } } } }`,
    { by: groupBy },
  );
  return timeliness.groups;
};

describe('what groups of a report are called', () => {
  it('tells the field of work OTHER from all the rest', async () => {
    const other = await records.commitment();
    await records.commitment();
    await app.accept(
      'classifyCommitment',
      { commitmentId: other, policyField: 'OTHER', priority: 'NORMAL', isCheckable: true },
      secretaryOf(org.department),
    );
    expect(await groups('POLICY_FIELD')).toEqual([
      {
        key: 'OTHER',
        isRest: false,
        label: 'Lĩnh vực khác',
        english: 'Other',
        counts: { total: 1 },
      },
      { key: 'OTHER', isRest: true, label: 'Còn lại', english: 'Others', counts: { total: 1 } },
    ]);
  });

  it('calls a petition by the beginning of its words, never by its id', async () => {
    const text =
      'Cử tri thôn Đông đề nghị Ủy ban nhân dân xã sớm sửa chữa đường liên thôn đoạn qua trường học';
    const { stream } = await app.accept(
      'recordPetition',
      { text, channel: 'LETTER' },
      secretaryOf(org.department),
    );
    await records.commitment({ source: { recordId: stream } });
    expect(await groups('SOURCE')).toContainEqual({
      key: stream,
      isRest: false,
      label:
        'Kiến nghị: Cử tri thôn Đông đề nghị Ủy ban nhân dân xã sớm sửa chữa đường liên thôn đoạn…',
      english:
        'Petition: Cử tri thôn Đông đề nghị Ủy ban nhân dân xã sớm sửa chữa đường liên thôn đoạn…',
      counts: { total: 1 },
    });
  });
});
