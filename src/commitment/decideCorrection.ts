import { endOfPeriod } from '../calendar/countedPeriod';
import type { WorkCalendar } from '../calendar/workCalendar';
import { accept, reject, rejectFor } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf, occurredOnOf } from '../kernel/occurredOn';
import { unitOf } from '../kernel/party';
import { keyFold } from '../kernel/text';
import type { Words } from '../kernel/schema';
import { correctOrPropose, effectOf, unchanged, versionInForce } from './correctionEffect';
import type { CorrectionState, Proposal } from './correctionState';
import { fallsBeforePromise } from './deadline';
import { termSaid } from './termSaid';
import { deadlineContext } from './deadlineContext';
import {
  COUNTED,
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  refusal,
  startOf,
  statusRefusal,
  type Refusal,
} from './decision';
import { isUnitOver, type SettledTextsFact } from './facts';
import { lastDeadline, type CommitmentState } from './state';
import type { StoredDeadline, StoredRecurrence } from './storedShapes';

/** Acts from the day of the version that it corrects, under a number of its own (R14, R31). */
export const correctDeadline = onRecord<'correctDeadline'>('any', (command, state, facts) => {
  const { deadline: input, deadlineWording, isDeadlineMeant, reason } = command.input;
  const refused = statusRefusal(state, COUNTED);
  if (refused !== null) return { rejection: refused };
  const wrong = lastDeadline(state);
  const { recurrence, awaitedDeadline } = state;
  if (wrong === null && recurrence === null && awaitedDeadline === null)
    return reject('NO_DEADLINE_SET');
  const wording = deadlineWording ?? wrong?.wording ?? recurrence?.wording ?? null;
  const context = deadlineContext(state, facts, wording);
  const said = { madeOn: state.madeOn, words: facts.words, isMeant: isDeadlineMeant };
  const term = termSaid(input, said, context);
  if ('rejection' in term) return term;
  if ('recurrence' in term) {
    const isThere =
      recurrence?.wording === wording && isSameRhythm(recurrence.rule, term.recurrence);
    if (isThere) return reject('NOTHING_TO_CORRECT', 'deadline');
    const right = { rule: term.recurrence, wording };
    const proposal: Proposal = { kind: 'DEADLINE', ...unchanged(state), recurrence: right };
    return correctOrPropose(command, state, proposal, reason);
  }
  const { deadline } = term;
  if (wrong !== null && wrong.date === deadline.date && wrong.wording === wording)
    return reject('NOTHING_TO_CORRECT', 'deadline');
  const proposal: Proposal = { kind: 'DEADLINE', ...unchanged(state), deadline };
  return correctOrPropose(command, state, proposal, reason);
});

const isSameRhythm = (one: StoredRecurrence, other: StoredRecurrence): boolean =>
  (['period', 'month', 'day', 'from', 'until'] as const).every((part) => one[part] === other[part]);

/** Earliest day on which something happened that was not dated with the promise itself. */
export function firstActOn(state: CommitmentState): LocalDate | null {
  const start = startOf(state.madeOn);
  const days = [
    state.progress.firstOn,
    state.objection?.objectedOn ?? null,
    ...state.claims.map(({ claimedOn }) => claimedOn.date),
    ...state.extensions.map(({ requestedOn }) => requestedOn.date),
    ...state.suspensions.map(({ from }) => from),
    ...state.duplicateLinks.map(({ linkedOn }) => linkedOn),
    ...state.leadSteps.map(({ on }) => on),
    ...state.classifications.map(({ on }) => on),
    ...state.deadlines.map(({ effectiveOn }) => effectiveOn),
    state.recurrence?.effectiveOn ?? null,
  ].filter((day) => day !== null && day !== start && day !== state.madeOn.date);
  return days.length === 0 ? null : (days as LocalDate[]).reduce(earlierOf);
}

/** A period that was counted from a wrong day is counted from the right one (R35). */
export function countedAnew(
  state: CommitmentState,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  calendar: WorkCalendar,
): StoredDeadline | null {
  const deadline = lastDeadline(state);
  if (deadline === null || deadline.period === null || deadline.origin !== 'SET') return null;
  if (deadline.startsOn !== from) return null;
  const end = endOfPeriod(calendar, to, deadline.period, deadline.period.rollsForward);
  if (end === null || to === from) return null;
  const { origin: _origin, effectiveOn: _from, recordedOn: _on, ...stored } = deadline;
  return { ...stored, ...end, startsOn: to, calendarVersion: calendar.version };
}

