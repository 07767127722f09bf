import { correctedTo } from '../kernel/correctedValue';
import type { Command } from '../kernel/command';
import { accept, type DecidedEvent } from '../kernel/decider';
import type { FactsOf } from '../kernel/need';
import { onDay, occurredOnOf, type OccurredOn } from '../kernel/occurredOn';
import { isAtRest, madeOrProposed, unchanged } from './correctionEffect';
import type { CommitmentCommands } from './commands';
import type { Proposal } from './correctionState';
import type { CommitmentEvent } from './events';
import { fixedDeadline, fallsBeforePromise } from './deadline';
import { countedAnew, firstActOn } from './decideCorrection';
import { COUNTED, firstRefusal, onRecord, refusal, statusRefusal, type Refusal } from './decision';
import { nextDeadlineVersion } from './deadlineInForce';
import { lastDeadline, type CommitmentState } from './state';
import type { StoredDeadline } from './storedShapes';
import type { DeadlineInput } from '../calendar/deadlineInput';

const isSame = (one: OccurredOn | null, other: OccurredOn): boolean =>
  one !== null && one.date === other.date && one.precision === other.precision;

/**
 * A day that its words had come to, inherited with them ("trong tháng 10", "ngày mai"), is the one that
 * they come to from the right day.
 */
function readAnew(
  state: CommitmentState,
  before: DeadlineInput | null,
  after: DeadlineInput | null,
): StoredDeadline | null {
  const deadline = lastDeadline(state);
  if (deadline === null || deadline.origin !== 'SET') return null;
  if (!state.inherited.includes('DEADLINE')) return null;
  if (before?.fixed?.date !== deadline.date || after?.fixed === undefined) return null;
  const { date, precision } = occurredOnOf(after.fixed);
  if (date === deadline.date) return null;
  const { wording } = deadline;
  return fixedDeadline(date, precision, { version: nextDeadlineVersion(state), wording });
}

interface Days {
  readonly from: OccurredOn;
  readonly to: OccurredOn;
}

type FollowingFacts = Pick<
  FactsOf<CommitmentCommands['followSource']>,
  'calendar' | 'wordsBefore' | 'wordsAfter'
>;

/**
 * What follows the day of the meeting or notice: the day made where it was taken from there, and a
 * deadline where it is counted from that day or was read with it. Null when nothing does.
 */
function following(
  state: CommitmentState,
  { from, to }: Days,
  { calendar, wordsBefore, wordsAfter }: FollowingFacts,
): Proposal | null {
  const isInherited =
    state.inherited.includes('MADE_ON') && isSame(state.madeOn, from) && !isSame(from, to);
  const madeOn = isInherited ? { from: state.madeOn, to } : null;
  const deadline =
    countedAnew(state, { from: from.date, to: to.date }, calendar) ??
    (isInherited ? readAnew(state, wordsBefore, wordsAfter) : null);
  if (madeOn === null && deadline === null) return null;
  const kind = madeOn === null ? 'DEADLINE' : 'MADE_ON';
  return { kind, ...unchanged(state), madeOn, deadline };
}

/** Why it cannot follow; null when it can. */
function followingRefusal(state: CommitmentState, { madeOn, deadline }: Proposal): Refusal {
  const acted = firstActOn(state);
  const due = deadline ?? lastDeadline(state);
  return firstRefusal(
    () => statusRefusal(state, COUNTED),
    () =>
      madeOn !== null && acted !== null && madeOn.to.date > acted
        ? refusal('VALUE_OUT_OF_RANGE', 'to')
        : null,
    () =>
      due !== null && fallsBeforePromise(due, madeOn?.to ?? state.madeOn)
        ? refusal('DATE_TOO_EARLY', 'to')
        : null,
  );
}

/** What follows, or that it could not and why: it is never lost without a word (R39). */
function followedOrTold(
  command: Pick<Command, 'today' | 'newId'>,
  state: CommitmentState,
  proposal: Proposal,
  { reason, ...days }: Days & { readonly reason: string },
): readonly DecidedEvent<CommitmentEvent>[] {
  const refused = followingRefusal(state, proposal);
  if (refused === null) return madeOrProposed(command, state, proposal, reason);
  const { kind } = proposal;
  const data = { kind, ...days, code: refused.code, reason };
  return [{ type: 'SourceDayNotFollowed', data, occurredOn: onDay(command.today) }];
}

/**
 * R39: the day of the meeting or of its notice was corrected, and what was taken from it follows. Nothing
 * else moves; what is at stake waits for those who confirm (R36).
 */
export const followSource = onRecord<'followSource'>('any', (command, state, facts) => {
  const { part, reason } = command.input;
  const [from, to] = [occurredOnOf(command.input.from), occurredOnOf(command.input.to)];
  const { source } = facts;
  const noticeOn = source?.noticeOn ?? null;
  const notice = noticeOn === null ? null : onDay(noticeOn);
  // A later correction has gone on from there.
  if (!isSame(part === 'NOTICE' ? notice : (source?.heldOn ?? null), to)) return accept();
  const proposal = following(state, { from, to }, facts);
  if (proposal === null) return accept();
  return accept(...followedOrTold(command, state, proposal, { from, to, reason }));
});

/**
 * R39: the opinion that it answered moved to another meeting, and the promise goes with it: its day and
 * deadline as after a corrected held day, its territories where they were taken from the meeting and
 * nothing is at stake, since they say who oversees it (R42).
 */
export const followOpinion = onRecord<'followOpinion'>('any', (command, state, facts) => {
  const { fromSourceId, fromOpinionId, toSourceId, toOpinionId, reason } = command.input;
  const [origin] = state.origins;
  // It has followed, or moved on since.
  if (origin?.recordId !== fromSourceId || origin.opinionId !== fromOpinionId) return accept();
  const follows = state.inherited.includes('TERRITORIES') && isAtRest(state, command.today);
  const there = facts.sourceAfter?.territoryIds ?? [];
  const data = {
    source: {
      from: { recordId: fromSourceId, opinionId: fromOpinionId },
      to: { recordId: toSourceId, opinionId: toOpinionId },
    },
    territoryIds:
      follows && there.length > 0 ? correctedTo([...state.territoryIds], [...there]) : null,
    reason,
  };
  const days = { from: occurredOnOf(command.input.from), to: occurredOnOf(command.input.to) };
  const proposal = following(state, days, facts);
  return accept(
    { type: 'SourceCorrected', data, occurredOn: state.madeOn },
    ...(proposal === null ? [] : followedOrTold(command, state, proposal, { ...days, reason })),
  );
});
