import {
  evidence,
  preparedRecords,
  programme,
  type PreparedRecords,
} from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
const ids: Record<string, string> = {};

const at = (day: string) => app.clock.set(`${day}T02:00:00.000Z`);
const on = (date: string) => ({ occurredOn: { date } });
const reason = 'Ghi nhầm tháng';

/** Proposes what nobody corrects alone and gives the id of the proposal. */
async function proposed(name: string, input: object, commitmentId: string): Promise<string> {
  await app.accept(name, { ...input, reason }, secretaryOf(org.department));
  return (await records.commitmentState(commitmentId)).corrections.at(-1)?.id ?? '';
}

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-10-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  const due = (date: string) => ({ deadline: { fixed: { date } } });
  ids['confirmed'] = await records.commitment(due('2026-11-08'));
  ids['refused'] = await records.commitment(due('2026-11-08'));
  ids['mistaken'] = await records.commitment(due('2026-11-30'));
  ids['extended'] = await records.commitment(due('2026-12-01'));
  ids['inTime'] = await records.commitment(due('2027-03-31'));
  at('2026-11-20');
  const later = { ...due('2027-06-30'), commitmentId: ids['inTime'], reason };
  await app.accept('correctDeadline', later, secretaryOf(org.department));
  const asked = { commitmentId: ids['extended'], proposedDate: '2026-12-31', reason: 'Mưa lũ' };
  await app.accept('requestExtension', asked, leaderOf(org.communeCommittee));
  at('2026-12-12');
  const front = overseerOf(org.front);
  const confirmed = { commitmentId: ids['confirmed'], ...due('2027-06-30') };
  const correctionId = await proposed('correctDeadline', confirmed, ids['confirmed']);
  const refused = { commitmentId: ids['refused'], ...due('2027-01-31') };
  const refusedId = await proposed('correctDeadline', refused, ids['refused']);
  const mistakeId = await proposed(
    'markRecordedInError',
    { recordId: ids['mistaken'] },
    ids['mistaken'],
  );
  at('2026-12-14');
  await app.accept('confirmCorrection', { commitmentId: ids['confirmed'], correctionId }, front);
  const refusal = {
    commitmentId: ids['refused'],
    correctionId: refusedId,
    reason: 'Biên bản đúng',
  };
  await app.accept('refuseCorrection', refusal, front);
  const mark = { commitmentId: ids['mistaken'], correctionId: mistakeId };
  await app.accept('confirmCorrection', mark, front);
  at('2026-12-16');
  const [extension] = (await records.commitmentState(ids['extended'])).extensions;
  const granted = { commitmentId: ids['extended'], extensionId: extension?.id, reason: 'Đồng ý' };
  const legalBasis = { documentType: 'Công văn', symbol: '12/CV-MTTQ', issuedOn: '2026-11-30' };
  await app.accept(
    'grantExtension',
    { ...granted, ...on('2026-11-30'), legalBasis, evidence },
    front,
  );
  await app.caughtUp();
});
afterAll(() => app.close());

const LINE = `commitment { id isRecordedInError } kind kindLabel status before after reason
  overdueDaysTaken proposedOn decidedOn decisionReason
  proposedBy { person { id } } decidedBy { person { id } }`;

async function register(args = ''): Promise<{ readonly totalCount: number; nodes: Answer[] }> {
  const source = `{ correctionRegister${args} { totalCount nodes { ${LINE} } } }`;
  return (await app.ask(source))['correctionRegister'] as never;
}
const named = (nodes: readonly Answer[]): string[] =>
  nodes.map(({ commitment }) => {
    const found = Object.entries(ids).find(([, id]) => id === commitment.id);
    return found?.[0] ?? String(commitment.id);
  });

