import type { Fold } from '../kernel/decider';
import { appended, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { UnitLevel } from '../kernel/party';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { Attendance } from '../meeting/attendance';
import { newOpinion, opinionsAfter, type OpinionState } from '../meeting/opinionState';
import type { VoterContactEvent } from './events';
import type {
  AssemblySessionKind,
  ContactTiming,
  ElectedBody,
  VoterContactSessionStatus,
} from './vocabulary';

/** Report that sums up voters' opinions. */
export interface SynthesisState {
  readonly sentOn: LocalDate;
  readonly recipientOfficeId: string;
  readonly document: LegalBasis;
}

export interface VoterContactState {
  readonly id: string;
  readonly title: string;
  readonly status: VoterContactSessionStatus;
  readonly body: ElectedBody;
  /** Null for the National Assembly. */
  readonly councilLevel: UnitLevel | null;
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
  /** When it took place; null before. */
  readonly heldOn: OccurredOn | null;
  /** Null before it is held, and when nobody was counted. */
  readonly attendance: Attendance | null;
  readonly synthesis: SynthesisState | null;
  /** In the order in which they were recorded. */
  readonly opinions: Entries<OpinionState>;
  readonly isRecordedInError: boolean;
  readonly isSynthetic: boolean;
  readonly version: number;
}

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
      };
    case 'ContactHeld':
      return { status: 'HELD', heldOn: occurredOn, attendance: event.data.attendance };
    case 'OpinionRecorded':
      return { opinions: appended(contact.opinions, newOpinion(event.data, event)) };
    case 'OpinionAnsweredOnSpot':
    case 'OpinionDeferred':
    case 'OpinionClassified':
      return { opinions: opinionsAfter(contact.opinions, event) };
    case 'SynthesisReportSent':
      return { status: 'SYNTHESIS_SENT', synthesis: { sentOn: occurredOn.date, ...event.data } };
    case 'ContactClosed':
      return { status: 'CLOSED' };
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
    heldOn: null,
    attendance: null,
    synthesis: null,
    opinions: [],
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
