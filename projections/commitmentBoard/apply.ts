import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { boardRow } from './boardRow';
import { openSpans } from './openSpans';
import { schema, tables } from './table';

/** Every commitment as it stands; the promisor's unit comes with the commitment's own first event. */
export const commitmentBoardProjection: Projection = {
  name: 'commitmentBoard',
  version: 3,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.COMMITMENT],
  apply(event, database) {
    const recorded = event as Recorded<CommitmentEvent>;
    const state = nextState(database, 'commitment_state', commitmentFold, recorded);
    if (state === null) return;
    keepRow(state, database);
    if (recorded.type === 'CommitmentRecorded') keepTerritories(state, database);
    keepOpenSpans(state, database);
    keepRelations(state, database);
    keepRegisters(state, database);
  },
};

function keepRow(state: CommitmentState, database: SqlDatabase): void {
  const row = boardRow(state);
  const columns = Object.keys(row);
  const changes = columns.map((column) => `${column} = excluded.${column}`);
  run(
    database,
    `INSERT INTO commitment (${columns.join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${changes.slice(1).join(', ')}`,
    ...Object.values(row),
  );
  run(
    database,
    'INSERT OR REPLACE INTO commitment_state VALUES (?, ?, ?)',
    state.id,
    state.version,
    JSON.stringify(state),
  );
}

function keepTerritories(state: CommitmentState, database: SqlDatabase): void {
  for (const territoryId of state.territoryIds)
    run(
      database,
      'INSERT OR IGNORE INTO commitment_territory (commitment_id, territory_id) VALUES (?, ?)',
      state.id,
      territoryId,
    );
}

function keepOpenSpans(state: CommitmentState, database: SqlDatabase): void {
  for (const [round, span] of openSpans(state).entries())
    run(
      database,
      'INSERT OR REPLACE INTO commitment_open_span VALUES (?, ?, ?, ?, ?)',
      state.id,
      round,
      span.from,
      span.untilClaim,
      span.untilVerification,
    );
}

function keepRelations(state: CommitmentState, database: SqlDatabase): void {
  for (const { duplicateOfId, unlinkedOn } of state.duplicateLinks)
    run(
      database,
      'INSERT OR REPLACE INTO commitment_repetition VALUES (?, ?, ?)',
      duplicateOfId,
      state.id,
      Number(unlinkedOn === null),
    );
  for (const { reorganisationId } of state.transfers)
    run(
      database,
      'INSERT OR IGNORE INTO commitment_transfer VALUES (?, ?)',
      reorganisationId,
      state.id,
    );
}

function keepRegisters(state: CommitmentState, database: SqlDatabase): void {
  for (const [place, extension] of state.extensions.entries())
    run(
      database,
      'INSERT OR REPLACE INTO commitment_extension VALUES (?, ?, ?, ?, ?)',
      extension.id,
      state.id,
      place,
      extension.status,
      extension.requestedAt,
    );
  for (const [place, change] of state.reassignments.entries())
    run(
      database,
      'INSERT OR IGNORE INTO commitment_reassignment VALUES (?, ?, ?, ?)',
      change.id,
      state.id,
      place,
      change.recordedAt,
    );
}
