import fc from 'fast-check';
import { positionOf } from '../../src/kernel/position';
import type { DeadlineClock } from '../../src/processes/deadlineClock';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication, type Subscriber } from './askedApplication';
import { clockOver } from '../support/clockOver';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
let deadlineClock: DeadlineClock;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  deadlineClock = clockOver(app);
});
afterEach(() => app.close());

interface Change {
  readonly commitmentChanged: {
    readonly position: string;
    readonly entry: { readonly version: number; readonly eventType: string };
    readonly commitment: { readonly version: number; readonly position: string };
  };
}
interface Notice {
  readonly overdueNotices: {
    readonly position: string;
    readonly level: number;
    readonly commitment: { readonly id: string; readonly timeliness: string };
  };
}

const CHANGES = `subscription ($id: ID!, $after: Position) { commitmentChanged(id: $id, after: $after) {
  position entry { version eventType label } commitment { version position } } }`;
const NOTICES = `subscription ($after: Position, $filter: NoticeFilter, $backfill: Boolean) {
  overdueNotices(after: $after, filter: $filter, includeBackfill: $backfill) {
    position id level ladderDays dueDate occurredOn isBackfill addressee { title }
    commitment { id timeliness overdue { daysLate } promisorOffice { title } } } }`;

const report = (commitmentId: string, narrative: string) =>
  app.accept('reportProgress', { commitmentId, narrative }, leaderOf(org.communeCommittee));

const changes = (subscriber: Subscriber) => subscriber.next() as unknown as Promise<Change>;
const notices = (subscriber: Subscriber) => subscriber.next() as unknown as Promise<Notice>;

