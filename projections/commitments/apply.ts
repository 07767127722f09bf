import { answerSpans, isAnsweredAlike } from '../../src/commitment/answerSpans';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import { commitmentConcerns } from '../../src/commitment/concerns';
import type { CommitmentState } from '../../src/commitment/state';
import { commitmentPrefix } from '../../src/commitment/prefix';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { keepScope } from '../recordScope';
import { insertRow, keepRow, updateChanged } from '../rowChanges';
import { spanKeeper, type DayRows } from '../spans/keepSpans';
import { run } from '../statements';
import { movingRecords } from '../storedState';
import { changeKeeper } from './changeKeeper';
import { presentRow, rowOf } from './columns';
import { entryRows } from '../spans/entryRows';
import { lists, presentEntries, type CommitmentList } from './lists';
import { keepQueueChange } from './queueChanges';
import { storedCommitments } from './storedCommitments';
import { commitmentSpans, lateIndexes, schema, tables } from './table';

/** Every commitment as it stands, and what it was on every day, as known at every time. */
export const commitmentsProjection: Projection = {
  name: 'commitments',
  version: 20,
  schema,
  tables,
  lateIndexes,
  streamPrefixes: [commitmentPrefix],
  apply: (event, database) => {
    applyRun([event], database);
  },
  applyRun,
};

function applyRun(events: readonly Recorded[], database: SqlDatabase): void {
  const records = movingRecords(database, storedCommitments, commitmentFold);
  const past = pastKeeper(database);
  for (const event of events as readonly Recorded<CommitmentEvent>[]) {
    const moved = records.evolved(event);
    if (moved === null || moved.after === null) continue;
    past.keep(moved.before, moved.after, placeOf(event.position));
    keepQueueChange(event, moved.before, moved.after, database);
    if (event.type === 'ProgressReported') keepReport(event, database);
  }
  // What every event of a run does to the past counts; the present is asked for after the last one.
  past.write();
  for (const { before, after } of records.moved().values())
    if (after !== null) keepPresent(before, after, database);
}

function keepReport({ stream, position, metadata }: Recorded, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR IGNORE INTO commitment_report (commitment_id, reported_on, place) VALUES (?, ?, ?)',
    stream,
    metadata.occurredOn.date,
    placeOf(position),
  );
}

/** What it is on every day by what the state knows. */
export const spanRows = (state: CommitmentState): readonly DayRows[] =>
  answerSpans(state).map(({ from, answer }) => ({ from, rows: [rowOf(state, answer)] }));

/** Keeps what commitments were at every moment, for a run of events. */
function pastKeeper(database: SqlDatabase) {
  const answers = spanKeeper(database, commitmentSpans);
  const changes = changeKeeper(database);
  const listed = lists.map((list) => ({ list, keeper: spanKeeper(database, list.table) }));
  return {
    keep(before: CommitmentState | null, after: CommitmentState, place: number) {
      changes.keep(after, place, before === null);
      if (before === null || !isAnsweredAlike(before, after))
        answers.keep(after.id, spanRows(after), place);
      for (const { list, keeper } of listed)
        if (isListedAnew(list, before, after))
          keeper.keep(after.id, entryRows(list.entries(after)), place);
    },
    /** The end of the run. */
    write() {
      for (const keeper of [answers, changes, ...listed.map(({ keeper }) => keeper)])
        keeper.write();
    },
  };
}

/** A correction may leave a list with nothing in it. */
function isListedAnew(
  { facts }: CommitmentList,
  before: CommitmentState | null,
  after: CommitmentState,
): boolean {
  const [old, now] = [before === null ? [] : facts(before), facts(after)];
  return now !== old && (now.length > 0 || old.length > 0);
}

function keepPresent(
  before: CommitmentState | null,
  after: CommitmentState,
  database: SqlDatabase,
): void {
  const { id, version } = after;
  if (before === null) insertRow(database, commitmentSpans.of, presentRow(after));
  else updateChanged(database, commitmentSpans.of, presentRow(before), presentRow(after));
  keepScope(database, 'COMMITMENT', id, commitmentConcerns(after));
  keepRow(database, storedCommitments.name, { id, version, state: JSON.stringify(after) });
  for (const list of lists)
    if (isListedAnew(list, before, after)) keepEntries(list, before, after, database);
}

/** Rows of a list are written again only where they changed. */
function keepEntries(
  list: CommitmentList,
  before: CommitmentState | null,
  after: CommitmentState,
  database: SqlDatabase,
): void {
  const { key, table } = list;
  const columns = Object.keys(table.columns);
  const old = presentEntries(list, before);
  const rows = presentEntries(list, after);
  const isThere = key.map((column) => `${column} = ?`).join(' AND ');
  for (const [each, values] of old)
    if (!rows.has(each))
      run(
        database,
        `DELETE FROM ${table.of} WHERE ${isThere}`,
        ...key.map((column) => values[columns.indexOf(column)] ?? null),
      );
  for (const [each, values] of rows)
    if (JSON.stringify(old.get(each)) !== JSON.stringify(values))
      run(
        database,
        `INSERT OR REPLACE INTO ${table.of} VALUES (${columns.map(() => '?').join(', ')})`,
        ...values,
      );
}
