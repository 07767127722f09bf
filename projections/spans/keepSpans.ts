import type { SqlDatabase, SqlValue } from '../../src/sqlite/driver';
import { allRows, run } from '../statements';
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

/** A row of the table, as it is to be at the end of the run. */
interface KeptSpan extends Span {
  /** Null while it is not in the table. */
  readonly rowid: SqlValue | null;
  readonly posFrom: number;
  readonly posTo: number;
}

/** Keeps one table for a run of events; a row that a later event of the run ends is written once. */
export interface SpanKeeper {
  /**
   * Brings the rows of one owner to what is known from `place` on: what holds no longer ends there,
   * what is new begins there, the others stay as they are.
   * @param days in order, from the first one on which something may have changed; earlier days stay.
   */
  keep(owner: string, days: readonly DayRows[], place: number): void;
  /** Writes what was kept; the end of the run. */
  write(): void;
}

/** Rows of one owner are few: comparing them costs less than making keys of them. */
const isSameRow = (a: Values, b: Values): boolean => a.every((value, index) => value === b[index]);

const isSameSpan = (a: Span, b: Span): boolean =>
  a.from === b.from && a.to === b.to && isSameRow(a.values, b.values);

/** Days in a row with one and the same row become one span; those that began earlier go on. */
function spansOf(days: readonly DayRows[], earlier: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let open = earlier.map(({ values, from }) => ({ values, from }));
  for (const { from: day, rows } of days) {
    const goesOn = ({ values }: { readonly values: Values }) =>
      rows.some((row) => isSameRow(row, values));
    for (const span of open) if (!goesOn(span)) spans.push({ ...span, to: day });
    open = open.filter(goesOn);
    for (const values of rows)
      if (!open.some((span) => isSameRow(span.values, values))) open.push({ values, from: day });
  }
  return [...spans, ...open.map((span) => ({ ...span, to: NEVER }))];
}

/** The rows of an owner after a statement that holds from the first of the days on. */
function keptAfter(
  held: readonly KeptSpan[],
  days: readonly DayRows[],
  first: string,
  place: number,
): readonly KeptSpan[] {
  const isMeant = ({ posTo, to }: KeptSpan) => posTo === STILL && to > first;
  const wanted = spansOf(
    days,
    held.filter((span) => isMeant(span) && span.from < first),
  );
  const after = held.flatMap((span) => {
    if (!isMeant(span)) return [span];
    const index = wanted.findIndex((each) => isSameSpan(each, span));
    if (index >= 0) {
      wanted.splice(index, 1);
      return [span];
    }
    // What begins and ends at one place was never known.
    if (span.rowid === null && span.posFrom === place) return [];
    return [{ ...span, posTo: place }];
  });
  const isNew = { rowid: null, posFrom: place, posTo: STILL };
  return [...after, ...wanted.map((span) => ({ ...span, ...isNew }))];
}

/** Rows of an owner that are still believed. */
function heldSpans(database: SqlDatabase, table: SpanTable, owner: string): readonly KeptSpan[] {
  const columns = Object.keys(table.columns);
  return allRows(
    database,
    `SELECT rowid, ${columns.join(', ')}, on_from, on_to, pos_from FROM ${table.name}
     WHERE ${table.owner} = ? AND pos_to = ?`,
    owner,
    STILL,
  ).map((row) => ({
    values: columns.map((column) => row[column] ?? null),
    from: String(row['on_from']),
    to: String(row['on_to']),
    rowid: row['rowid'] ?? null,
    posFrom: Number(row['pos_from']),
    posTo: STILL,
  }));
}

function write(database: SqlDatabase, table: SpanTable, span: KeptSpan): void {
  const { values, from, to, rowid, posFrom, posTo } = span;
  if (rowid === null)
    run(
      database,
      `INSERT INTO ${table.name} VALUES (${'?, '.repeat(values.length)}?, ?, ?, ?)`,
      ...values,
      from,
      to,
      posFrom,
      posTo,
    );
  else if (posTo !== STILL)
    run(database, `UPDATE ${table.name} SET pos_to = ? WHERE rowid = ?`, posTo, rowid);
}

export function spanKeeper(database: SqlDatabase, table: SpanTable): SpanKeeper {
  const owners = new Map<string, readonly KeptSpan[]>();
  return {
    keep(owner, days, place) {
      const [first] = days;
      if (first === undefined) return;
      const held = owners.get(owner) ?? heldSpans(database, table, owner);
      owners.set(owner, keptAfter(held, days, first.from, place));
    },
    write() {
      // In the order of the log, so that rows lie the same whatever runs they were written in.
      const spans = [...owners.values()].flat().sort((a, b) => a.posFrom - b.posFrom);
      for (const span of spans) write(database, table, span);
      owners.clear();
    },
  };
}

/** As a keeper whose run is this one statement. */
export function keepSpans(
  database: SqlDatabase,
  table: SpanTable,
  owner: string,
  days: readonly DayRows[],
  place: number,
): void {
  const keeper = spanKeeper(database, table);
  keeper.keep(owner, days, place);
  keeper.write();
}
