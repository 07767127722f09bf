import { accept } from '../kernel/decider';
import { onDay, occurredOnOf, type OccurredOn } from '../kernel/occurredOn';
import { correctOrPropose, unchanged } from './correctionEffect';
import type { Proposal } from './correctionState';
import { fixedDeadline, fallsBeforePromise } from './deadline';
import { countedAnew, firstActOn } from './decideCorrection';
import { COUNTED, firstRefusal, onRecord, refusal, statusRefusal } from './decision';
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

/**
 * R39: the day of the meeting or of its notice was corrected: the day made follows where it was taken
 * from there, and a deadline where it is counted from that day or was read with it. Nothing else moves;
 * what is at stake waits for those who confirm (R36).
 */
export const followSource = onRecord<'followSource'>('any', (command, state, facts) => {
  const { part, reason } = command.input;
  const [from, to] = [occurredOnOf(command.input.from), occurredOnOf(command.input.to)];
  const { source, calendar, wordsBefore, wordsAfter } = facts;
  const noticeOn = source?.noticeOn ?? null;
  const notice = noticeOn === null ? null : onDay(noticeOn);
  // A later correction has gone on from there.
  if (!isSame(part === 'NOTICE' ? notice : (source?.heldOn ?? null), to)) return accept();
  const isInherited = state.inherited.includes('MADE_ON') && isSame(state.madeOn, from);
  const madeOn = isInherited ? { from: state.madeOn, to } : null;
  const deadline =
    countedAnew(state, { from: from.date, to: to.date }, calendar) ??
    (isInherited ? readAnew(state, wordsBefore, wordsAfter) : null);
  if (madeOn === null && deadline === null) return accept();
  const acted = firstActOn(state);
  const due = deadline ?? lastDeadline(state);
  const refused = firstRefusal(
    () => statusRefusal(state, COUNTED),
    () =>
      madeOn !== null && acted !== null && to.date > acted
        ? refusal('VALUE_OUT_OF_RANGE', 'to')
        : null,
    () =>
      due !== null && fallsBeforePromise(due, madeOn?.to ?? state.madeOn)
        ? refusal('DATE_TOO_EARLY', 'to')
        : null,
  );
  if (refused !== null) return { rejection: refused };
  const kind = madeOn === null ? 'DEADLINE' : 'MADE_ON';
  const proposal: Proposal = { kind, ...unchanged(state), madeOn, deadline };
  return correctOrPropose(command, state, proposal, reason);
});
