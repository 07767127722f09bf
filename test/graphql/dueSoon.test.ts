import type { DeadlineClock } from '../../src/processes/deadlineClock';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type Body,
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

interface Pushed {
  readonly dueSoon: {
    readonly id: string;
    readonly position: string;
    readonly ladderDays: number;
    readonly commitment: { readonly id: string };
  };
}

const DUE_SOON = `subscription ($after: Position, $filter: NoticeFilter) {
  dueSoon(after: $after, filter: $filter) {
    id position dueDate ladderDays occurredOn recordedAt
    commitment { id timeliness position promisorOffice { title } } } }`;

const dueOn = (date: string) => records.commitment({ deadline: { fixed: { date } } });
const next = async (subscriber: Subscriber) =>
  ((await subscriber.next()) as unknown as Pushed).dueSoon;

/** Lets the day come and writes what is due on it. */
async function comes(day: string): Promise<void> {
  app.clock.set(`${day}T02:00:00.000Z`);
  await deadlineClock.tick();
  await app.caughtUp();
}

describe('dueSoon (R33)', () => {
  it('R24: pushes each to whoever had the promise when it was written, also later', async () => {
    const commitmentId = await dueOn('2026-12-31');
    await comes('2026-12-24');
    app.clock.set('2026-12-26T02:00:00.000Z');
    const returned = { commitmentId, reason: 'Không đúng thẩm quyền' };
    await app.accept('returnAssignment', returned, leaderOf(org.communeCommittee));
    await comes('2026-12-30');
    const pushedTo = async ({ unitId }: Body) => {
      const subscriber = await app.subscribe(DUE_SOON, { after: 'start', filter: { unitId } });
      const { ladderDays } = await next(subscriber);
      expect(await subscriber.nextWithin(200)).toBeNull();
      await subscriber.stop();
      return ladderDays;
    };
    expect(await pushedTo(org.communeCommittee)).toBe(7);
    expect(await pushedTo(org.department)).toBe(1);
  });

  it('pushes the seventh and the last day before a deadline, once each', async () => {
    const id = await dueOn('2026-12-31');
    await app.caughtUp();
    const subscriber = await app.subscribe(DUE_SOON);
    await comes('2026-12-23');
    expect(await subscriber.nextWithin(100)).toBeNull();
    const waiting = next(subscriber);
    await comes('2026-12-24');
    const first = await waiting;
    expect(first).toMatchObject({
      dueDate: '2026-12-31',
      ladderDays: 7,
      occurredOn: '2026-12-24',
      recordedAt: '2026-12-24T02:00:00.000Z',
      commitment: {
        id,
        timeliness: 'OPEN_IN_TIME',
        promisorOffice: { title: 'Giám đốc Sở Xây dựng' },
      },
    });
    await comes('2026-12-30');
    expect(await next(subscriber)).toMatchObject({ ladderDays: 1, occurredOn: '2026-12-30' });
    await comes('2026-12-31');
    expect(await subscriber.nextWithin(100)).toBeNull();
    await subscriber.stop();
  });

  it('goes on behind the position last seen', async () => {
    const ids = [await dueOn('2026-12-30'), await dueOn('2026-12-31')];
    await comes('2026-12-23');
    await comes('2026-12-24');
    const all = await app.subscribe(DUE_SOON, { after: 'start' });
    const first = await next(all);
    const second = await next(all);
    await all.stop();
    expect([first, second].map(({ commitment }) => commitment.id)).toEqual(ids);
    const resumed = await app.subscribe(DUE_SOON, { after: first.position });
    expect(await next(resumed)).toEqual(second);
    expect(await resumed.nextWithin(100)).toBeNull();
    await resumed.stop();
  });

  it('is narrowed to a unit with those below it, to an office and to a territory', async () => {
    await dueOn('2026-12-31');
    await comes('2026-12-24');
    const seen = async (filter: object) => {
      const subscriber = await app.subscribe(DUE_SOON, { after: 'start', filter });
      const found = await subscriber.nextWithin(100);
      await subscriber.stop();
      return found !== null;
    };
    expect(await seen({ unitId: org.committee.unitId, includeSubunits: true })).toBe(true);
    expect(await seen({ unitId: org.committee.unitId })).toBe(false);
    expect(await seen({ officeId: org.department.head.officeId })).toBe(true);
    expect(await seen({ officeId: org.front.head.officeId })).toBe(false);
    expect(await seen({ territoryId: org.communeId })).toBe(true);
    expect(await seen({ territoryId: org.provinceId })).toBe(false);
  });

  it('refuses a position that is not of this log', async () => {
    expect(await app.refusal(DUE_SOON, { after: 'bừa' })).toBe('POSITION_INVALID');
  });
});