export const correctMadeOn = onRecord<'correctMadeOn'>('any', (command, state, facts) => {
  const madeOn = occurredOnOf(command.input.madeOn);
  const { date, precision } = madeOn;
  const acted = firstActOn(state);
  const deadline = countedAnew(state, { from: state.madeOn.date, to: date }, facts.calendar);
  const due = deadline ?? lastDeadline(state);
  const heldOn = facts.source?.heldOn ?? null;
  const refused = firstRefusal(
    () => statusRefusal(state, COUNTED),
    () =>
      date === state.madeOn.date && precision === state.madeOn.precision
        ? refusal('NOTHING_TO_CORRECT', 'madeOn')
        : null,
    () =>
      firstDayOf(date, precision) > command.today ? refusal('DATE_IN_FUTURE', 'madeOn') : null,
    () => (heldOn === null ? null : notBefore(date, startOf(heldOn), 'madeOn')),
    () => (acted !== null && date > acted ? refusal('VALUE_OUT_OF_RANGE', 'madeOn') : null),
    () =>
      due !== null && fallsBeforePromise(due, madeOn) ? refusal('DATE_TOO_EARLY', 'madeOn') : null,
  );
  if (refused !== null) return { rejection: refused };
  const change = { from: state.madeOn, to: madeOn };
  const proposal: Proposal = { kind: 'MADE_ON', ...unchanged(state), madeOn: change, deadline };
  return correctOrPropose(command, state, proposal, command.input.reason);
});

/** R40: never a hand-over. What a reorganisation handed over was owed by somebody then. */
export const correctPromisor = onRecord<'correctPromisor'>('any', (command, state, facts) => {
  const { toOfficeId, reason } = command.input;
  const { newPromisor } = facts;
  const refused = firstRefusal(
    () => statusRefusal(state, COUNTED),
    () => (state.transfers.length > 0 ? refusal('WRONG_STATE') : null),
    () =>
      toOfficeId === state.promisorOfficeId ? refusal('NOTHING_TO_CORRECT', 'toOfficeId') : null,
    () => (newPromisor === null ? refusal('UNKNOWN_RECORD', 'toOfficeId') : null),
    () =>
      newPromisor !== null && (newPromisor.endedOn ?? state.madeOn.date) < state.madeOn.date
        ? refusal('OFFICE_ENDED', 'toOfficeId')
        : null,
  );
  if (refused !== null) return { rejection: refused };
  if (newPromisor === null) return reject('UNKNOWN_RECORD', 'toOfficeId');
  const promisor = {
    from: { officeId: state.promisorOfficeId, unitId: state.promisorUnitId },
    to: { officeId: toOfficeId, unitId: unitOf(newPromisor).id },
  };
  const proposal: Proposal = { kind: 'PROMISOR', ...unchanged(state), promisor };
  return correctOrPropose(command, state, proposal, reason);
});

/** R40: never a reassignment, and counted in no register of those. */
export const correctLeadUnit = onRecord<'correctLeadUnit'>('any', (command, state, facts) => {
  const { toUnitId, reason } = command.input;
  const { newLeadUnit } = facts;
  const refused = statusRefusal(state, COUNTED);
  if (refused !== null) return { rejection: refused };
  if (state.leadUnitId === null) return reject('LEAD_UNIT_MISSING');
  if (state.leadUnitId === toUnitId) return reject('NOTHING_TO_CORRECT', 'toUnitId');
  if (newLeadUnit === null) return reject('UNKNOWN_RECORD', 'toUnitId');
  if (isUnitOver(newLeadUnit[0], state.madeOn.date)) return reject('UNIT_DISSOLVED', 'toUnitId');
  const leadUnitId = { from: state.leadUnitId, to: toUnitId };
  const proposal: Proposal = { kind: 'LEAD_UNIT', ...unchanged(state), leadUnitId };
  return correctOrPropose(command, state, proposal, reason);
});

const settlersSide: Words = {
  vi: 'thư ký của đơn vị đã duyệt biên bản, ban hành thông báo hoặc trả lời',
  en: 'a secretary of the unit that approved the minutes, issued the notice or answered',
};

