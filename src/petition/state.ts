import type { StatedPeriod } from '../calendar/statedPeriod';
import type { Actor } from '../kernel/actor';
import type { CompetenceLevel } from '../kernel/competenceLevel';
import { withId, type Entries } from '../kernel/entries';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { PublicationChannel } from '../kernel/publicationChannel';
import type { SubmissionKind } from '../kernel/submissionKind';
import type { RejectedSuggestion } from '../meeting/rejectedSuggestions';
import type { WaitingCorrections } from '../meeting/waitingCorrections';
import type { AnswerDeadline } from './answerDeadline';
import type { PetitionOrigin } from './events';
import type { AnswerKind, IntakeChannel, PetitionStatus } from './vocabulary';

/** One answer clock: the first runs from receipt, a further one from each reopening (R20). */
export interface AnswerClock {
  readonly startedOn: LocalDate;
  readonly deadline: AnswerDeadline;
  /** Day of the answer that stopped it, whatever that amounts to; null while it runs. */
  readonly stoppedOn: LocalDate | null;
}

export interface ReferralState {
  readonly toOfficeId: string;
  readonly referredOn: LocalDate;
  /** Day returned for lack of competence; null unless returned. */
  readonly returnedOn: LocalDate | null;
}

/** Why a referral was returned, apart from the referral. */
export interface ReturnReason {
  /** Names the referral by its place among all. */
  readonly id: string;
  readonly reason: string;
}

/** The duty to answer passed on in a reorganisation. */
export interface PetitionTransferState {
  readonly reorganisationId: string;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  readonly effectiveOn: LocalDate;
  /** Place of the referral that passed on, among all. */
  readonly referralIndex: number;
}

export interface PetitionAnswerState {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly text: string;
  /** Null when oral. */
  readonly document: LegalBasis | null;
  readonly answeredOn: OccurredOn;
  readonly answeredBy: Actor;
  /** Null until judged, as are judge and day. */
  readonly isSatisfactory: boolean | null;
  readonly judgedBy: Actor | null;
  readonly judgedOn: LocalDate | null;
  /** Null when not given. */
  readonly judgementReason: string | null;
}

/** What rules ask of all answers together, so that none of them has to be read. */
export interface AnsweredState {
  /** Of the latest answer; null without one. */
  readonly last: Pick<PetitionAnswerState, 'id' | 'kind' | 'isSatisfactory'> | null;
  /** Answers that somebody judged, and those that were found satisfactory. */
  readonly judged: number;
  readonly satisfactory: number;
}

export interface PetitionState extends WaitingCorrections<Record<never, never>> {
  readonly id: string;
  readonly status: PetitionStatus;
  readonly kind: SubmissionKind;
  readonly text: string;
  readonly channel: IntakeChannel;
  /** Where it was raised itself; those of petitions merged into it stay in their own states. */
  readonly origin: PetitionOrigin;
  /** Day on which the first competent body received it. */
  readonly receivedOn: LocalDate;
  /** Unit whose secretary recorded it. */
  readonly receivedByUnitId: string | null;
  /** Null before classification, as is the field. */
  readonly competence: CompetenceLevel | null;
  readonly policyField: string | null;
  /** Office that must answer; null before referral and after a return. */
  readonly answeringOfficeId: string | null;
  readonly referrals: readonly ReferralState[];
  readonly returnReasons: Entries<ReturnReason>;
  readonly transfers: readonly PetitionTransferState[];
  /** What the first clock was counted by, as said by hand; null by a rule, and where nobody knows. */
  readonly countedPeriod: StatedPeriod | null;
  /** In order; never empty. */
  readonly clocks: readonly AnswerClock[];
  readonly answered: AnsweredState;
  readonly answers: Entries<PetitionAnswerState>;
  /** Marked sentences of answers that somebody said are no promises. */
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
  /** Petition that it was merged into; null unless MERGED. */
  readonly mergedIntoId: string | null;
  readonly mergedOn: LocalDate | null;
  /** Day on which voters were first told of the latest answer; null until then. */
  readonly notifiedOn: LocalDate | null;
  readonly notifiedChannels: readonly PublicationChannel[];
  readonly isRecordedInError: boolean;
  /** Day from which it counts nowhere; null unless recorded in error (R10). */
  readonly recordedInErrorOn: LocalDate | null;
  readonly isSynthetic: boolean;
  readonly version: number;
}

const returnId = (referral: number): string => `referral-${referral}`;

/** Why the referral at a place was returned; null unless it was. */
export const returnReasonOf = ({ returnReasons }: PetitionState, referral: number): string | null =>
  withId(returnReasons, returnId(referral))?.reason ?? null;

export const returnReason = (referral: number, reason: string): ReturnReason => ({
  id: returnId(referral),
  reason,
});

/** The clock of the latest reopening, else that of receipt. */
export function currentClock({ clocks }: PetitionState): AnswerClock {
  const last = clocks.at(-1);
  if (last === undefined) throw new RangeError('a petition without a clock');
  return last;
}

/** Whether it counts nowhere on that day, as a record that should never have existed (R10). */
export const isInErrorOn = ({ recordedInErrorOn }: PetitionState, on: LocalDate): boolean =>
  recordedInErrorOn !== null && recordedInErrorOn <= on;

/** Whether its latest clock was stopped by an answer. */
export const isAnswered = (petition: PetitionState): boolean =>
  currentClock(petition).stoppedOn !== null;

/** Whether the latest answer is RESOLVED, not judged unsatisfactory, and the matter not reopened. */
export function isResolved(petition: PetitionState): boolean {
  const { last } = petition.answered;
  return isAnswered(petition) && last?.kind === 'RESOLVED' && last.isSatisfactory !== false;
}

/** Office that had to answer at the end of a day; null when none had. */
export function answeringOfficeOn(
  { referrals, transfers }: PetitionState,
  on: LocalDate,
): string | null {
  const index = referrals.findLastIndex(({ referredOn }) => referredOn <= on);
  const referral = referrals[index];
  if (referral === undefined) return null;
  if (referral.returnedOn !== null && referral.returnedOn <= on) return null;
  const passedOn = transfers.findLast(
    ({ referralIndex, effectiveOn }) => referralIndex === index && effectiveOn <= on,
  );
  return passedOn?.toOfficeId ?? referral.toOfficeId;
}
