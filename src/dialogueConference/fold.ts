import type { Fold } from '../kernel/decider';
import { appended } from '../kernel/entries';
import { earlierOf, localDateOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { holdingAfter, notHeld } from '../meeting/holding';
import { newOpinion, opinionsAfter, opinionsFollowing } from '../meeting/opinionState';
import { rejectedAfter } from '../meeting/rejectedSuggestions';
import { correctionsDecided, correctionsProposed } from '../meeting/waitingCorrections';
import { isNotHeld } from './dialogueConferenceStatus';
import type { DialogueConferenceEvent } from './events';
import { papersChange } from './foldPapers';
import type { ConferenceState, DutiesDone } from './state';

type MakingEvent = 'ConferencePlanned' | 'ConferenceScheduled';
type Recording = Recorded<DialogueConferenceEvent>;
type LaterEvent = Exclude<Recording, { type: MakingEvent }>;
const statusBeforeHolding = ({ advanceNotice }: ConferenceState): ConferenceState['status'] =>
  advanceNotice === null ? 'SCHEDULED' : 'NOTIFIED';

/** The notice of another date, or of another day, is void. */
const unannounced = ({ dutiesDone }: ConferenceState) => ({
  advanceNotice: null,
  dutiesDone: { ...dutiesDone, notice: null },
});

type Proposed = Extract<LaterEvent, { type: 'ConferenceCorrectionProposed' }>['data'];

/** What an earlier day was proposed for counts as said there until that is confirmed (R36). */
const countedSoFar = (
  { notice, results }: DutiesDone,
  { advanceNoticeOn, conclusionPublishedOn }: Proposed,
): DutiesDone => ({
  notice: advanceNoticeOn?.from ?? notice,
  results: conclusionPublishedOn?.from ?? results,
});

type Corrected = Extract<LaterEvent, { type: 'ConferenceCorrected' }>['data'];

/** Only what the correction speaks of. */
const correctedSetting = ({ reason: _reason, ...values }: Corrected): Partial<ConferenceState> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value.to]])),
  );

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
        dutiesDone: {
          ...conference.dutiesDone,
          notice: earlierOf(conference.dutiesDone.notice ?? occurredOn.date, occurredOn.date),
        },
      };
    }
    case 'VoterRequestReceived':
      return {
        voterRequest: { sharePercent: event.data.sharePercent, receivedOn: occurredOn },
      };
    case 'ConferencePostponed':
      return { status: 'POSTPONED', startsAt: null, ...unannounced(conference) };
    case 'ConferenceRescheduled': {
      const { startsAt, venue } = event.data;
      return {
        status: 'SCHEDULED',
        startsAt,
        venue: venue ?? conference.venue,
        ...unannounced(conference),
        setOn: occurredOn.date,
      };
    }
    case 'ConferenceCancelled':
      return { status: 'CANCELLED' };
    case 'ConferenceHeld':
      return {
        status: isNotHeld(conference.status) ? 'HELD' : conference.status,
        heldOn: occurredOn,
        ...event.data,
      };
    case 'HoldingCorrected': {
      const opinions = opinionsFollowing(conference.opinions, event);
      const holding = { ...holdingAfter(conference, event), opinions };
      return holding.heldOn === null && conference.status === 'HELD'
        ? { ...holding, status: statusBeforeHolding(conference) }
        : holding;
    }
    case 'ConferenceCorrected':
      return correctedSetting(event.data);
    case 'AdvanceNoticeCorrected':
      return {
        status: conference.status === 'NOTIFIED' ? 'SCHEDULED' : conference.status,
        ...unannounced(conference),
      };
    case 'OpinionRaised':
      return { opinions: appended(conference.opinions, newOpinion(event.data, event)) };
    case 'OpinionAnsweredOnSpot':
    case 'OpinionDeferred':
    case 'OpinionClassified':
    case 'OpinionCorrected':
    case 'OpinionMarkedInError':
    case 'OpinionMovedAway':
    case 'OpinionMovedHere':
      return { opinions: opinionsAfter(conference.opinions, event) };
    case 'OpinionsCounted':
      return { opinionsCounted: event.data.count };
    case 'PromiseSuggestionRejected':
      return { rejectedSuggestions: rejectedAfter(conference.rejectedSuggestions, event) };
    case 'ConferenceClosed':
      return { status: 'CLOSED' };
    case 'ConferenceCorrectionProposed':
      return {
        ...correctionsProposed(conference, event),
        dutiesDone: countedSoFar(conference.dutiesDone, event.data),
      };
    case 'RecordCorrectionConfirmed':
    case 'RecordCorrectionRefused':
      return correctionsDecided(conference, event);
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
    dutiesDone: { notice: null, results: null },
    enteredOn: localDateOf(event.recordedAt),
    setOn: event.metadata.occurredOn.date,
    ...notHeld,
    opinions: [],
    opinionsCounted: null,
    minutes: null,
    minutesText: [],
    conclusionNotice: null,
    rejectedSuggestions: [],
    corrections: [],
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
      : {
          ...state,
          ...event.data,
          plannedFor: null,
          status: 'SCHEDULED',
          setOn: event.metadata.occurredOn.date,
          version,
        };
  return state && { ...state, ...change(state, event), version };
}

/** Null before the conference is planned or scheduled. */
export const dialogueConferenceFold: Fold<ConferenceState | null, DialogueConferenceEvent> = {
  initial: null,
  evolve,
};