/** Why the words cannot be put right so against what is settled at their source; null when they can. */
function textRefusal(text: string, settled: SettledTextsFact | null, unitIds: readonly string[]) {
  if (settled === null || (settled.texts.length === 0 && !settled.isAwaited)) return null;
  const { texts } = settled;
  if (texts.length === 0) return reject('MINUTES_NOT_APPROVED');
  const ours = texts.filter((each) => each.unitIds.some((id) => unitIds.includes(id)));
  if (ours.length === 0) return reject('NOT_ALLOWED', null, { who: settlersSide });
  const words = keyFold(text);
  return ours.some((each) => keyFold(each.text).includes(words))
    ? null
    : reject('NOT_IN_MINUTES', 'text');
}

/**
 * R40: against the text that is settled at the source, by the side that settled it: approved minutes, a
 * notice issued, minutes of a contact, an answer. A source without a text has nothing to compare with. At
 * stake it waits like other corrections, since a text has milder sentences too (R36).
 */
export const correctCommitmentText = onRecord<'correctCommitmentText'>(
  'any',
  (command, state, { actorUnitIds, settled }) => {
    const { text, reason } = command.input;
    if (text === state.text) return reject('NOTHING_TO_CORRECT', 'text');
    const refused = textRefusal(text, settled, actorUnitIds);
    if (refused !== null) return refused;
    const change = { from: state.text, to: text };
    return correctOrPropose(
      command,
      state,
      { kind: 'TEXT', ...unchanged(state), text: change },
      reason,
    );
  },
);

/** Others would count nowhere without it; they are named (R50). */
const stillNeeded = (field: string, dependents: readonly string[]) =>
  rejectFor('OTHERS_DEPEND_ON_IT', field, dependents);

/** Entered from any state and left by none; the day counts, since it leaves the boxes (R10, R13). */
export const markRecordedInError = onRecord<'markRecordedInError'>(
  'clock',
  (command, state, { dependents }) => {
    if (dependents.length > 0) return stillNeeded('recordId', dependents);
    const proposal: Proposal = { kind: 'IN_ERROR', ...unchanged(state) };
    return correctOrPropose(command, state, proposal, command.input.reason);
  },
);

/** The correction that waits under that id, and what is wrong where it cannot be decided. */
function waiting(
  state: CommitmentState,
  correctionId: string,
): { readonly correction: CorrectionState } | { readonly rejection: NonNullable<Refusal> } {
  const correction = state.corrections.find(({ id }) => id === correctionId);
  if (correction === undefined)
    return { rejection: { code: 'UNKNOWN_RECORD', field: 'correctionId' } };
  if (correction.status === 'PROPOSED') return { correction };
  return { rejection: { code: 'CORRECTION_ALREADY_DECIDED', field: 'correctionId' } };
}

/** What it was proposed for stands no longer. */
function isOvertaken(state: CommitmentState, { correctedVersion, ...parts }: Proposal): boolean {
  const { madeOn, promisor, leadUnitId, text, deadline, recurrence } = parts;
  return (
    ((deadline ?? recurrence) !== null && versionInForce(state) !== correctedVersion) ||
    (madeOn !== null && madeOn.from.date !== state.madeOn.date) ||
    (promisor !== null && promisor.from.officeId !== state.promisorOfficeId) ||
    (leadUnitId !== null && leadUnitId.from !== state.leadUnitId) ||
    (text !== null && text.from !== state.text)
  );
}

export const confirmCorrection = judged<'confirmCorrection'>(
  'clock',
  (command, state, { dependents }) => {
    const { correctionId, reason } = command.input;
    const found = waiting(state, correctionId);
    if ('rejection' in found) return found;
    const { correction } = found;
    const early = notBefore(command.occurredOn.date, correction.proposedOn);
    if (early !== null) return { rejection: early };
    const { proposal } = correction;
    if (proposal === null || isOvertaken(state, proposal)) return reject('CORRECTION_OVERTAKEN');
    if (proposal.kind === 'IN_ERROR' && dependents.length > 0)
      return stillNeeded('correctionId', dependents);
    return accept(
      { type: 'CorrectionConfirmed', data: { correctionId, reason: reason ?? null } },
      ...effectOf(proposal, state, correction.reason),
    );
  },
);

export const refuseCorrection = judged<'refuseCorrection'>('any', ({ input }, state) => {
  const { correctionId, reason } = input;
  const found = waiting(state, correctionId);
  if ('rejection' in found) return found;
  return accept({ type: 'CorrectionRefused', data: { correctionId, reason } });
});
