import { always, calendar, ifCounted, rule } from '../calendar/calendarNeeds';
import type { DeadlineInput } from '../calendar/deadlineInput';
import { byId, byIds, inState, selected, word, type About } from '../kernel/need';
import type { LocalDate } from '../kernel/localDate';
import { lineage, office, territories as recordTerritories } from '../kernel/partyNeeds';
import type { SuggestionKey } from '../meeting/suggestionNeeds';
import { deadlineMoved } from './deadlineInForce';
import type { ExtensionCaps, OtherCommitmentFact, SettledTextsFact, SourceFact } from './facts';
import { lastDeadline, type CommitmentState } from './state';
import { debtorsOf } from './succession';

/** Office that owes it, by all that is recorded. */
export const promisor = office(
  inState(({ promisorOfficeId }: CommitmentState) => promisorOfficeId),
);

/** Unit in the lead with all above it; null when there is none. */
export const leadUnit = lineage(inState(({ leadUnitId }: CommitmentState) => leadUnitId));

/** The meeting or petition of an id, and whether it has the opinion. */
export interface SourceKey {
  readonly recordId: string;
  readonly opinionId: string | null;
}
export const source = selected(word<'source', SourceKey, SourceFact | null>('source'));

/** Another commitment as one of these debtors looks at it. */
export interface OtherCommitmentKey {
  readonly id: string;
  readonly debtorIds: readonly string[];
  /** Whether offices that took over from the other's debtors count as these debtors (R22). */
  readonly withSuccessors: boolean;
}
const otherWord = word<'otherCommitment', OtherCommitmentKey, OtherCommitmentFact | null>(
  'otherCommitment',
);
const otherOf =
  (withSuccessors: boolean) =>
  <const Field extends string>(field: Field) =>
    selected(otherWord)(
      ({
        input,
        state,
      }: About<
        { readonly [F in Field]: string },
        CommitmentState | null
      >): OtherCommitmentKey | null =>
        state && { id: input[field], debtorIds: debtorsOf(state), withSuccessors },
    );

/** The commitment that an input field names beside its own; null when there is no such. */
export const otherCommitment = otherOf(false);

/** The same for a repetition, where successors of the debtors are asked about. */
export const repeatedCommitment = otherOf(true);

/** Whether the minutes of every meeting among the records are approved by now. */
export const areMinutesApproved = byIds(
  word<'areMinutesApproved', readonly string[], boolean>('areMinutesApproved'),
);

/** Words for a deadline: those given, else those of a suggestion. */
export interface WordsKey {
  readonly wording: string | null;
  readonly suggestion: SuggestionKey | null;
  /** Day of the command, from which lengths of time count where no source says otherwise. */
  readonly madeOn: LocalDate;
  /** Where it was said; lengths count from the day on which it was said there, unless one is named. */
  readonly saidAt: {
    readonly recordId: string;
    readonly isInNotice: boolean;
    readonly isDayNamed: boolean;
  } | null;
}

/** What the words come to; null when there are none or they name no day. */
export const words = selected(word<'words', WordsKey, DeadlineInput | null>('words'));

/** The rule that the deadline was counted by; null: that of extensions of all promises. */
export interface CapsKey {
  readonly rule: { readonly id: string; readonly code: string } | null;
}
const capsWord = word<'extensionCaps', CapsKey, ExtensionCaps | null>('extensionCaps');
export const extensionCaps = selected(capsWord)(
  inState((state: CommitmentState): CapsKey => ({ rule: deadlineMoved(state)?.rule ?? null })),
);

/** Territories that a promise concerns: those recorded, else the one that the lead unit or the debtor serves (R42). */
export const territories = recordTerritories(
  inState(({ territoryIds, leadUnitId, promisorUnitId }: CommitmentState) => ({
    territoryIds,
    servedBy: leadUnitId ?? promisorUnitId,
  })),
);

/** What is settled of what was said at a meeting or answered to a petition; null for what is neither. */
export const settledTexts = byId(
  word<'settledTexts', string, SettledTextsFact | null>('settledTexts'),
);

/** Where it was first made. */
export const firstSource = source(
  inState(({ origins }: CommitmentState): SourceKey | null => {
    const recordId = origins[0]?.recordId ?? null;
    return recordId === null ? null : { recordId, opinionId: null };
  }),
);

interface WithDeadline {
  readonly deadline: DeadlineInput | undefined;
}
type OnDeadline = About<WithDeadline, CommitmentState | null>;

/**
 * What a deadline of the input is worked out from: the calendar where it is counted, its rule, and for
 * a rule, which may count from the meeting, where the promise was first made.
 */
export const deadlineNeeds = {
  calendar: calendar(({ input: { deadline } }: OnDeadline) => ifCounted(deadline)),
  rule: rule(({ input: { deadline } }: OnDeadline) => deadline?.byRule?.ruleCode ?? null),
  source: source(({ input: { deadline }, state }: OnDeadline) => {
    const recordId = deadline?.byRule === undefined ? null : (state?.origins[0]?.recordId ?? null);
    return recordId === null ? null : { recordId, opinionId: null };
  }),
};

/** What the deadline in force is counted again from. */
export const recountNeeds = {
  calendar: calendar(always),
  rule: rule(inState((state: CommitmentState) => lastDeadline(state)?.rule?.code ?? null)),
};
