import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { clockOver } from '../support/clockOver';

/** Due on 15 December, led by the commune, which returns it on the 18th. */
describe('R24: notices are of whoever has the promise', () => {
  let app: AskedApplication;
  let org: SmallOrganisation;

  beforeAll(async () => {
    app = await openAskedApplication();
    org = await establishSmallOrganisation(app);
    const input = {
      text: 'Sửa xong đường liên thôn.',
      promisorOfficeId: org.department.head.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
      deadline: { fixed: { date: '2026-12-15' } },
      leadUnitId: org.communeCommittee.unitId,
    };
    const { stream } = await app.accept('recordCommitment', input, secretaryOf(org.department));
    app.clock.set('2026-12-16T02:00:00.000Z');
    await clockOver(app).tick();
    app.clock.set('2026-12-18T02:00:00.000Z');
    const returned = { commitmentId: stream, reason: 'Không đúng thẩm quyền' };
    await app.accept('returnAssignment', returned, leaderOf(org.communeCommittee));
    app.clock.set('2026-12-23T02:00:00.000Z');
    await clockOver(app).tick();
    await app.caughtUp();
  });
  afterAll(() => app.close());

  const listed = async (unitId: string, on?: string) => {
    const { overdueNotices } = await app.ask(
      `query ($unitId: ID!, $on: Date) {
        overdueNotices(on: $on, filter: { unitId: $unitId }) { totalCount nodes { level } } }`,
      { unitId, on },
    );
    expect(overdueNotices.nodes).toHaveLength(overdueNotices.totalCount as number);
    return overdueNotices.totalCount as number;
  };

  const pushed = async (unitId: string) => {
    const subscriber = await app.subscribe(
      `subscription ($unitId: ID!) {
        overdueNotices(after: "start", filter: { unitId: $unitId }) { level } }`,
      { unitId },
    );
    const levels: unknown[] = [];
    for (;;) {
      const item = await subscriber.nextWithin(200);
      if (item === null) break;
      levels.push(item['overdueNotices'].level);
    }
    await subscriber.stop();
    return levels;
  };

  it('lists them for the debtor once the unit in the lead gave the promise back', async () => {
    expect(await listed(org.communeCommittee.unitId)).toBe(0);
    expect(await listed(org.department.unitId)).toBe(2);
  });

  it('lists them on a past day for whoever had it then', async () => {
    expect(await listed(org.communeCommittee.unitId, '2026-12-17')).toBe(1);
    expect(await listed(org.department.unitId, '2026-12-17')).toBe(0);
  });

  it('pushes each to whoever had it when it was written, also to who resumes later', async () => {
    expect(await pushed(org.communeCommittee.unitId)).toEqual([1]);
    expect(await pushed(org.department.unitId)).toEqual([2]);
  });
});
