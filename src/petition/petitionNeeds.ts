import { rule } from '../calendar/calendarNeeds';
import type { DeadlineInput } from '../calendar/deadlineInput';
import type { DeadlineRuleState } from '../calendar/ruleState';
import { withId } from '../kernel/entries';
import { byId, byIds, inState, selected, word, type About } from '../kernel/need';
import { offices } from '../kernel/partyNeeds';
import { ANSWER_RULE } from './answerDeadline';
import type { PetitionFact, SourceMeetingFact } from './facts';
import { answeringOfficeOn, type PetitionState } from './state';

interface Raised {
  readonly sourceId: string | undefined;
  readonly opinionId: string | undefined;
}
type OnReceipt = About<Raised, unknown>;

/** A meeting, and perhaps an opinion raised at it. */
export interface MeetingKey {
  readonly sourceId: string;
  readonly opinionId: string | null;
}

export const sourceMeetingWord = word<'sourceMeeting', MeetingKey, SourceMeetingFact | null>(
  'sourceMeeting',
);

/** The meeting that the input names; null when it names none. */
export const sourceMeeting = selected(sourceMeetingWord)(
  ({ input: { sourceId, opinionId } }: OnReceipt) =>
    sourceId === undefined ? null : { sourceId, opinionId: opinionId ?? null },
);

/** The petition that the opinion became already; null when none, as for no opinion. */
export const drawnBefore = selected(
  word<'drawnBefore', { readonly sourceId: string; readonly opinionId: string }, string | null>(
    'drawnBefore',
  ),
)(({ input: { sourceId, opinionId } }: OnReceipt) =>
  sourceId === undefined || opinionId === undefined ? null : { sourceId, opinionId },
);

/** A petition, the one that it was merged into, and so on; empty when there is no such. */
export const mergeChain = byId(word<'mergeChain', string, readonly PetitionFact[]>('mergeChain'));

/** Rule that the input names, else that of answers. */
export const ruleNamed = rule(
  ({ input: { deadline } }: About<{ readonly deadline: DeadlineInput | undefined }, unknown>) =>
    deadline?.byRule?.ruleCode ?? ANSWER_RULE,
);
export const answerRule = rule(() => ANSWER_RULE);

/** The rules by which the clocks were counted: those counted again keep them. */
export const clockRules = byIds(
  word<'rules', readonly string[], readonly DeadlineRuleState[]>('rules'),
)(
  inState(({ clocks }: PetitionState) => [
    ...new Set(clocks.flatMap(({ deadline }) => deadline.rule?.code ?? [])),
  ]),
);

/** Offices that had to give an answer: when it was given, and now. */
export const answeringOffices = offices(
  ({
    input: { answerId },
    state,
    today,
  }: About<{ readonly answerId: string }, PetitionState | null>) => {
    if (state === null) return null;
    const answer = withId(state.answers, answerId);
    const then = answer === null ? null : answeringOfficeOn(state, answer.answeredOn.date);
    const now = answeringOfficeOn(state, today);
    return [...new Set([then, now].filter((id) => id !== null))];
  },
);
