import { boxThresholds, type OpenForecast } from '../../src/commitment/boxThresholds';
import { isClaimedOn } from '../../src/commitment/claimDates';
import { daysCleared } from '../../src/commitment/clearedDays';
import { isExtended, isExtendedAfterLapse } from '../../src/commitment/deadlineInForce';
import { nextNoticeOn } from '../../src/commitment/noticeLadder';
import { calendarCountedWith } from '../../src/commitment/recount';
import {
  classificationOf,
  duplicateOf,
  lastDeadline,
  pendingClaim,
  type CommitmentState,
} from '../../src/commitment/state';
import { isOutstanding, statusOf } from '../../src/commitment/status';
import type { LocalDate } from '../../src/kernel/localDate';
import { keyFold } from '../../src/kernel/text';
import type { SqlValue } from '../../src/sqlite/driver';
import { NEVER } from '../spans/moment';
import { priorityRank } from './priorityRank';

/** By then every fact that the state knows has happened. */
const IN_THE_END = '9000-01-01' as LocalDate;

const rows = new WeakMap<CommitmentState, Readonly<Record<string, SqlValue>>>();

/** The row of a commitment; its first column is the id. Computed once: states are never changed. */
export function boardRow(state: CommitmentState): Readonly<Record<string, SqlValue>> {
  let row = rows.get(state);
  if (row === undefined) rows.set(state, (row = rowOf(state)));
  return row;
}

function rowOf(state: CommitmentState): Readonly<Record<string, SqlValue>> {
  const due = lastDeadline(state)?.date ?? null;
  return {
    id: state.id,
    status: statusOf(state),
    outstanding: Number(isOutstanding(state)),
    duplicate: Number(duplicateOf(state) !== null),
    kind: state.kind,
    policy_field: classificationOf(state)?.policyField ?? null,
    priority: priorityRank(classificationOf(state)?.priority ?? 'NORMAL'),
    promisor_office_id: state.promisorOfficeId,
    unit_id: state.leadUnitId ?? state.promisorUnitId,
    ...sourceColumns(state),
    programme_key: state.programme === null ? null : keyFold(state.programme),
    made_on: state.madeOn.date,
    recorded_at: state.recordedAt,
    changed_at: state.changedAt,
    due_on: due,
    due_rising: due ?? NEVER,
    due_falling: due ?? '',
    ...boxColumns(state),
    claimed: Number(isClaimedOn(state, IN_THE_END)),
    claimed_on: isOutstanding(state) ? (pendingClaim(state)?.claimedOn.date ?? null) : null,
    extended: Number(isExtended(state, IN_THE_END)),
    extended_after_lapse: Number(isExtendedAfterLapse(state, IN_THE_END)),
    days_cleared: daysCleared(state, IN_THE_END),
    notice_level: highestOverdueLevel(state),
    next_notice_on: nextNoticeOn(state),
    counted_with: calendarCountedWith(state),
  };
}

function sourceColumns(state: CommitmentState): Readonly<Record<string, SqlValue>> {
  const origin = state.origins[0];
  const recordId = origin?.recordId ?? null;
  return {
    source_id: recordId,
    source_key: recordId ?? origin?.document?.title ?? '',
    opinion_id: origin?.opinionId ?? null,
  };
}

const overdueFrom = (forecast: OpenForecast | undefined): string | null =>
  forecast?.hasDeadline === true ? (forecast.overdueFrom ?? NEVER) : null;

function boxColumns(state: CommitmentState): Readonly<Record<string, SqlValue>> {
  const { outside, isBroken, isSuspended, open, settled } = boxThresholds(state);
  return {
    outside,
    overdue_from_current: overdueFrom(open?.CURRENT),
    overdue_from_original: overdueFrom(open?.ORIGINAL),
    done_current_claim: settled?.CURRENT.CLAIM ?? null,
    done_current_verification: settled?.CURRENT.VERIFICATION ?? null,
    done_original_claim: settled?.ORIGINAL.CLAIM ?? null,
    done_original_verification: settled?.ORIGINAL.VERIFICATION ?? null,
    awaiting_current: Number(open?.CURRENT.isAwaitingVerification ?? false),
    awaiting_original: Number(open?.ORIGINAL.isAwaitingVerification ?? false),
    broken: Number(isBroken),
    suspended: Number(isSuspended),
  };
}

const highestOverdueLevel = (state: CommitmentState): number =>
  Math.max(0, ...state.notices.filter(({ kind }) => kind === 'OVERDUE').map(({ level }) => level));
