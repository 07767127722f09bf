import { isAnsweredAlike } from '../../src/commitment/answerSpans';
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
import { spanKeeper } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { run } from '../statements';
import { movingRecords } from '../storedState';
import { changeKeeper } from './changeKeeper';
import { entryRows, registerSpans } from './registerRows';
import { keepQueueChange } from './queueChanges';
import { answerRows } from './spanRow';
import { commitmentSpans, movedCommitments, schema, tables } from './table';

/** What every commitment was on every day, as known at every time. */
export const commitmentSpansProjection: Projection = {
  name: 'commitmentSpans',
  version: 18,
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
  const records = movingRecords(database, movedCommitments, commitmentFold);
  const answers = spanKeeper(database, commitmentSpans);
  const registers = registerSpans.map((each) => ({
    ...each,
    keeper: spanKeeper(database, each.table),
  }));
  const changes = changeKeeper(database);
  for (const event of events as readonly Recorded<CommitmentEvent>[]) {
    const record = records.evolved(event);
    if (record === null || record.after === null) continue;
    const { before, after } = record;
    const place = placeOf(event.position);
    if (before === null) keepSubject(after, database);
    changes.keep(after, place, before === null);
    keepQueueChange(event, before, after, database);
    if (before === null || !isAnsweredAlike(before, after))
      answers.keep(after.id, answerRows(after), place);
    for (const { keeper, facts, entries } of registers)
      if (facts(after).length > 0 && (before === null || facts(after) !== facts(before)))
        keeper.keep(after.id, entryRows(entries(after)), place);
  }
  for (const keeper of [answers, changes, ...registers.map(({ keeper }) => keeper)]) keeper.write();
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
  keepRow(database, movedCommitments.name, { id, version, state: JSON.stringify(state) });
};