describe('commitmentChanged', () => {
  it('replays from the start of the log, then goes live', async () => {
    const id = await records.commitment();
    const subscriber = await app.subscribe(CHANGES, { id, after: 'start' });
    const seen: string[] = [];
    for (let count = 0; count < 3; count += 1)
      seen.push((await changes(subscriber)).commitmentChanged.entry.eventType);
    expect(seen).toEqual(['CommitmentRecorded', 'DeadlineSet', 'LeadUnitAssigned']);
    const waiting = changes(subscriber);
    await report(id, 'Đã rải đá.');
    const { entry, commitment, position } = (await waiting).commitmentChanged;
    expect(entry).toMatchObject({
      version: 4,
      eventType: 'ProgressReported',
      label: 'Báo cáo tiến độ',
    });
    expect(commitment.version).toBe(4);
    expect(commitment.position >= position).toBe(true);
    await subscriber.stop();
  });

  it('without a position tells only what comes from now on', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const subscriber = await app.subscribe(CHANGES, { id });
    await report(id, 'Đã rải đá.');
    expect((await changes(subscriber)).commitmentChanged.entry.version).toBe(4);
    await subscriber.stop();
  });

  it('says nothing of other commitments', async () => {
    const id = await records.commitment();
    const other = await records.commitment();
    await app.caughtUp();
    const subscriber = await app.subscribe(CHANGES, { id });
    await report(other, 'Việc khác.');
    await app.caughtUp();
    expect(await subscriber.nextWithin(100)).toBeNull();
    await subscriber.stop();
  });

  it('refuses an unknown commitment and positions that are not of this log', async () => {
    const id = await records.commitment();
    const head = await app.store.head();
    const beyond = positionOf(head.slice(0, 8), 9_000_000);
    expect(await app.refusal(CHANGES, { id: 'commitment-x' })).toBe('BAD_USER_INPUT');
    expect(await app.refusal(CHANGES, { id: org.provinceId })).toBe('BAD_USER_INPUT');
    expect(await app.refusal(CHANGES, { id, after: beyond })).toBe('POSITION_INVALID');
    expect(await app.refusal(CHANGES, { id, after: 'bừa' })).toBe('POSITION_INVALID');
    expect(await app.refusal(CHANGES, { id, after: positionOf('00000000', 1) })).toBe(
      'POSITION_FROM_ANOTHER_LOG',
    );
  });

  it('ends at once when asked to stop, also while it waits', async () => {
    const id = await records.commitment();
    await app.caughtUp();
    const subscriber = await app.subscribe(CHANGES, { id });
    const waiting = subscriber.next();
    await subscriber.stop();
    await expect(waiting).rejects.toThrow('the subscription ended');
  });

  it('holds no read session while nobody takes its items', async () => {
    const id = await records.commitment();
    const subscriber = await app.subscribe(CHANGES, { id, after: 'start' });
    await changes(subscriber);
    expect(app.readModels.status().openSessions).toBe(0);
    await subscriber.stop();
  });

  it('hands over from replay to live without gap or repeat while several write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 15 }),
        fc.nat({ max: 6 }),
        async (pauses, resumeAt) => {
          const id = await records.commitment();
          const total = 3 + 2 * pauses.length;
          const writers = [0, 1].map(async () => {
            for (const pause of pauses) {
              for (let turn = 0; turn < pause; turn += 1)
                await new Promise((resolve) => setImmediate(resolve));
              await report(id, 'Đã làm thêm một đoạn.');
            }
          });
          const versions: number[] = [];
          let after = 'start';
          let subscriber = await app.subscribe(CHANGES, { id, after });
          while (versions.length < total) {
            const { position, entry, commitment } = (await changes(subscriber)).commitmentChanged;
            versions.push(entry.version);
            expect(commitment.version).toBeGreaterThanOrEqual(entry.version);
            expect(commitment.position >= position).toBe(true);
            after = position;
            if (versions.length === resumeAt) {
              await subscriber.stop();
              subscriber = await app.subscribe(CHANGES, { id, after });
            }
          }
          await Promise.all(writers);
          expect(versions).toEqual(Array.from({ length: total }, (_, index) => index + 1));
          await subscriber.stop();
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('overdueNotices', () => {
  const due = (date: string) => ({ deadline: { fixed: { date } } });

  it('pushes each notice once, dated by the ladder, and can be queried on arrival', async () => {
    const id = await records.commitment(due('2026-12-13'));
    await app.caughtUp();
    const subscriber = await app.subscribe(NOTICES);
    const waiting = notices(subscriber);
    app.clock.set('2026-12-20T17:00:00.000Z');
    await deadlineClock.tick();
    const first = (await waiting).overdueNotices;
    const second = (await notices(subscriber)).overdueNotices;
    expect(first).toMatchObject({
      level: 1,
      ladderDays: 1,
      dueDate: '2026-12-13',
      occurredOn: '2026-12-14',
      isBackfill: false,
      addressee: { title: 'Giám đốc Sở Xây dựng' },
      commitment: { id, timeliness: 'OPEN_OVERDUE', overdue: { daysLate: 8 } },
    });
    expect(second).toMatchObject({ level: 2, occurredOn: '2026-12-20' });
    await deadlineClock.tick();
    await app.caughtUp();
    expect(await subscriber.nextWithin(100)).toBeNull();
    await subscriber.stop();
  });

  it('replays to a subscriber who was away what came after the position last seen', async () => {
    await records.commitment(due('2026-12-13'));
    await records.commitment(due('2026-12-14'));
    app.clock.set('2026-12-15T02:00:00.000Z');
    await deadlineClock.tick();
    await app.caughtUp();
    const all = await app.subscribe(NOTICES, { after: 'start' });
    const first = (await notices(all)).overdueNotices;
    const second = (await notices(all)).overdueNotices;
    await all.stop();
    const resumed = await app.subscribe(NOTICES, { after: first.position });
    expect((await notices(resumed)).overdueNotices).toEqual(second);
    expect(await resumed.nextWithin(100)).toBeNull();
    await resumed.stop();
  });

  it('leaves out levels passed before the recording unless they are asked for', async () => {
    await records.commitment({
      ...due('2026-12-01'),
      backdatingReason: 'Nhập hồ sơ cũ',
      occurredOn: { date: '2026-11-01' },
    });
    await deadlineClock.tick();
    await app.caughtUp();
    const plain = await app.subscribe(NOTICES, { after: 'start' });
    expect(await plain.nextWithin(100)).toBeNull();
    const full = await app.subscribe(NOTICES, { after: 'start', backfill: true });
    expect((await notices(full)).overdueNotices).toMatchObject({ level: 1, isBackfill: true });
    await Promise.all([plain.stop(), full.stop()]);
  });

  it('narrows by office, unit with subunits, territory and level', async () => {
    await records.commitment(due('2026-12-13'));
    app.clock.set('2026-12-22T02:00:00.000Z');
    await deadlineClock.tick();
    await app.caughtUp();
    const levels = async (filter: object) => {
      const subscriber = await app.subscribe(NOTICES, { after: 'start', filter });
      const seen: number[] = [];
      for (;;) {
        const item = (await subscriber.nextWithin(100)) as unknown as Notice | null;
        if (item === null) break;
        seen.push(item.overdueNotices.level);
      }
      await subscriber.stop();
      return seen;
    };
    expect(await levels({ unitId: org.committee.unitId, includeSubunits: true })).toEqual([1, 2]);
    expect(await levels({ unitId: org.committee.unitId })).toEqual([]);
    expect(await levels({ officeId: org.department.head.officeId, minimumLevel: 2 })).toEqual([2]);
    expect(await levels({ territoryId: org.provinceId })).toEqual([]);
    expect(await levels({ territoryId: org.communeId })).toEqual([1, 2]);
  });

  it('keeps nothing for a slow subscriber but the place where it is', async () => {
    const count = 120;
    for (let index = 0; index < count; index += 1) await records.commitment(due('2026-12-13'));
    await app.caughtUp();
    const slow = await app.subscribe(NOTICES);
    app.clock.set('2026-12-14T02:00:00.000Z');
    await deadlineClock.tick();
    await app.caughtUp();
    const positions: string[] = [];
    for (let index = 0; index < count; index += 1) {
      positions.push((await notices(slow)).overdueNotices.position);
      if (index % 40 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(new Set(positions).size).toBe(count);
    expect([...positions].sort()).toEqual(positions);
    expect(await slow.nextWithin(50)).toBeNull();
    await slow.stop();
  });

  it('are listed by the query of the same name, in log order, with who acknowledged them', async () => {
    const id = await records.commitment(due('2026-12-13'));
    app.clock.set('2026-12-14T02:00:00.000Z');
    await deadlineClock.tick();
    await app.caughtUp();
    const { overdueNotices } = await app.ask<{ overdueNotices: { nodes: { id: string }[] } }>(
      '{ overdueNotices { nodes { id } } }',
    );
    const noticeId = overdueNotices.nodes[0]?.id;
    await app.accept('acknowledgeNotice', { commitmentId: id, noticeId }, leaderOf(org.department));
    await app.caughtUp();
    const answer = await app.ask(
      `query ($id: ID!) { overdueNotices { totalCount nodes { id acknowledgedBy { office { title } } } }
        commitment(id: $id) { overdueNotices { id acknowledgedBy { role } } } }`,
      { id },
    );
    expect(answer).toEqual({
      overdueNotices: {
        totalCount: 1,
        nodes: [{ id: noticeId, acknowledgedBy: { office: { title: 'Giám đốc Sở Xây dựng' } } }],
      },
      commitment: { overdueNotices: [{ id: noticeId, acknowledgedBy: { role: 'LEADER' } }] },
    });
  });
});
