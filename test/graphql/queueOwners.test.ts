import { openJob } from '../support/openJob';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

/** A claim of Sở Xây dựng waits; a department below another committee takes over from it. */
describe('the queue for verification', () => {
  let app: AskedApplication;
  let org: SmallOrganisation;
  let otherCommittee: Body;
  let heir: Body;
  const waiting = async () => {
    const commitmentId = await preparedRecords(app, org).commitment({
      leadUnitId: org.department.unitId,
    });
    const evidence = [{ caption: 'Ảnh hiện trường', link: 'https://hoabinh.gov.vn/anh' }];
    const input = { commitmentId, statement: 'Đã thông xe toàn tuyến', evidence };
    await app.accept('claimFulfilment', input, leaderOf(org.department));
    return commitmentId;
  };

  beforeEach(async () => {
    app = await openAskedApplication();
    org = await establishSmallOrganisation(app);
    const provincial = { kind: 'STATE', level: 'PROVINCE', territoryId: org.provinceId };
    const named = { ...provincial, name: 'UBND tỉnh Phú Thọ' };
    otherCommittee = await establishBody(app, named, 'Chủ tịch UBND tỉnh');
    const below = { ...provincial, name: 'Sở Xây dựng Phú Thọ', parentId: otherCommittee.unitId };
    heir = await establishBody(app, below, 'Giám đốc Sở Xây dựng');
  });
  afterEach(() => app.close());

  const DOCUMENTS = {
    pushed: `subscription ($filter: NoticeFilter) {
      verificationQueue(after: "start", filter: $filter) { hasEntered commitment { id } } }`,
    listed: `query ($filter: CommitmentFilter) {
      verificationQueue(filter: $filter) { totalCount } }`,
  };

  /** What was pushed to who asks for a unit's queue, and how many its list holds. */
  async function queueOf({ unitId }: Body, includeSubunits = false) {
    await app.caughtUp();
    const filter = { unitId, includeSubunits };
    const { verificationQueue } = await app.ask(DOCUMENTS.listed, { filter });
    const subscriber = await app.subscribe(DOCUMENTS.pushed, { filter });
    const pushed: unknown[] = [];
    for (;;) {
      const item = await subscriber.nextWithin(200);
      if (item === null) break;
      pushed.push(item['verificationQueue'].hasEntered);
    }
    await subscriber.stop();
    return { pushed, listed: verificationQueue.totalCount as unknown };
  }

  it('pushes that a claim left and came back as its promise was linked and unlinked', async () => {
    const duplicateOfId = await preparedRecords(app, org).commitment();
    const commitmentId = await waiting();
    const front = overseerOf(org.front);
    await app.accept('linkDuplicate', { commitmentId, duplicateOfId }, front);
    expect(await queueOf(org.department)).toEqual({ pushed: [true, false], listed: 0 });
    const reason = 'Không phải một lời hứa';
    await app.accept('unlinkDuplicate', { commitmentId, reason }, front);
    expect(await queueOf(org.department)).toEqual({ pushed: [true, false, true], listed: 1 });
  });

  const handedOver = async (...mappings: (readonly [Body, Body])[]) => {
    const input = {
      title: 'Hợp nhất',
      decision: { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' },
      effectiveOn: '2026-12-12',
      mappings: mappings.map(([from, to]) => ({ fromUnitId: from.unitId, toUnitId: to.unitId })),
    };
    await app.accept('decideReorganisation', input, administrator);
  };

  it('R23: pushes a hand-over to both bodies and to those above them', async () => {
    await waiting();
    expect(await queueOf(org.committee, true)).toEqual({ pushed: [true], listed: 1 });
    await handedOver([org.department, heir]);
    await openJob(app).tick();
    expect(await queueOf(org.department)).toEqual({ pushed: [true, false], listed: 0 });
    expect(await queueOf(org.committee, true)).toEqual({ pushed: [true, false], listed: 0 });
    expect(await queueOf(heir)).toEqual({ pushed: [true], listed: 1 });
    expect(await queueOf(otherCommittee, true)).toEqual({ pushed: [true], listed: 1 });
  });

  it('R23: pushes it also where the body above ended before', async () => {
    await waiting();
    await handedOver([org.committee, otherCommittee], [org.department, heir]);
    await app.accept('dissolveUnit', { unitId: org.committee.unitId }, administrator);
    await openJob(app).tick();
    expect(await queueOf(org.committee, true)).toEqual({ pushed: [true, false], listed: 0 });
    expect(await queueOf(otherCommittee, true)).toEqual({ pushed: [true], listed: 1 });
  });

  it('on the last day of the body above, a claim enters the list that shows it: that of the body', async () => {
    await handedOver([org.committee, otherCommittee]);
    await app.accept('dissolveUnit', { unitId: org.committee.unitId }, administrator);
    const commitmentId = await waiting();
    expect(await queueOf(org.committee, true)).toEqual({ pushed: [true], listed: 1 });
    expect(await queueOf(otherCommittee, true)).toEqual({ pushed: [], listed: 0 });
    app.clock.set('2026-12-13T02:00:00.000Z');
    // The day moved it, and no event: whoever was told that it entered is told that it left.
    const claimId = (await preparedRecords(app, org).commitmentState(commitmentId)).claims[0]?.id;
    const given = { commitmentId, claimId, reason: 'Chưa xong' };
    await app.accept('rejectFulfilment', given, overseerOf(org.front));
    expect(await queueOf(org.committee, true)).toEqual({ pushed: [true, false], listed: 0 });
    expect(await queueOf(otherCommittee, true)).toEqual({ pushed: [], listed: 0 });
  });
});
