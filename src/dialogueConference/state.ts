import type { Actor } from '../kernel/actor';
import type { ChangesOf } from '../kernel/correctedValue';
import { withId, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { DecimalText } from '../kernel/decimal';
import type { AudienceType } from '../meeting/audienceType';
import type { ConferenceValues } from './conferenceValues';
import type { DialogueConferenceStatus } from './dialogueConferenceStatus';
import type { MeetingMode } from './meetingMode';
import type { Occasion } from '../kernel/occasion';
import type { CountedState } from '../meeting/countedOpinions';
import type { HoldingState } from '../meeting/holding';
import type { PaperText } from '../meeting/paperText';
import type { OpinionState } from '../meeting/opinionState';
import type { RejectedSuggestion } from '../meeting/rejectedSuggestions';
import type { PublicationChannel } from '../kernel/publicationChannel';
import type { WaitingCorrections } from '../meeting/waitingCorrections';

/** A request by voters to hold the dialogue; the latest one. */
export interface VoterRequestState {
  /** Share of the commune's voters, percent. */
  readonly sharePercent: DecimalText;
  readonly receivedOn: OccurredOn;
}

/** Notice of the date as it now stands; one of an earlier date went with that date. */
export interface AdvanceNoticeState {
  /** Earliest day of publication. */
  readonly publishedOn: LocalDate;
  readonly channels: readonly PublicationChannel[];
}

/**
 * Days on which the duties count as done; null before. The day that was said, or that of recording
 * where an earlier one was typed late and nobody confirmed it (R36).
 */
export interface DutiesDone {
  readonly notice: LocalDate | null;
  readonly results: LocalDate | null;
}

export const MINUTES = 'MINUTES';
export const NOTICE = 'NOTICE';

export interface MinutesState {
  readonly draftedBy: Actor;
  /** When the text as it now stands was drafted. */
  readonly draftedOn: OccurredOn;
  readonly draftedAt: Instant;
  readonly approvedBy: Actor | null;
  readonly approvedOn: OccurredOn | null;
  readonly approvedAt: Instant | null;
  /** After approval. */
  readonly amendmentCount: number;
}

export interface ConclusionNoticeState {
  readonly document: LegalBasis;
  /** The document's own day of issue, else the day on which issuing occurred. */
  readonly issuedOn: LocalDate;
  readonly summary: string | null;
  /** Earliest day of publication; null until then. */
  readonly publishedOn: LocalDate | null;
  readonly channels: readonly PublicationChannel[];
}

export interface ConferenceState
  extends HoldingState, CountedState, WaitingCorrections<ChangesOf<ConferenceValues>> {
  readonly id: string;
  readonly title: string;
  readonly status: DialogueConferenceStatus;
  readonly occasion: Occasion;
  readonly unitId: string;
  readonly chairOfficeId: string;
  readonly coChairOfficeIds: readonly string[];
  readonly audiences: readonly AudienceType[];
  readonly territoryIds: readonly string[];
  readonly mode: MeetingMode;
  readonly venue: string | null;
  /** When it is meant for; null unless planned without a date. */
  readonly plannedFor: OccurredOn | null;
  /** Null while planned or postponed, and when recorded afterwards. */
  readonly startsAt: Instant | null;
  readonly voterRequest: VoterRequestState | null;
  readonly advanceNotice: AdvanceNoticeState | null;
  readonly dutiesDone: DutiesDone;
  /** Day on which it was first recorded, whatever day it was said to be of. */
  readonly enteredOn: LocalDate;
  /** Day on which time and place as they stand were set. */
  readonly setOn: LocalDate;
  /** In the order in which they were recorded. */
  readonly opinions: Entries<OpinionState>;
  readonly minutes: MinutesState | null;
  /** Those of minutes and conclusion notice as they now stand; none before they are recorded. */
  readonly minutesText: Entries<PaperText>;
  readonly conclusionNotice: ConclusionNoticeState | null;
  /** Marked sentences that somebody said are no promises. */
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
  readonly isRecordedInError: boolean;
  readonly isSynthetic: boolean;
  readonly version: number;
}

/** Text of the minutes, amendments included; null before they are drafted. */
export const minutesTextOf = ({ minutesText }: ConferenceState): string | null =>
  withId(minutesText, MINUTES)?.text ?? null;

/** Whole text of the conclusion notice; null until it is recorded. */
export const conclusionTextOf = ({ minutesText }: ConferenceState): string | null =>
  withId(minutesText, NOTICE)?.text ?? null;