describe('R36: the register of corrections', () => {
  it('has every correction and every mark with before, after, reason, both persons and days', async () => {
    const { totalCount, nodes } = await register();
    expect(totalCount).toBe(5);
    const of = (name: string) => nodes[named(nodes).indexOf(name)];
    const secretary = { person: { id: org.department.recorder.personId } };
    const overseer = { person: { id: org.front.head.personId } };
    expect(of('confirmed')).toMatchObject({
      kind: 'DEADLINE',
      status: 'CONFIRMED',
      before: { deadline: '2026-11-08' },
      after: { deadline: '2027-06-30' },
      reason,
      proposedOn: '2026-12-12',
      decidedOn: '2026-12-14',
      // From 9 November to the day of the confirmation.
      overdueDaysTaken: 36,
      proposedBy: secretary,
      decidedBy: overseer,
    });
    expect(of('mistaken')).toMatchObject({
      commitment: { isRecordedInError: true },
      kind: 'IN_ERROR',
      kindLabel: 'Đánh dấu ghi nhầm',
      status: 'CONFIRMED',
      after: null,
      overdueDaysTaken: 14,
      proposedBy: secretary,
      decidedBy: overseer,
    });
    expect(of('refused')).toMatchObject({
      status: 'REFUSED',
      overdueDaysTaken: 0,
      decisionReason: 'Biên bản đúng',
      decidedBy: overseer,
    });
    expect(of('inTime')).toMatchObject({ status: 'MADE', overdueDaysTaken: 0, decidedBy: null });
  });

  it('R55: has decisions recorded late with the days that they took away', async () => {
    const { nodes } = await register('(kind: [LATE_DECISION])');
    expect(named(nodes)).toEqual(['extended']);
    expect(nodes[0]).toMatchObject({
      kindLabel: 'Quyết định nhập muộn',
      before: { deadline: '2026-12-01' },
      after: { deadline: '2026-12-31' },
      reason: 'Mưa lũ',
      decisionReason: 'Đồng ý',
      overdueDaysTaken: 14,
      proposedBy: { person: { id: org.communeCommittee.head.personId } },
      decidedBy: { person: { id: org.front.head.personId } },
    });
  });

  it.each([
    ['(kind: [IN_ERROR])', ['mistaken']],
    ['(status: [REFUSED, MADE])', ['refused', 'inTime']],
    ['(period: { kind: MONTH, year: 2026, month: 11 })', ['inTime']],
    ['(filter: { status: [RECORDED_IN_ERROR] })', ['mistaken']],
  ])('narrowed by %s', async (args, wanted) => {
    const { totalCount, nodes } = await register(args);
    expect(named(nodes)).toEqual(wanted);
    expect(totalCount).toBe(wanted.length);
  });

  it('narrowed by unit and territory', async () => {
    const { communeCommittee, otherDepartment, communeId } = org;
    const of = async (filter: string) => (await register(`(filter: { ${filter} })`)).totalCount;
    expect(await of(`unitId: "${communeCommittee.unitId}"`)).toBe(5);
    expect(await of(`unitId: "${otherDepartment.unitId}"`)).toBe(0);
    expect(await of(`territoryId: "${communeId}"`)).toBe(5);
  });

  it('R1, R36: stands as it stood on a day and as it was known, never dated back', async () => {
    for (const when of ['on: "2026-12-13"', 'asOf: "2026-12-13"']) {
      const { nodes } = await register(`(${when})`);
      expect(named(nodes).sort()).toEqual(['confirmed', 'inTime', 'mistaken', 'refused']);
      const statuses = nodes.map(({ status }) => status as string).sort();
      expect(statuses).toEqual(['MADE', 'PROPOSED', 'PROPOSED', 'PROPOSED']);
      expect(nodes.every(({ overdueDaysTaken }) => overdueDaysTaken === 0)).toBe(true);
    }
    expect((await register('(on: "2026-11-19")')).totalCount).toBe(0);
    expect((await register('(status: [PROPOSED], on: "2026-12-13")')).totalCount).toBe(3);
  });
});

describe('R36: the boxes', () => {
  const counts = async (args = '') => {
    const { timeliness } = await app.ask(`{ timeliness${args} { total {
      correctedAfterLapse extendedAfterLapse clearedAfterLapse total } } }`);
    return timeliness.total as Answer;
  };

  it('carry what was corrected after it had lapsed, beside what was extended then', async () => {
    expect(await counts()).toEqual({
      correctedAfterLapse: 1,
      extendedAfterLapse: 0,
      clearedAfterLapse: 1,
      total: 4,
    });
    // A day before its first deadline passed it had not been; what was known then says the same.
    expect(await counts('(on: "2026-11-08")')).toMatchObject({ correctedAfterLapse: 0 });
    expect(await counts('(on: "2026-11-09")')).toMatchObject({ correctedAfterLapse: 1 });
    expect(await counts('(asOf: "2026-12-13")')).toMatchObject({
      correctedAfterLapse: 0,
      total: 5,
    });
  });
});

describe('R35: a pass that a clerk puts right', () => {
  it('is one to the right unit, and none where that unit had it before', async () => {
    const { department, otherDepartment, communeCommittee, committee } = org;
    const passed = async (to: string): Promise<Answer[]> => {
      const input = {
        text: 'Sửa xong chợ xã trong quý I năm 2027.',
        promisorOfficeId: committee.head.officeId,
        source: programme,
        leadUnitId: department.unitId,
      };
      const recorded = await app.accept('recordCommitment', input, secretaryOf(committee));
      const commitmentId = recorded.stream;
      const wrong = { commitmentId, toUnitId: otherDepartment.unitId, reason: 'Chuyển việc' };
      await app.accept('reassignCommitment', wrong, leaderOf(committee));
      const right = { commitmentId, toUnitId: to, reason: 'Ghi nhầm cơ quan nhận' };
      await app.accept('correctLeadUnit', right, secretaryOf(committee));
      await app.caughtUp();
      const { reassignmentRegister } = await app.ask(
        `{ reassignmentRegister { nodes { commitment { id } fromUnit { name } toUnit { name } } } }`,
      );
      return (reassignmentRegister.nodes as Answer[]).filter(
        ({ commitment }) => commitment.id === commitmentId,
      );
    };
    expect(await passed(communeCommittee.unitId)).toMatchObject([
      { fromUnit: { name: 'Sở Xây dựng' }, toUnit: { name: 'UBND xã Yên Trị' } },
    ]);
    expect(await passed(department.unitId)).toEqual([]);
  });
});
