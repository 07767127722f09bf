import { answerOn } from '../../src/commitment/answerSpans';
import { pendingClaim, type CommitmentState } from '../../src/commitment/state';
import type { LocalDate } from '../../src/kernel/localDate';
import { placeOf, type Position } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { AT_MOST } from '../../src/sqlite/atMost';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, type Condition } from '../condition';
import type { NoticeFilter } from '../overdueNotices/filter';
import { inSlice } from '../replaySlice';
import { reader, type Rows } from '../rows';
import { lastingTable } from '../rowTable';
import { heldWhen } from '../spans/heldWhen';
import { firstRow, run } from '../statements';
import { writtenOn } from '../writtenOn';
import { concerningThen } from './concerning';

/** A claim that entered or left the queue for verification. */
export interface QueueChangeRow {
  readonly position: Position;
  readonly commitmentId: string;
  readonly claimId: string;
  readonly hasEntered: boolean;
}

interface Waiting {
  readonly claimId: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly territoryIds: readonly string[];
}

const isSameWaiting = (one: Waiting | null, other: Waiting | null): boolean =>
  one?.officeId === other?.officeId &&
  one?.unitId === other?.unitId &&
  one?.territoryIds.join() === other?.territoryIds.join();

/** The claim that `verificationQueue` lists on the day, with its owner; null when it lists none. */
function waitingOn(state: CommitmentState | null, on: LocalDate): Waiting | null {
  const claim = state && pendingClaim(state);
  if (state === null || claim === null) return null;
  const answer = answerOn(state, on);
  if (answer === null || answer.waitingSince === null || answer.isDuplicate) return null;
  const { officeId, unitId } = answer;
  return { claimId: claim.id, officeId, unitId, territoryIds: state.territoryIds };
}

/** Notes what an event changed about the list, as it stands on the day on which it is written. */
export function keepQueueChange(
  event: Recorded,
  before: CommitmentState | null,
  after: CommitmentState,
  database: SqlDatabase,
): void {
  const { position, stream } = event;
  const today = writtenOn(event);
  const was = waitingOn(before, today);
  const is = waitingOn(after, today);
  const claimId = (is ?? was)?.claimId;
  if (claimId === undefined) return;
  if (isSameWaiting(was, is)) return;
  const place = placeOf(position);
  const last = firstRow(
    database,
    `SELECT is_place, is_on FROM queue_change WHERE commitment_id = ? AND is_place < ?
     ORDER BY is_place DESC LIMIT 1`,
    stream,
    place,
  );
  run(
    database,
    'INSERT OR IGNORE INTO queue_change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    position,
    stream,
    claimId,
    Number(last?.['is_place'] ?? place),
    String(last?.['is_on'] ?? today),
    place,
    today,
    was?.officeId ?? null,
    was?.unitId ?? null,
    is?.officeId ?? null,
    is?.unitId ?? null,
  );
}

/** That a row of a table of spans held when an owner was told. */
const heldIn = (which: 'was' | 'is') => (span: string) =>
  heldWhen(span, `${which}_on`, `${which}_place`);

/**
 * Units below another on the day on which an owner was told, as they were known then, as lists of that day
 * had them: a body that a reorganisation moved leaves the list in which it was told to have entered.
 */
const isBelow = (which: 'was' | 'is', unitId: string): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM unit_ancestor_span AS line
      WHERE line.ancestor_id = ? AND line.unit_id = ${which}_unit_id AND ${heldIn(which)('line')})`,
    unitId,
  );

/** Whether the list of the filter holds it, by owner and territories before or after. */
const isListed = (
  which: 'was' | 'is',
  { officeId, unitId, includeSubunits, territoryId }: NoticeFilter,
): Condition =>
  everyOf([
    condition(`${which}_unit_id IS NOT NULL`),
    ...(officeId === undefined ? [] : [condition(`${which}_office_id = ?`, officeId)]),
    ...(unitId === undefined
      ? []
      : [
          includeSubunits === true
            ? isBelow(which, unitId)
            : condition(`${which}_unit_id = ?`, unitId),
        ]),
    ...concerningThen('queue_change.commitment_id', territoryId, heldIn(which)),
  ]);

const queueTable = lastingTable('queue_change', 'commitment_id');

/** The next changes of the filter's queue behind a position, for who resumes there. */
export function queueChangesAfter(
  rows: Rows,
  after: Position,
  filter: NoticeFilter,
  limit: number,
): QueueChangeRow[] {
  const was = isListed('was', filter);
  const is = isListed('is', filter);
  const behind = inSlice('queue_change', after);
  return reader(rows)
    .all(
      [queueTable],
      `SELECT position, commitment_id, claim_id, was, "is" FROM (
       SELECT *, coalesce((${was.sql}), 0) AS was, coalesce((${is.sql}), 0) AS "is"
       FROM queue_change WHERE ${behind.sql})
     WHERE was <> "is" ORDER BY position ${AT_MOST}`,
      ...was.values,
      ...is.values,
      ...behind.values,
      limit,
    )
    .map((row) => ({
      position: String(row['position']) as Position,
      commitmentId: String(row['commitment_id']),
      claimId: String(row['claim_id']),
      hasEntered: row['is'] === 1,
    }));
}
