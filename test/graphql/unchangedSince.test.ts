import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aggregatesHere } from '../../projections/aggregates';
import type { EventStore } from '../../src/eventstore/port';
import { AnswerWork } from '../../src/graphql/answerWork';
import { createCursorCodec } from '../../src/graphql/cursor';
import { partOf } from '../../src/graphql/distantEntries';
import { noticesIn } from '../../src/graphql/noticesIn';
import { foldStream, happenedBy } from '../../src/graphql/streamFold';
import { everything } from '../../src/graphql/gate/viewer';
import { Views, type View } from '../../src/graphql/view';
import { foldOf, recordKindOf, type RecordKind } from '../../src/records/recordKinds';
import type { EntriesElsewhere } from '../../src/kernel/entries';
import type { Instant } from '../../src/kernel/instant';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { readGoldenLog, writeLogFile } from '../golden/goldenLog';
import { openTestApplication, type TestApplication } from '../support/testApplication';

/** Every record of the golden log, at days and moments on which, before and after something happened. */
const NOW = '2030-01-01T00:00:00.000Z';

let folder: string;
let app: TestApplication;
let streams: ReadonlyMap<string, readonly Recorded[]>;
let session: Awaited<ReturnType<TestApplication['readModels']['session']>>;
/** Streams that were read from the log, in order. */
const read: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-unchanged-'));
  writeLogFile(join(folder, 'events.db'), readGoldenLog());
  app = await openTestApplication({ folder, now: NOW });
  await app.caughtUp();
  session = await app.readModels.session();
  const ids = new Set(readGoldenLog().map(({ stream }) => stream));
  const found = new Map<string, readonly Recorded[]>();
  for (const id of ids)
    if (recordKindOf(id) !== null) found.set(id, (await app.store.readStream(id)).events);
  streams = found;
});
afterAll(async () => {
  session.release();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each call sees the moment afresh, through nothing that another call has read. */
function viewOf(dates: { readonly on?: LocalDate; readonly asOf?: Instant }): View {
  const store: EventStore = Object.assign(Object.create(app.store) as EventStore, {
    readStream: (...asked: Parameters<EventStore['readStream']>) => {
      read.push(asked[0]);
      return app.store.readStream(...asked);
    },
  });
  return new Views({
    session,
    aggregates: aggregatesHere(session.database),
    store,
    viewer: everything,
    sender: null,
    cursors: createCursorCodec('key-of-the-tests'),
    work: new AnswerWork(new AbortController().signal, Number.POSITIVE_INFINITY),
    now: NOW as Instant,
  }).of(dates);
}

const dayBefore = (date: LocalDate): LocalDate =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10) as LocalDate;

/** A state with what its read model keeps apart. */
async function whole(state: unknown): Promise<unknown> {
  if (state === null || typeof state !== 'object') return state;
  const fields = Object.entries(state).map(
    async ([key, value]: [string, unknown]): Promise<[string, unknown]> => [
      key,
      isApart(value) ? await partOf(value, 0, value.length) : value,
    ],
  );
  return Object.fromEntries(await Promise.all(fields));
}

const isApart = (value: unknown): value is EntriesElsewhere<object> =>
  typeof value === 'object' && value !== null && 'slice' in value && !Array.isArray(value);

describe('R1: a past moment of a record', () => {
  test('is told by the read models where nothing changed since, and then as its events tell it', async () => {
    let spared = 0;
    let fromLog = 0;
    for (const [id, events] of streams) {
      const kind = recordKindOf(id) as RecordKind;
      const fold = foldOf(kind);
      const days = [...new Set(events.map((event) => event.metadata.occurredOn.date))];
      const instants: (Instant | null)[] = [...new Set(events.map((each) => each.recordedAt))];
      for (const asOf of [...instants, null])
        for (const on of [...days, ...days.map(dayBefore)]) {
          const before = read.length;
          const view = viewOf(asOf === null ? { on } : { on, asOf });
          const then = asOf === null ? events : events.filter((each) => each.recordedAt <= asOf);
          expect(await whole(await view.records.record(kind, id))).toEqual(foldStream(fold, then));
          const dated = on < localDateOf(NOW as Instant) ? happenedBy(then, on) : then;
          const at = await view.recordsAt.record(kind, id);
          expect(await whole(at?.happened ?? null)).toEqual(foldStream(fold, dated));
          if (kind === 'COMMITMENT')
            expect(await view.recordsAt.noticesOf(id)).toEqual(
              noticesIn(dated).filter(({ occurredOn }) => occurredOn <= on),
            );
          const isWhole = then.length === events.length;
          const needsLog = !isWhole || (dated.length < then.length && then.length > 0);
          if (!needsLog)
            expect({ id, on, asOf, read: read.slice(before) }).toMatchObject({ read: [] });
          if (read.length === before) spared += 1;
          else fromLog += 1;
        }
    }
    expect(spared).toBeGreaterThan(100);
    expect(fromLog).toBeGreaterThan(100);
  }, 120_000);

  test('the calendar, the rules and the reorganisations of the newest moment need no log either', async () => {
    const before = read.length;
    const view = viewOf({ asOf: '2029-12-31T23:59:59.999Z' as Instant });
    const now = viewOf({});
    expect(await view.records.workCalendar()).toEqual(await now.records.workCalendar());
    expect(await view.records.reorganisations()).toEqual(await now.records.reorganisations());
    for (const stream of new Set(readGoldenLog().map((row) => row.stream)))
      if (stream.startsWith('deadline-rule'))
        expect(await view.records.deadlineRule(stream)).toEqual(
          await now.records.deadlineRule(stream),
        );
    expect(read.slice(before)).toEqual([]);
  });
});
