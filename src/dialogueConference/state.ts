import type { Actor } from '../kernel/actor';
import type { Fold } from '../kernel/decider';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { Attendance } from './attendance';
import type { AudienceType } from './audienceType';
import type { DialogueConferenceStatus } from './dialogueConferenceStatus';
import type { DialogueConferenceEvent } from './events';
import type { MeetingMode } from './meetingMode';
import type { Occasion } from './occasion';
import type { OpinionOutcome } from './opinionOutcome';
import type { PublicationChannel } from './publicationChannel';

export interface OpinionState {
  readonly id: string;
  readonly text: string;
  readonly audience: AudienceType | null;
  readonly outcome: OpinionOutcome;
  /** Null unless ANSWERED_ON_SPOT. */
  readonly spotAnswer: string | null;
  /** Office that is to answer; null unless DEFERRED. */
  readonly deferredTo: string | null;
  /** Version of the conference at which it was raised. */
  readonly raisedAtVersion: number;
}

export interface MinutesState {
  readonly text: string;
  readonly draftedBy: Actor;
  readonly draftedAt: Instant;
  readonly approvedBy: Actor | null;
  readonly approvedAt: Instant | null;
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

export interface ConferenceState {
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
  /** Null when recorded afterwards. */
  readonly startsAt: Instant | null;
  /** When it took place; null before. */
  readonly heldOn: OccurredOn | null;
  /** Null before it is held, and when nobody was counted. */
  readonly attendance: Attendance | null;
  /** In the order in which they were recorded. */
  readonly opinions: readonly OpinionState[];
  readonly minutes: MinutesState | null;
  readonly conclusionNotice: ConclusionNoticeState | null;
  readonly isSynthetic: boolean;
  readonly version: number;
}

const withOpinion = (
  conference: ConferenceState,
  id: string,
  outcome: Pick<OpinionState, 'outcome' | 'spotAnswer' | 'deferredTo'>,
): Partial<ConferenceState> => ({
  opinions: conference.opinions.map((each) => (each.id === id ? { ...each, ...outcome } : each)),
});

type LaterEvent = Exclude<Recorded<DialogueConferenceEvent>, { type: 'ConferenceScheduled' }>;

function change(conference: ConferenceState, event: LaterEvent): Partial<ConferenceState> {
  const { actor, occurredOn } = event.metadata;
  switch (event.type) {
    case 'ConferenceHeld':
      return { status: 'HELD', heldOn: occurredOn, attendance: event.data.attendance };
    case 'OpinionRaised': {
      const { opinionId: id, text, audience } = event.data;
      const opinion = { id, text, audience, spotAnswer: null, deferredTo: null } as const;
      return {
        opinions: [
          ...conference.opinions,
          { ...opinion, outcome: 'NOTED', raisedAtVersion: event.version },
        ],
      };
    }
    case 'OpinionAnsweredOnSpot':
      return withOpinion(conference, event.data.opinionId, {
        outcome: 'ANSWERED_ON_SPOT',
        spotAnswer: event.data.answer,
        deferredTo: null,
      });
    case 'OpinionDeferred':
      return withOpinion(conference, event.data.opinionId, {
        outcome: 'DEFERRED',
        spotAnswer: null,
        deferredTo: event.data.toOfficeId,
      });
    case 'MinutesDrafted':
      return {
        minutes: {
          text: event.data.text,
          draftedBy: actor,
          draftedAt: event.recordedAt,
          approvedBy: null,
          approvedAt: null,
        },
      };
    case 'MinutesApproved':
      return {
        status: 'MINUTES_APPROVED',
        minutes: conference.minutes && {
          ...conference.minutes,
          approvedBy: actor,
          approvedAt: event.recordedAt,
        },
      };
    case 'ConclusionNoticeIssued':
      return {
        status: 'CONCLUSION_ISSUED',
        conclusionNotice: {
          ...event.data,
          issuedOn: event.data.document.issuedOn ?? occurredOn.date,
          publishedOn: null,
          channels: [],
        },
      };
    case 'ConclusionPublished':
      return {
        status: 'PUBLISHED',
        conclusionNotice: conference.conclusionNotice && {
          ...conference.conclusionNotice,
          publishedOn: earlierOf(
            conference.conclusionNotice.publishedOn ?? occurredOn.date,
            occurredOn.date,
          ),
          channels: [...new Set([...conference.conclusionNotice.channels, ...event.data.channels])],
        },
      };
    default:
      return unreachable(event);
  }
}

function evolve(
  state: ConferenceState | null,
  event: Recorded<DialogueConferenceEvent>,
): ConferenceState | null {
  const { stream: id, version } = event;
  if (event.type === 'ConferenceScheduled') {
    if (state !== null) return { ...state, ...event.data, version };
    return {
      id,
      ...event.data,
      status: 'SCHEDULED',
      heldOn: null,
      attendance: null,
      opinions: [],
      minutes: null,
      conclusionNotice: null,
      isSynthetic: event.metadata.isSynthetic,
      version,
    };
  }
  return state && { ...state, ...change(state, event), version };
}

/** Null before the conference is scheduled. */
export const dialogueConferenceFold: Fold<ConferenceState | null, DialogueConferenceEvent> = {
  initial: null,
  evolve,
};
