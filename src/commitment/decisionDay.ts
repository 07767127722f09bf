import type { Command } from '../kernel/command';
import { evidenceOf, type Evidence } from '../kernel/evidence';
import { legalBasisOf, type LegalBasis } from '../kernel/legalBasis';
import { laterOf, type LocalDate } from '../kernel/localDate';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { turningDays } from './answerSpans';
import type { DocumentInput } from './commandInputs';
import { firstRefusal, refusal, type Refusal } from './decision';
import { evidenceRefusal } from './evidenceRules';
import { lastDeadline, type CommitmentState } from './state';
import { timelinessOf } from './timeliness';

type Documented = Omit<Command, 'input'> & { readonly input: DocumentInput };

/** Whether it showed as overdue on a day from one to before another, under whatever deadline then. */
function hasShownOverdue(state: CommitmentState, from: LocalDate, until: LocalDate): boolean {
  const days = [from, ...turningDays(state).filter((day) => from < day && day < until)];
  return days.some((on) => timelinessOf(state, { on }) === 'OPEN_OVERDUE');
}

/**
 * Day from which a decision counts that may take overdue days away (R55): its own; once the deadline has
 * passed and for a day before that of recording it needs a document, else it counts from the day of
 * recording and clears no day. Whether that day lies before the deadline or after it makes no difference:
 * the days from it to the recording had shown as overdue; so they had where the deadline was moved since.
 * A document shows nothing of the days before its issue.
 */
export function decisionDay(
  { input, occurredOn, today }: Pick<Documented, 'input' | 'occurredOn' | 'today'>,
  state: CommitmentState,
): LocalDate {
  const due = lastDeadline(state)?.date ?? null;
  const isBackdated =
    occurredOn.date < today &&
    ((due !== null && due < today) || hasShownOverdue(state, occurredOn.date, today));
  if (!isBackdated) return occurredOn.date;
  const { legalBasis, evidence = [] } = input;
  if (legalBasis === undefined && evidence.length === 0) return today;
  return laterOf(occurredOn.date, legalBasis?.issuedOn ?? occurredOn.date);
}

/** No document was issued after today, and each piece of evidence is whole. */
export const documentRefusal = ({
  input: { legalBasis, evidence },
  today,
}: Pick<Documented, 'input' | 'today'>): Refusal =>
  firstRefusal(
    () => evidenceRefusal(evidence),
    () =>
      legalBasis?.issuedOn !== undefined && legalBasis.issuedOn > today
        ? refusal('DATE_IN_FUTURE', 'legalBasis.issuedOn')
        : null,
  );

/** The day and the document that the event keeps where they are not the command's own day and none. */
export const decidedOn = (
  day: LocalDate,
  { input: { legalBasis, evidence }, occurredOn, newId }: Documented,
): {
  readonly occurredOn?: OccurredOn;
  readonly legalBasis?: readonly LegalBasis[];
  readonly evidence?: readonly Evidence[];
} => ({
  ...(day === occurredOn.date ? {} : { occurredOn: onDay(day) }),
  ...(legalBasis === undefined ? {} : { legalBasis: [legalBasisOf(legalBasis)] }),
  ...(evidence === undefined ? {} : { evidence: evidenceOf(evidence, newId) }),
});
