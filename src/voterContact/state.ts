import type { Actor } from '../kernel/actor';
import type { Fold } from '../kernel/decider';
import type { ChangesOf } from '../kernel/correctedValue';
import { appended, withId, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import { localDateOf, type LocalDate } from '../kernel/localDate';
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

/**
 * Days on which the duties count as done; null before. The day that was said, or that of recording
 * where an earlier one was typed late and nobody confirmed it (R36).
 */
export interface DutiesDone {
  readonly venue: LocalDate | null;
  readonly synthesis: LocalDate | null;
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
  readonly dutiesDone: DutiesDone;
  /** Day on which it was first recorded, whatever day it was said to be of. */
  readonly enteredOn: LocalDate;
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

type Proposed = Extract<LaterEvent, { type: 'ContactCorrectionProposed' }>['data'];

/** What an earlier day was proposed for counts as said there until that is confirmed (R36). */
const countedSoFar = (
  { venue, synthesis }: DutiesDone,
  { venueNotifiedOn, synthesisSentOn }: Proposed,
): DutiesDone => ({
  venue: venueNotifiedOn?.from ?? venue,
  synthesis: synthesisSentOn?.from ?? synthesis,
});

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
        dutiesDone: { ...contact.dutiesDone, venue: occurredOn.date },
        setOn: occurredOn.date,
      };
    case 'VenueNoticeCorrected':
      return {
        status: contact.status === 'VENUE_NOTIFIED' ? 'PLANNED' : contact.status,
        venueNotifiedOn: null,
        dutiesDone: { ...contact.dutiesDone, venue: null },
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
    case 'SynthesisDayCorrected':
      return {
        status: contact.status === 'SYNTHESIS_SENT' ? 'HELD' : contact.status,
        synthesis: null,
        dutiesDone: { ...contact.dutiesDone, synthesis: null },
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
      return {
        status: contact.status === 'CLOSED' ? 'CLOSED' : 'SYNTHESIS_SENT',
        synthesis: { sentOn: occurredOn.date, ...event.data },
        dutiesDone: { ...contact.dutiesDone, synthesis: occurredOn.date },
      };
    case 'ContactClosed':
      return { status: 'CLOSED' };
    case 'ContactCorrectionProposed':
      return {
        ...correctionsProposed(contact, event),
        dutiesDone: countedSoFar(contact.dutiesDone, event.data),
      };
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
    dutiesDone: { venue: null, synthesis: null },
    enteredOn: localDateOf(event.recordedAt),
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
