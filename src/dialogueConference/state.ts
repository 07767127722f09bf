import type { Actor } from '../kernel/actor';
import type { Fold } from '../kernel/decider';
import { appended, changed, lastOf, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import type { LegalBasis } from '../kernel/legalBasis';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { DecimalText } from '../kernel/decimal';
import type { Attendance } from '../meeting/attendance';
import type { AudienceType } from '../meeting/audienceType';
import type { DialogueConferenceStatus } from './dialogueConferenceStatus';
import type { DialogueConferenceEvent } from './events';
import type { MeetingMode } from './meetingMode';
import type { Occasion } from './occasion';
import { newOpinion, opinionsAfter, type OpinionState } from '../meeting/opinionState';
import type { PublicationChannel } from '../kernel/publicationChannel';

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

/** The text of minutes, apart from what is said of them: it may be a whole document. */
export interface MinutesText {
  readonly id: typeof MINUTES;
  /** Amendments included. */
  readonly text: string;
}

const MINUTES = 'MINUTES';

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

export interface RejectedSuggestion {
  /** That of the suggestion; it holds whatever the tone placement of the sentence. */
  readonly id: string;
  readonly reason: string | null;
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
  /** When it is meant for; null unless planned without a date. */
  readonly plannedFor: OccurredOn | null;
  /** Null while planned or postponed, and when recorded afterwards. */
  readonly startsAt: Instant | null;
  readonly voterRequest: VoterRequestState | null;
  readonly advanceNotice: AdvanceNoticeState | null;
  /** When it took place; null before. */
  readonly heldOn: OccurredOn | null;
  /** Null before it is held, and when nobody was counted. */
  readonly attendance: Attendance | null;
  /** In the order in which they were recorded. */
  readonly opinions: Entries<OpinionState>;
  readonly minutes: MinutesState | null;
  /** The text as it now stands; none before it is drafted. */
  readonly minutesText: Entries<MinutesText>;
  readonly conclusionNotice: ConclusionNoticeState | null;
  /** Marked sentences that somebody said are no promises. */
  readonly rejectedSuggestions: Entries<RejectedSuggestion>;
  readonly isRecordedInError: boolean;
  readonly isSynthetic: boolean;
  readonly version: number;
}

type MakingEvent = 'ConferencePlanned' | 'ConferenceScheduled';
type Recording = Recorded<DialogueConferenceEvent>;
type LaterEvent = Exclude<Recording, { type: MakingEvent }>;
type PapersEvent = Extract<
  LaterEvent,
  {
    type:
      | 'MinutesDrafted'
      | 'MinutesApproved'
      | 'MinutesAmended'
      | 'ConclusionNoticeIssued'
      | 'ConclusionPublished';
  }
>;

const withText = (minutes: Entries<MinutesText>, text: string): Entries<MinutesText> =>
  minutes.length === 0
    ? appended(minutes, { id: MINUTES, text })
    : changed(minutes, MINUTES, () => ({ id: MINUTES, text }));

/** Text of the minutes, amendments included; null before they are drafted. */
export const minutesTextOf = ({ minutesText }: ConferenceState): string | null =>
  lastOf(minutesText)?.text ?? null;

/** Minutes and conclusion. */
function papersChange(conference: ConferenceState, event: PapersEvent): Partial<ConferenceState> {
  const { actor, occurredOn } = event.metadata;
  const { minutes, conclusionNotice } = conference;
  switch (event.type) {
    case 'MinutesDrafted':
      return {
        minutes: {
          draftedBy: actor,
          draftedOn: occurredOn,
          draftedAt: event.recordedAt,
          approvedBy: null,
          approvedOn: null,
          approvedAt: null,
          amendmentCount: 0,
        },
        minutesText: withText(conference.minutesText, event.data.text),
      };
    case 'MinutesApproved':
      return {
        status: 'MINUTES_APPROVED',
        minutes: minutes && {
          ...minutes,
          approvedBy: actor,
          approvedOn: occurredOn,
          approvedAt: event.recordedAt,
        },
      };
    case 'MinutesAmended': {
      if (minutes === null) return {};
      return {
        minutes: { ...minutes, amendmentCount: minutes.amendmentCount + 1 },
        minutesText: withText(conference.minutesText, event.data.text),
      };
    }
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
        conclusionNotice: conclusionNotice && {
          ...conclusionNotice,
          publishedOn: earlierOf(conclusionNotice.publishedOn ?? occurredOn.date, occurredOn.date),
          channels: [...new Set([...conclusionNotice.channels, ...event.data.channels])],
        },
      };
    default:
      return unreachable(event);
  }
}

