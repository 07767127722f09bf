import { laterOf } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { RecordKind } from '../../src/records/recordKinds';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { entryRows, type Entry } from '../spans/entryRows';
import type { Projection } from '../projection';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { allRows, run } from '../statements';
import { linesAfter, undecided, type CorrectionLine } from './line';
import { recordCorrectionSpans, schema, tables } from './table';

/**
 * Corrections of records of every kind but those of promises, which stand with these (R36). Which kind a
 * stream is of is handed in, so that new decisions of some kind are no new rows.
 */
export const correctionsOf = (kindOf: (id: string) => RecordKind | null): Projection => ({
  name: 'corrections',
  version: 7,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  // Of every stream: the events alone say it, so that no kind can be forgotten.
  streamPrefixes: [''],
  apply(event, database) {
    let held: readonly CorrectionLine[] | null = null;
    const after = linesAfter(() => (held = linesOf(database, event.stream)), event);
    const kind = kindOf(event.stream);
    if (after !== null && after !== held && kind !== null) keepLines(database, event, kind, after);
  },
});

const linesOf = (database: SqlDatabase, record: string): readonly CorrectionLine[] =>
  allRows(
    database,
    'SELECT line FROM record_correction WHERE record_id = ? ORDER BY recorded_at, id',
    record,
  ).map(({ line }) => JSON.parse(String(line)) as CorrectionLine);

/** From its recording on, and from its decision on as decided: it is never dated back (R36). */
function entriesOf(record: string, kind: RecordKind, line: CorrectionLine): readonly Entry[] {
  const values = (each: CorrectionLine) => [
    each.id,
    record,
    kind,
    each.kind,
    each.status,
    each.recordedOn,
    each.recordedAt,
    JSON.stringify(each),
  ];
  const { recordedOn, decidedOn } = line;
  if (decidedOn === null) return [{ from: recordedOn, to: null, values: values(line) }];
  const from = laterOf(recordedOn, decidedOn);
  const waited =
    from === recordedOn ? [] : [{ from: recordedOn, to: from, values: values(undecided(line)) }];
  return [...waited, { from, to: null, values: values(line) }];
}

function keepLines(
  database: SqlDatabase,
  { stream, position }: Recorded,
  kind: RecordKind,
  lines: readonly CorrectionLine[],
): void {
  const entries = lines.flatMap((line) => entriesOf(stream, kind, line));
  run(database, 'DELETE FROM record_correction WHERE record_id = ?', stream);
  for (const { values } of entries.filter(({ to }) => to === null))
    run(database, 'INSERT INTO record_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
  keepSpans(database, recordCorrectionSpans, stream, entryRows(entries), placeOf(position));
}
