import type { Actor } from '../kernel/actor';
import type { Fold } from '../kernel/decider';
import type { ChangesOf } from '../kernel/correctedValue';
import { appended, withId, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { UnitLevel } from '../kernel/party';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { CountedState } from '../meeting/countedOpinions';
import { holdingAfter, notHeld, type HoldingState } from '../meeting/holding';
import {
  newOpinion,
  opinionsAfter,
  opinionsFollowing,
  type OpinionState,
} from '../meeting/opinionState';
import { withText, type PaperText } from '../meeting/paperText';
import { rejectedAfter, type RejectedSuggestion } from '../meeting/rejectedSuggestions';
import {
  correctionsDecided,
  correctionsProposed,
  type WaitingCorrections,
} from '../meeting/waitingCorrections';
import type { ContactValues } from './contactValues';
import type { VoterContactEvent } from './events';
import type { ElectedBody } from '../kernel/electedBody';
import type { AssemblySessionKind } from '../kernel/assemblySessionKind';
import type { ContactTiming, VoterContactSessionStatus } from './vocabulary';

/** Report that sums up voters' opinions. */
export interface SynthesisState {
  readonly sentOn: LocalDate;
  readonly recipientOfficeId: string;
  readonly document: LegalBasis;
}

/** An elected body at a contact. */
export interface ContactBody {
  readonly body: ElectedBody;
  /** Null for the National Assembly. */
  readonly councilLevel: UnitLevel | null;
}

/** What is kept of the minutes beside their text. */
export interface ContactMinutesState {
  readonly recordedBy: Actor;
  /** When the text as it now stands was recorded. */
  readonly recordedAt: Instant;
}

const MINUTES = 'MINUTES';

export interface VoterContactState
  extends HoldingState, CountedState, WaitingCorrections<ChangesOf<ContactValues>> {
  readonly id: string;
  readonly title: string;
  readonly status: VoterContactSessionStatus;
  readonly body: ElectedBody;
  /** Null for the National Assembly. */
  readonly councilLevel: UnitLevel | null;
  /** Bodies whose deputies meet voters there together with those of `body` (R48). */
  readonly otherBodies: readonly ContactBody[];
  /** Null for thematic contacts, as are kind and days. */
  readonly assemblySession: string | null;
  readonly assemblySessionKind: AssemblySessionKind | null;
  readonly sessionOpensOn: LocalDate | null;
  readonly sessionClosesOn: LocalDate | null;
  readonly timing: ContactTiming;
  /** Unit that organises it. */
  readonly unitId: string;
  readonly territoryIds: readonly string[];
  readonly deputyPersonIds: readonly string[];
  /** Null until known. */
  readonly venue: string | null;
  /** Null when recorded afterwards. */
  readonly startsAt: Instant | null;
  /** Day on which the place as it now stands was notified; null until then. */
  readonly venueNotifiedOn: LocalDate | null;
  /** Day on which time and place as they stand were set. */
  readonly setOn: LocalDate;
  readonly synthesis: SynthesisState | null;
  /** In the order in which they were recorded. */
  readonly opinions: Entries<OpinionState>;
  /** Null before they are recorded. */
  readonly minutes: ContactMinutesState | null;
  /** Their text as it now stands; none before. */
  readonly minutesText: Entries<PaperText>;
  /** Marked sentences that somebody said are no promises. */
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
  readonly isRecordedInError: boolean;
  readonly isSynthetic: boolean;
  readonly version: number;
}

/** Text of the minutes; null before they are recorded. */
export const contactMinutesOf = ({ minutesText }: VoterContactState): string | null =>
  withId(minutesText, MINUTES)?.text ?? null;

/** Whether it has not taken place. */
const isNotHeld = (status: VoterContactSessionStatus): boolean =>
  status === 'PLANNED' || status === 'VENUE_NOTIFIED';

type Recording = Recorded<VoterContactEvent>;
type LaterEvent = Exclude<Recording, { type: 'ContactPlanned' }>;

function change(contact: VoterContactState, event: LaterEvent): Partial<VoterContactState> {
  const { occurredOn } = event.metadata;
  switch (event.type) {
    case 'DeputiesAssigned':
      return { deputyPersonIds: event.data.personIds };
    case 'VenueNotified':
      return {
        status: contact.status === 'PLANNED' ? 'VENUE_NOTIFIED' : contact.status,
        venue: event.data.venue,
        venueNotifiedOn: occurredOn.date,
        setOn: occurredOn.date,
      };
    case 'VenueNoticeCorrected':
      return {
        status: contact.status === 'VENUE_NOTIFIED' ? 'PLANNED' : contact.status,
        venueNotifiedOn: null,
      };
    case 'ContactHeld':
      return {
        status: isNotHeld(contact.status) ? 'HELD' : contact.status,
        heldOn: occurredOn,
        ...event.data,
      };
    case 'HoldingCorrected': {
      const opinions = opinionsFollowing(contact.opinions, event);
      const holding = { ...holdingAfter(contact, event), opinions };
      return holding.heldOn === null && contact.status === 'HELD'
        ? { ...holding, status: contact.venueNotifiedOn === null ? 'PLANNED' : 'VENUE_NOTIFIED' }
        : holding;
    }
    case 'ContactCorrected': {
      const { territoryIds, venue } = event.data;
      return {
        territoryIds: territoryIds === null ? contact.territoryIds : territoryIds.to,
        venue: venue === null ? contact.venue : venue.to,
      };
    }
    case 'SynthesisCorrected':
      return {
        synthesis: contact.synthesis && {
          ...contact.synthesis,
          document: event.data.document.to,
        },
      };
    case 'OpinionRecorded':
      return { opinions: appended(contact.opinions, newOpinion(event.data, event)) };
    case 'OpinionAnsweredOnSpot':
    case 'OpinionDeferred':
    case 'OpinionClassified':
    case 'OpinionCorrected':
    case 'OpinionMarkedInError':
    case 'OpinionMovedAway':
    case 'OpinionMovedHere':
      return { opinions: opinionsAfter(contact.opinions, event) };
    case 'OpinionsCounted':
      return { opinionsCounted: event.data.count };
    case 'ContactMinutesRecorded':
      return {
        minutes: { recordedBy: event.metadata.actor, recordedAt: event.recordedAt },
        minutesText: withText(contact.minutesText, MINUTES, event.data.text),
      };
    case 'PromiseSuggestionRejected':
      return { rejectedSuggestions: rejectedAfter(contact.rejectedSuggestions, event) };
    case 'SynthesisReportSent':
      return { status: 'SYNTHESIS_SENT', synthesis: { sentOn: occurredOn.date, ...event.data } };
    case 'ContactClosed':
      return { status: 'CLOSED' };
    case 'ContactCorrectionProposed':
      return correctionsProposed(contact, event);
    case 'RecordCorrectionConfirmed':
    case 'RecordCorrectionRefused':
      return correctionsDecided(contact, event);
    case 'RecordedInError':
      return { isRecordedInError: true };
    default:
      return unreachable(event);
  }
}

function evolve(state: VoterContactState | null, event: Recording): VoterContactState | null {
  const { stream: id, version } = event;
  if (event.type !== 'ContactPlanned')
    return state && { ...state, ...change(state, event), version };
  if (state !== null) return state;
  return {
    id,
    ...event.data,
    status: 'PLANNED',
    deputyPersonIds: [],
    venueNotifiedOn: null,
    setOn: event.metadata.occurredOn.date,
    ...notHeld,
    synthesis: null,
    opinions: [],
    opinionsCounted: null,
    minutes: null,
    minutesText: [],
    rejectedSuggestions: [],
    corrections: [],
    isRecordedInError: false,
    isSynthetic: event.metadata.isSynthetic,
    version,
  };
}

/** Null before the contact is planned. */
export const voterContactFold: Fold<VoterContactState | null, VoterContactEvent> = {
  initial: null,
  evolve,
};
