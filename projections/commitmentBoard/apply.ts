import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { insertRow, updateChanged } from '../rowChanges';
import { run } from '../statements';
import { foldRecords } from '../storedState';
import { boardRow } from './boardRow';
import { openSpans, type OpenSpan } from './openSpans';
import { storedCommitments } from './storedCommitments';
import { lateIndexes, schema, tables } from './table';

/** Every commitment as it stands; the promisor's unit comes with the commitment's own first event. */
export const commitmentBoardProjection: Projection = {
  name: 'commitmentBoard',
  version: 15,
  schema,
  tables,
  lateIndexes,
  streamPrefixes: [streamPrefixes.COMMITMENT],
  apply: (event, database) => {
    applyRun([event], database);
  },
  applyRun,
};

function applyRun(events: readonly Recorded[], database: SqlDatabase): void {
  const recorded = events as readonly Recorded<CommitmentEvent>[];
  const changed = foldRecords(database, storedCommitments, commitmentFold, recorded);
  for (const { before, after } of changed.values()) {
    if (after === null) continue;
    if (before === null) keepNew(after, database);
    else keepChanges(before, after, database);
  }
}

function keepNew(state: CommitmentState, database: SqlDatabase): void {
  insertRow(database, 'commitment', boardRow(state));
  run(
    database,
    'INSERT INTO commitment_state VALUES (?, ?, ?)',
    state.id,
    state.version,
    JSON.stringify(state),
  );
  for (const territoryId of state.territoryIds)
    run(
      database,
      'INSERT OR IGNORE INTO commitment_territory (commitment_id, territory_id) VALUES (?, ?)',
      state.id,
      territoryId,
    );
  keepOpenSpans(state.id, [], openSpans(state), database);
  keepRelations(null, state, database);
  keepRegisters(null, state, database);
}

function keepChanges(before: CommitmentState, after: CommitmentState, database: SqlDatabase): void {
  updateChanged(database, 'commitment', boardRow(before), boardRow(after));
  run(
    database,
    'UPDATE commitment_state SET version = ?, state = ? WHERE id = ?',
    after.version,
    JSON.stringify(after),
    after.id,
  );
  keepOpenSpans(after.id, openSpans(before), openSpans(after), database);
  keepRelations(before, after, database);
  keepRegisters(before, after, database);
}

function keepOpenSpans(
  id: string,
  before: readonly OpenSpan[],
  after: readonly OpenSpan[],
  database: SqlDatabase,
): void {
  for (const [round, span] of after.entries()) {
    const { from, untilClaim, untilVerification } = span;
    const old = before[round];
    if (
      old?.from === from &&
      old.untilClaim === untilClaim &&
      old.untilVerification === untilVerification
    )
      continue;
    run(
      database,
      'INSERT OR REPLACE INTO commitment_open_span VALUES (?, ?, ?, ?, ?)',
      id,
      round,
      from,
      untilClaim,
      untilVerification,
    );
  }
}

/** A relation or an entry of a register is written again only where it changed. */
const isNew = <T>(item: T, old: T | undefined): boolean =>
  old === undefined || JSON.stringify(item) !== JSON.stringify(old);

function keepRelations(
  before: CommitmentState | null,
  after: CommitmentState,
  database: SqlDatabase,
): void {
  for (const [place, link] of after.duplicateLinks.entries())
    if (isNew(link, before?.duplicateLinks[place]))
      run(
        database,
        'INSERT OR REPLACE INTO commitment_repetition VALUES (?, ?, ?)',
        link.duplicateOfId,
        after.id,
        Number(link.unlinkedOn === null),
      );
  for (const [place, transfer] of after.transfers.entries())
    if (isNew(transfer, before?.transfers[place]))
      run(
        database,
        'INSERT OR IGNORE INTO commitment_transfer VALUES (?, ?)',
        transfer.reorganisationId,
        after.id,
      );
}

function keepRegisters(
  before: CommitmentState | null,
  after: CommitmentState,
  database: SqlDatabase,
): void {
  for (const [place, extension] of after.extensions.entries())
    if (isNew(extension, before?.extensions[place]))
      run(
        database,
        'INSERT OR REPLACE INTO commitment_extension VALUES (?, ?, ?, ?, ?)',
        extension.id,
        after.id,
        place,
        extension.status,
        extension.requestedAt,
      );
  for (const [place, change] of after.reassignments.entries())
    if (isNew(change, before?.reassignments[place]))
      run(
        database,
        'INSERT OR IGNORE INTO commitment_reassignment VALUES (?, ?, ?, ?)',
        change.id,
        after.id,
        place,
        change.recordedAt,
      );
}
