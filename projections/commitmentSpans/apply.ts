import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import { streamPrefixes } from '../../src/kernel/ids';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { keyFold } from '../../src/kernel/text';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { keepRow } from '../rowChanges';
import { keepSpans } from '../spans/keepSpans';
import { STILL } from '../spans/moment';
import { spanOrders } from '../spans/spanTable';
import { run } from '../statements';
import { movingRecords } from '../storedState';
import { entryRows, registerSpans } from './registerRows';
import { answerRows, isAnsweredAlike } from './spanRow';
import { commitmentSpans, schema, tables } from './table';

/** What every commitment was on every day, as known at every time. */
export const commitmentSpansProjection: Projection = {
  name: 'commitmentSpans',
  version: 3,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [streamPrefixes.COMMITMENT],
  apply: (event, database) => {
    applyRun([event], database);
  },
  applyRun,
};

function applyRun(events: readonly Recorded[], database: SqlDatabase): void {
  const records = movingRecords(database, 'commitment_span_state', commitmentFold);
  for (const event of events as readonly Recorded<CommitmentEvent>[]) {
    const record = records.evolved(event);
    if (record === null || record.after === null) continue;
    const { before, after } = record;
    const place = placeOf(event.position);
    if (before === null) keepSubject(after, database);
    keepChange(after, place, database);
    if (!isAnsweredAlike(before, after))
      keepSpans(database, commitmentSpans, after.id, answerRows(after), place);
    for (const { table, facts, entries } of registerSpans)
      if (facts(after).length > 0 && (before === null || facts(after) !== facts(before)))
        keepSpans(database, table, after.id, entryRows(entries(after)), place);
  }
  // What every event of a run does to the answers counts; the state is asked for by the next run.
  for (const { state } of records.moved().values()) if (state !== null) keepState(state, database);
}

function keepSubject(state: CommitmentState, database: SqlDatabase): void {
  const origin = state.origins[0];
  const sourceId = origin?.recordId ?? null;
  run(
    database,
    'INSERT OR REPLACE INTO commitment_span_subject VALUES (?, ?, ?, ?, ?, ?)',
    state.id,
    state.kind,
    sourceId,
    origin?.opinionId ?? null,
    sourceId ?? origin?.document?.title ?? '',
    state.programme === null ? null : keyFold(state.programme),
  );
  for (const territoryId of state.territoryIds)
    run(
      database,
      'INSERT OR IGNORE INTO commitment_span_territory VALUES (?, ?)',
      territoryId,
      state.id,
    );
}

const keepState = (state: CommitmentState, database: SqlDatabase): void => {
  const { id, version } = state;
  keepRow(database, 'commitment_span_state', { id, version, state: JSON.stringify(state) });
};

function keepChange(state: CommitmentState, place: number, database: SqlDatabase): void {
  run(
    database,
    'UPDATE commitment_span_change SET pos_to = ? WHERE commitment_id = ? AND pos_to = ?',
    place,
    state.id,
    STILL,
  );
  run(
    database,
    'INSERT INTO commitment_span_change VALUES (?, ?, ?, ?)',
    state.id,
    place,
    STILL,
    state.changedAt,
  );
}
