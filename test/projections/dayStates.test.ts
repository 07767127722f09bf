import fc from 'fast-check';
import { keepRow } from '../../projections/rowChanges';
import {
  dayStates,
  dayStatesSchema,
  presentState,
  stateOfDay,
  stateOn,
  unfold,
} from '../../projections/spans/dayStates';
import type { DayTable } from '../../projections/spans/dayTable';
import { firstRow } from '../../projections/statements';
import type { Fold } from '../../src/kernel/decider';
import { appended, changed, withId, type Entries } from '../../src/kernel/entries';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';

interface Note {
  readonly id: string;
  readonly text: string;
}
interface Diary {
  readonly id: string;
  readonly title: string;
  readonly notes: Entries<Note>;
  readonly sayings: Entries<{ readonly text: string }>;
  readonly version: number;
}
type DiaryEvent = DomainEvent & { readonly data: { readonly text: string; readonly at: number } };

const table: DayTable = { name: 'diary', fields: ['notes', 'sayings'] };

const fold: Fold<Diary | null, DiaryEvent> = {
  initial: null,
  evolve(diary, { stream: id, type, version, data: { text, at } }) {
    if (diary === null) return { id, title: text, notes: [], sayings: [], version };
    const { notes, sayings } = diary;
    switch (type) {
      case 'NOTED':
        return { ...diary, notes: appended(notes, { id: `note-${at}`, text }), version };
      case 'SAID':
        return { ...diary, sayings: appended(sayings, { text }), version };
      case 'CHANGED':
        return {
          ...diary,
          notes: changed(notes, `note-${at}`, (note) => ({ ...note, text })),
          version,
        };
      default:
        return { ...diary, title: text, version };
    }
  },
};

const days = ['2026-01-01', '2026-01-05', '2026-01-09', '2026-02-01'].map(localDate);
const step = fc.record({
  type: fc.constantFrom('NOTED', 'NOTED', 'SAID', 'CHANGED', 'CHANGED', 'NAMED'),
  on: fc.nat(days.length - 1),
  text: fc.string({ maxLength: 3 }),
  at: fc.nat(12),
});

let database: SqlDatabase;
beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE diary (id TEXT PRIMARY KEY, version INTEGER, state TEXT) STRICT');
  for (const statement of dayStatesSchema(table)) database.exec(statement);
});
afterEach(() => {
  database.close();
});

function apply(event: Recorded<DiaryEvent>): void {
  const changes = unfold(database, table, fold, event);
  if (changes === null) return;
  const { id, version } = changes.state;
  keepRow(database, 'diary', { id, version, state: JSON.stringify(changes.state) });
}

/** What had happened by a day; the first event always counts once anything does. */
function happened(events: readonly Recorded<DiaryEvent>[], on: LocalDate): Diary | null {
  const dated = events.map((event) => event.metadata.occurredOn.date);
  if (!dated.some((day) => day <= on)) return null;
  return events
    .filter((_, index) => index === 0 || (dated[index] ?? on) <= on)
    .reduce<Diary | null>((diary, event) => fold.evolve(diary, event), null);
}

const whole = (diary: Diary | null) =>
  diary && { ...diary, notes: diary.notes.slice(), sayings: diary.sayings.slice() };

it('R1: what a record was on every day, entries included, is what its events up to it say', () => {
  let diaries = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      diaries += 1;
      const stream = `diary-${diaries}`;
      const events = steps.map(
        ({ type, on, text, at }, index) =>
          ({
            stream,
            type,
            version: index + 1,
            recordedAt: `2026-03-01T00:00:${String(index).padStart(2, '0')}.000Z`,
            data: { text, at: type === 'NOTED' ? index : at },
            metadata: { occurredOn: { date: days[on], precision: 'DAY' } },
          }) as unknown as Recorded<DiaryEvent>,
      );
      for (const event of events) {
        apply(event);
        apply(event);
      }
      for (const on of [...days, localDate('2025-12-31'), localDate('2026-12-31')]) {
        const expected = whole(happened(events, on));
        const later = dayStates<Diary>(database, table, stream, on);
        for (const day of [on, ...days])
          if (day >= on) expect(whole(stateOn(later, day))).toEqual(whole(happened(events, day)));
        const read = stateOfDay<Diary>(database, table, stream, on);
        expect(whole(read)).toEqual(expected);
        for (let at = 0; at < 13; at += 1)
          expect(read && withId(read.notes, `note-${at}`)).toEqual(
            (expected && withId(expected.notes, `note-${at}`)) ?? null,
          );
        expect(read?.notes.slice(1, 3)).toEqual(expected?.notes.slice(1, 3));
      }
      const row = firstRow(database, 'SELECT state FROM diary WHERE id = ?', stream);
      if (row === undefined) throw new Error('the diary is gone');
      expect(whole(presentState<Diary>(database, table, row))).toEqual(
        whole(events.reduce<Diary | null>((diary, event) => fold.evolve(diary, event), null)),
      );
    }),
    { numRuns: 300 },
  );
});
