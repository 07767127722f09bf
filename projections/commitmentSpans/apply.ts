import type { LeadChange } from '../../src/commitment/answerSpans';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import { streamPrefixes } from '../../src/kernel/ids';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { keyFold } from '../../src/kernel/text';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { firstRow, run } from '../statements';
import { stateOf } from '../storedState';
import { keepSpans } from './keepSpans';
import { schema, STILL, tables } from './table';

/** What every commitment was on every day, as known at every time. */
export const commitmentSpansProjection: Projection = {
  name: 'commitmentSpans',
  version: 1,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.COMMITMENT],
  apply(event, database) {
    const recorded = event as Recorded<CommitmentEvent>;
    const before = stored(database, event.stream);
    if (before !== null && before.state.version >= event.version) return;
    const state = commitmentFold.evolve(before?.state ?? commitmentFold.initial, recorded);
    if (state === null) return;
    const leads = leadsAfter(before, recorded, state);
    if (before === null) keepSubject(state, database);
    keepState(state, leads, database);
    keepChange(state, placeOf(event.position), database);
    keepSpans(database, state, leads, placeOf(event.position));
  },
};

interface Stored {
  readonly state: CommitmentState;
  readonly leads: readonly LeadChange[];
}

function stored(database: SqlDatabase, id: string): Stored | null {
  const row = firstRow(database, 'SELECT leads, state FROM commitment_span_state WHERE id = ?', id);
  if (row === undefined) return null;
  return { state: stateOf(row), leads: JSON.parse(String(row['leads'])) as LeadChange[] };
}

/** These say who leads from their day on, also when it is the unit that led by what was known. */
const SAYING: readonly CommitmentEvent['type'][] = ['LeadUnitAssigned', 'CommitmentTransferred'];

function leadsAfter(
  before: Stored | null,
  event: Recorded<CommitmentEvent>,
  state: CommitmentState,
): readonly LeadChange[] {
  const leads = before?.leads ?? [];
  const isChanged = (before?.state.leadUnitId ?? null) !== state.leadUnitId;
  if (!isChanged && !SAYING.includes(event.type)) return leads;
  return [...leads, { on: event.metadata.occurredOn.date, unitId: state.leadUnitId }];
}

function keepSubject(state: CommitmentState, database: SqlDatabase): void {
  const origin = state.origins[0];
  const sourceId = origin?.recordId ?? null;
  run(
    database,
    'INSERT OR REPLACE INTO commitment_span_subject VALUES (?, ?, ?, ?, ?)',
    state.id,
    state.kind,
    sourceId,
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

function keepState(
  state: CommitmentState,
  leads: readonly LeadChange[],
  database: SqlDatabase,
): void {
  run(
    database,
    'INSERT OR REPLACE INTO commitment_span_state VALUES (?, ?, ?, ?)',
    state.id,
    state.version,
    JSON.stringify(leads),
    JSON.stringify(state),
  );
}

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
