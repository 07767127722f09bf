import { systemActor } from '../../src/kernel/actor';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

const LIST = `query ($on: Date, $asOf: DateTime, $filter: CommitmentFilter, $first: Int, $after: String) {
  commitments(on: $on, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    totalCount position pageInfo { hasNextPage endCursor }
    nodes { id status timeliness isAwaitingVerification }
  }
}`;

const BOXES = `query ($on: Date, $asOf: DateTime) {
  timeliness(on: $on, asOf: $asOf, groupBy: OFFICE) {
    total { total doneOnTime openInTime openOverdue awaitingVerification }
    groups { key counts { total } }
  }
}`;

const NOTICES = `query ($on: Date, $asOf: DateTime) {
  overdueNotices(on: $on, asOf: $asOf) { totalCount nodes { level acknowledgedBy { role } } }
}`;

const promise = (org: SmallOrganisation, text: string, date: string) => ({
  text,
  promisorOfficeId: org.department.head.officeId,
  source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
  deadline: { fixed: { date } },
  leadUnitId: org.communeCommittee.unitId,
});

let app: AskedApplication;
let org: SmallOrganisation;
let kept: string;
let late: string;

/** 12 December: two promises. 14: one claimed. 16: verified. 18: the other is overdue. */
beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  const secretary = secretaryOf(org.department);
  const record = async (text: string, date: string) =>
    (await app.accept('recordCommitment', promise(org, text, date), secretary)).stream;
  kept = await record('Sửa xong đường liên thôn.', '2026-12-15');
  late = await record('Lắp xong đèn đường.', '2026-12-16');
  app.clock.set('2026-12-14T02:00:00.000Z');
  const claim = {
    commitmentId: kept,
    statement: 'Đã thông xe',
    evidence: [{ caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' }],
  };
  await app.accept('claimFulfilment', claim, leaderOf(org.communeCommittee));
  app.clock.set('2026-12-16T02:00:00.000Z');
  await app.caughtUp();
  const { commitment } = await app.ask(
    'query ($id: ID!) { commitment(id: $id) { claims { id } } }',
    { id: kept },
  );
  const verdict = { commitmentId: kept, claimId: commitment.claims[0].id, verdict: 'FULL' };
  await app.accept('verifyFulfilment', verdict, overseerOf(org.front));
  app.clock.set('2026-12-18T02:00:00.000Z');
  await app.caughtUp();
});
afterAll(() => app.close());

interface Node {
  readonly id: string;
  readonly status: string;
  readonly timeliness: string;
  readonly isAwaitingVerification: boolean;
}

const statesOf = (nodes: readonly Node[]) =>
  Object.fromEntries(nodes.map(({ id, status, timeliness }) => [id, `${status} ${timeliness}`]));

const idsOf = (nodes: readonly Node[]) => nodes.map(({ id }) => id);

describe('a list of commitments of the past', () => {
  it('R2: shows on a past day what is known today', async () => {
    const { commitments } = await app.ask(LIST, { on: '2026-12-14' });
    expect(commitments.totalCount).toBe(2);
    expect(statesOf(commitments.nodes)).toEqual({
      [kept]: 'VERIFIED DONE_ON_TIME',
      [late]: 'ASSIGNED OPEN_IN_TIME',
    });
  });

  it('R1, R3: shows what was known by then when asked so', async () => {
    const { commitments } = await app.ask(LIST, { asOf: '2026-12-15' });
    expect(statesOf(commitments.nodes)).toEqual({
      [kept]: 'CLAIMED OPEN_IN_TIME',
      [late]: 'ASSIGNED OPEN_IN_TIME',
    });
    const nodes = commitments.nodes as readonly Node[];
    const waiting = nodes.filter(({ isAwaitingVerification }) => isAwaitingVerification);
    expect(idsOf(waiting)).toEqual([kept]);
  });

  it('R1: is empty before anything was known', async () => {
    const { commitments } = await app.ask(LIST, { on: '2026-12-20', asOf: '2026-12-11' });
    expect(commitments).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is narrowed by its filter as of the moment', async () => {
    const filter = { timeliness: ['OPEN_OVERDUE'] };
    const overdue = async (asked: object) => {
      const { commitments } = await app.ask(LIST, { ...asked, filter });
      return idsOf(commitments.nodes);
    };
    expect(await overdue({ on: '2026-12-16' })).toEqual([]);
    expect(await overdue({ on: '2026-12-17' })).toEqual([late]);
    expect(await overdue({ on: '2026-12-20', asOf: '2026-12-13' })).toEqual([kept, late]);
  });

  it('is paged, and a cursor of one moment leads nowhere at another', async () => {
    const first = await app.ask(LIST, { on: '2026-12-14', first: 1 });
    const { endCursor, hasNextPage } = first.commitments.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await app.ask(LIST, { on: '2026-12-14', first: 1, after: endCursor });
    expect(idsOf(next.commitments.nodes)).toEqual([late]);
    expect(await app.faults(LIST, { on: '2026-12-13', first: 1, after: endCursor })).toEqual([
      'CURSOR_INVALID',
    ]);
  });
});

describe('boxes of the past', () => {
  it('R2, R9: count by the day asked about with the knowledge asked for', async () => {
    const boxes = async (asked: object) => (await app.ask(BOXES, asked)).timeliness.total as object;
    expect(await boxes({ on: '2026-12-17' })).toEqual({
      total: 2,
      doneOnTime: 1,
      openInTime: 0,
      openOverdue: 1,
      awaitingVerification: 0,
    });
    expect(await boxes({ asOf: '2026-12-15' })).toEqual({
      total: 2,
      doneOnTime: 0,
      openInTime: 2,
      openOverdue: 0,
      awaitingVerification: 1,
    });
  });

  it('R24: group by the office that owed', async () => {
    const { timeliness } = await app.ask(BOXES, { on: '2026-12-14' });
    expect(timeliness.groups).toEqual([
      { key: org.department.head.officeId, counts: { total: 2 } },
    ]);
  });
});

describe('overdue notices of the past', () => {
  it('R15: are those of days up to the one asked about, written by then', async () => {
    const deadline = { commitmentId: late, deadlineVersion: 1, level: 1 };
    const notice = { ...deadline, addresseeOfficeId: org.department.head.officeId };
    await app.handler.handle({ name: 'noticeOverdue', input: notice, actor: systemActor });
    await app.caughtUp();
    const count = async (asked: object) =>
      (await app.ask(NOTICES, asked)).overdueNotices.totalCount as number;
    expect(await count({})).toBe(1);
    expect(await count({ on: '2026-12-17' })).toBe(1);
    expect(await count({ on: '2026-12-16' })).toBe(0);
    expect(await count({ on: '2026-12-18', asOf: '2026-12-17' })).toBe(0);
  });
});
