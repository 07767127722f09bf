import { condition, everyOf, type Condition } from '../condition';
import type { RowTable } from '../rowTable';

/** Records, and opinions of meetings, that were marked as made in error. A mark is never taken back. */
export const schema: readonly string[] = [
  `CREATE TABLE mistake (
    id TEXT PRIMARY KEY,
    marked_on TEXT NOT NULL,
    place INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export const tables: readonly string[] = ['mistake'];

/** Those marked by the day asked about, as far as it was known. */
export const mistakes: RowTable = {
  of: 'mistake',
  record: null,
  at: ({ on, place }) => ({
    columns: 'id',
    from: 'main.mistake',
    where: everyOf([
      condition('marked_on <= ?', on),
      ...(place === null ? [] : [condition('place <= ?', place)]),
    ]),
  }),
};

/** That a column names nothing made in error (R37); for a statement that names `mistakes`. */
export const isNoMistake = (column: string): Condition =>
  condition(`${column} NOT IN (SELECT id FROM mistake)`);

/** That a text is of no opinion that was marked, nor of its answer; for a statement that names `mistakes`. */
export const IS_NO_MISTAKEN_PART = `part NOT IN (
  SELECT 'opinion-' || id FROM mistake UNION ALL SELECT 'answer-' || id FROM mistake)`;