function change(conference: ConferenceState, event: LaterEvent): Partial<ConferenceState> {
  const { occurredOn } = event.metadata;
  switch (event.type) {
    case 'AdvanceNoticePublished': {
      const { status, advanceNotice } = conference;
      const publishedOn = advanceNotice?.publishedOn ?? occurredOn.date;
      return {
        status: status === 'SCHEDULED' ? 'NOTIFIED' : status,
        advanceNotice: {
          publishedOn: earlierOf(publishedOn, occurredOn.date),
          channels: [...new Set([...(advanceNotice?.channels ?? []), ...event.data.channels])],
        },
      };
    }
    case 'VoterRequestReceived':
      return {
        voterRequest: { sharePercent: event.data.sharePercent, receivedOn: occurredOn },
      };
    case 'ConferencePostponed':
      return { status: 'POSTPONED', startsAt: null, advanceNotice: null };
    case 'ConferenceRescheduled': {
      const { startsAt, venue } = event.data;
      return {
        status: 'SCHEDULED',
        startsAt,
        venue: venue ?? conference.venue,
        advanceNotice: null,
      };
    }
    case 'ConferenceCancelled':
      return { status: 'CANCELLED' };
    case 'ConferenceHeld':
      return { status: 'HELD', heldOn: occurredOn, attendance: event.data.attendance };
    case 'OpinionRaised':
      return { opinions: appended(conference.opinions, newOpinion(event.data, event)) };
    case 'OpinionAnsweredOnSpot':
    case 'OpinionDeferred':
    case 'OpinionClassified':
      return { opinions: opinionsAfter(conference.opinions, event) };
    case 'PromiseSuggestionRejected': {
      const { suggestionId: id, reason } = event.data;
      return { rejectedSuggestions: appended(conference.rejectedSuggestions, { id, reason }) };
    }
    case 'ConferenceClosed':
      return { status: 'CLOSED' };
    case 'RecordedInError':
      return { isRecordedInError: true };
    default:
      return papersChange(conference, event);
  }
}

/** What is not said of a conference before it is scheduled. */
const withoutSchedule = {
  coChairOfficeIds: [],
  audiences: [],
  territoryIds: [],
  mode: 'IN_PERSON',
  venue: null,
  startsAt: null,
} as const;

function created(event: Extract<Recording, { type: MakingEvent }>): ConferenceState {
  const { stream: id, version } = event;
  const made =
    event.type === 'ConferencePlanned'
      ? ({ ...withoutSchedule, ...event.data, status: 'PLANNED' } as const)
      : ({ ...event.data, plannedFor: null, status: 'SCHEDULED' } as const);
  return {
    id,
    ...made,
    voterRequest: null,
    advanceNotice: null,
    heldOn: null,
    attendance: null,
    opinions: [],
    minutes: null,
    minutesText: [],
    conclusionNotice: null,
    rejectedSuggestions: [],
    isRecordedInError: false,
    isSynthetic: event.metadata.isSynthetic,
    version,
  };
}

function evolve(state: ConferenceState | null, event: Recording): ConferenceState | null {
  const { version } = event;
  if (event.type === 'ConferencePlanned') return state === null ? created(event) : state;
  if (event.type === 'ConferenceScheduled')
    return state === null
      ? created(event)
      : { ...state, ...event.data, plannedFor: null, status: 'SCHEDULED', version };
  return state && { ...state, ...change(state, event), version };
}

/** Null before the conference is planned or scheduled. */
export const dialogueConferenceFold: Fold<ConferenceState | null, DialogueConferenceEvent> = {
  initial: null,
  evolve,
};
