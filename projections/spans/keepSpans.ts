import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import { allRows, run, type Row } from '../statements';
import { NEVER, STILL } from './moment';
import type { SpanTable } from './spanTable';

type Values = readonly SqlValue[];

/** What holds from a day on, until the next one given, by all that is known. */
export interface DayRows {
  readonly from: string;
  /** Values in the order of the table's columns; none where nothing holds. */
  readonly rows: readonly Values[];
}

interface Span {
  readonly values: Values;
  readonly from: string;
  readonly to: string;
}

const columnsOf = ({ columns }: SpanTable): string[] => Object.keys(columns);

const keyOf = (values: Values): string => JSON.stringify(values);
const spanKey = ({ values, from, to }: Span): string => JSON.stringify([values, from, to]);

/** Days in a row with one and the same row become one span; those that began earlier go on. */
function spansOf(days: readonly DayRows[], earlier: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const open = new Map(earlier.map(({ values, from }) => [keyOf(values), { values, from }]));
  for (const { from: day, rows } of days) {
    const now = new Map(rows.map((values) => [keyOf(values), values]));
    for (const [key, span] of open)
      if (!now.has(key)) {
        spans.push({ ...span, to: day });
        open.delete(key);
      }
    for (const [key, values] of now) if (!open.has(key)) open.set(key, { values, from: day });
  }
  return [...spans, ...[...open.values()].map((span) => ({ ...span, to: NEVER }))];
}

/**
 * Brings the rows of one owner to what is known from `place` on: what holds no longer ends there, what
 * is new begins there, the others stay as they are.
 * @param days in order, from the first one on which something may have changed; earlier days stay.
 */
export function keepSpans(
  database: SqlDatabase,
  table: SpanTable,
  owner: string,
  days: readonly DayRows[],
  place: number,
): void {
  const [first] = days;
  if (first === undefined) return;
  const columns = columnsOf(table);
  const held = allRows(
    database,
    `SELECT rowid, ${columns.join(', ')}, on_from, on_to FROM ${table.name}
     WHERE ${table.owner} = ? AND pos_to = ? AND on_to > ?`,
    owner,
    STILL,
    first.from,
  ).map((row) => ({ rowid: row['rowid'] ?? null, span: spanOf(row, columns) }));
  const earlier = held.map(({ span }) => span).filter(({ from }) => from < first.from);
  const wanted = new Map(spansOf(days, earlier).map((span) => [spanKey(span), span]));
  for (const { rowid, span } of held)
    if (!wanted.delete(spanKey(span)))
      run(database, `UPDATE ${table.name} SET pos_to = ? WHERE rowid = ?`, place, rowid);
  for (const span of wanted.values()) insert(database, table, span, place);
}

const spanOf = (row: Row, columns: readonly string[]): Span => ({
  values: columns.map((column) => row[column] ?? null),
  from: String(row['on_from']),
  to: String(row['on_to']),
});

function insert(
  database: SqlDatabase,
  table: SpanTable,
  { values, from, to }: Span,
  place: number,
): void {
  run(
    database,
    `INSERT INTO ${table.name} VALUES (${[...values, from, to, place, STILL].map(() => '?').join(', ')})`,
    ...values,
    from,
    to,
    place,
    STILL,
  );
}
