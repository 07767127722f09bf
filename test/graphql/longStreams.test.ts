import fc from 'fast-check';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

/** A batch of the subscription holds 50 events; this stream takes more than two. */
const EVENTS = 130;

const CHANGES = `subscription ($id: ID!, $after: Position) { commitmentChanged(id: $id, after: $after) {
  position entry { version } commitment { version } } }`;

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;
let id: string;
/** Position of each version, from the first. */
let positions: readonly string[];

const report = (commitmentId: string) =>
  app.accept(
    'reportProgress',
    { commitmentId, narrative: 'Đã rải thêm đá.' },
    leaderOf(org.communeCommittee),
  );

const positionsOf = async (stream: string) =>
  (await app.store.readStream(stream)).events.map(({ position }) => position);

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  id = await records.commitment();
  while ((await positionsOf(id)).length < EVENTS) {
    await report(id);
    // Positions of one stream are no neighbours.
    if ((await positionsOf(id)).length % 20 === 0) await records.commitment();
  }
  await app.caughtUp();
  positions = await positionsOf(id);
});
afterAll(() => app.close());

/** Versions that came before `silence` milliseconds without any. */
async function versionsBehind(after: string | null, silence: number, most = Infinity) {
  const subscriber = await app.subscribe(CHANGES, { id, after });
  const versions: number[] = [];
  while (versions.length < most) {
    const item = await subscriber.nextWithin(silence);
    if (item === null) break;
    versions.push(Number(item['commitmentChanged'].entry.version));
  }
  await subscriber.stop();
  return versions;
}

const from = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

describe('commitmentChanged on a stream longer than two batches', () => {
  it('without a place tells nothing old when something else is committed', async () => {
    const subscriber = await app.subscribe(CHANGES, { id });
    const waiting = subscriber.nextWithin(300);
    await records.commitment();
    await app.caughtUp();
    expect(await waiting).toBeNull();
    await subscriber.stop();
  });

  it('brings every later version once and no earlier one, from whatever place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: EVENTS }), async (seen) => {
        const after = seen === 0 ? 'start' : (positions[seen - 1] ?? null);
        const versions = await versionsBehind(after, 100, EVENTS - seen);
        expect(versions).toEqual(from(seen + 1, EVENTS));
      }),
      { numRuns: 12, examples: [[0], [49], [50], [51], [60], [100], [EVENTS - 1]] },
    );
  });

  it('resumes wherever it was cut, however often, while others and itself are written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 2, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }),
        async (cuts, writes) => {
          const writing = (async () => {
            for (const own of writes) await (own ? report(id) : records.commitment());
          })();
          const versions: number[] = [];
          for (const cut of cuts) {
            const known = await positionsOf(id);
            const last = versions.at(-1);
            const after = last === undefined ? 'start' : (known[last - 1] ?? null);
            versions.push(...(await versionsBehind(after, 50, cut)));
          }
          await writing;
          expect(versions).toEqual(from(1, versions.length));
        },
      ),
      { numRuns: 6 },
    );
  });
});
