import fc from 'fast-check';
import { appended, changed, findLast, withId, type Entries } from '../../src/kernel/entries';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { firstRow, run } from '../../projections/statements';
import {
  entriesSchema,
  keepEntries,
  stateWithEntries,
  type StateTable,
} from '../../projections/storedEntries';

interface Note {
  readonly id: string;
  readonly text: string;
}
interface Diary {
  readonly id: string;
  readonly notes: Entries<Note>;
  readonly sayings: Entries<{ readonly text: string }>;
}

const table: StateTable = { name: 'diary', entries: 'diary_entry', fields: ['notes', 'sayings'] };

/** One thing done to a diary; SAVED ends a run, READ_AGAIN a connection's memory too. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('NOTED'), text: fc.string() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('SAID'), text: fc.string() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('CHANGED'), text: fc.string(), at: fc.nat(40) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('SAVED', 'READ_AGAIN') }) },
);
type Step = { readonly kind: string; readonly text?: string; readonly at?: number };

function evolve(diary: Diary, { kind, text = '', at = 0 }: Step): Diary {
  switch (kind) {
    case 'NOTED':
      return {
        ...diary,
        notes: appended(diary.notes, { id: `note-${diary.notes.length}`, text }),
      };
    case 'SAID':
      return { ...diary, sayings: appended(diary.sayings, { text }) };
    case 'CHANGED':
      return { ...diary, notes: changed(diary.notes, `note-${at}`, (note) => ({ ...note, text })) };
    default:
      return diary;
  }
}

function saved(database: SqlDatabase, diary: Diary): Diary {
  const kept = keepEntries(database, table, diary.id, diary);
  run(database, 'INSERT OR REPLACE INTO diary VALUES (?, 1, ?)', diary.id, JSON.stringify(kept));
  return kept;
}

function readAgain(database: SqlDatabase, diary: Diary): Diary {
  saved(database, diary);
  const row = firstRow(database, 'SELECT state FROM diary WHERE id = ?', diary.id);
  if (row === undefined) throw new Error('the diary is gone');
  return stateWithEntries(database, table, row);
}

let database: SqlDatabase;
beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE diary (id TEXT PRIMARY KEY, version INTEGER, state TEXT) STRICT');
  for (const statement of entriesSchema(table)) database.exec(statement);
});
afterEach(() => {
  database.close();
});

const begun = (id: string): Diary => ({ id, notes: [], sayings: [] });

it('entries kept apart are those of the same fold in memory, whenever they are saved and read', () => {
  let diaries = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(30), fc.nat(30), (steps, a, b) => {
      diaries += 1;
      let here = begun(`diary-${diaries}`);
      let apart = here;
      for (const each of steps as Step[]) {
        here = evolve(here, each);
        apart = evolve(apart, each);
        if (each.kind === 'SAVED') apart = saved(database, apart);
        if (each.kind === 'READ_AGAIN') apart = readAgain(database, apart);
      }
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      for (const field of ['notes', 'sayings'] as const) {
        expect(apart[field].length).toBe(here[field].length);
        expect(apart[field].slice()).toEqual(here[field].slice());
        expect(apart[field].slice(from, to)).toEqual(here[field].slice(from, to));
      }
      expect(withId(apart.notes, `note-${a}`)).toEqual(withId(here.notes, `note-${a}`));
      const isShort = ({ text }: Note) => text.length < 3;
      expect(findLast(apart.notes, isShort)).toEqual(findLast(here.notes, isShort));
    }),
    { numRuns: 200 },
  );
});

it('a state of before keeps its entries while later ones are folded', () => {
  const before = readAgain(database, evolve(begun('diary'), { kind: 'NOTED', text: 'a' }));
  evolve(before, { kind: 'CHANGED', at: 0, text: 'b' });
  evolve(before, { kind: 'NOTED', text: 'c' });
  expect(before.notes.slice()).toEqual([{ id: 'note-0', text: 'a' }]);
});
