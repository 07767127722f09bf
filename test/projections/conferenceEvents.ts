import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import type { OccurredOn } from '../../src/kernel/occurredOn';
import type { Instant } from '../../src/kernel/instant';
import type { LoggedEvent } from '../support/recordedEvents';
import { officeId, unitId } from './organisationEvents';

type ScheduledData = Extract<DialogueConferenceEvent, { type: 'ConferenceScheduled' }>['data'];

export const conferenceId = (word: string): string => `conference-${word}`;

export const conferenceScheduled = (
  word: string,
  data: Partial<ScheduledData> = {},
): LoggedEvent<DialogueConferenceEvent> => ({
  stream: conferenceId(word),
  type: 'ConferenceScheduled',
  data: {
    title: 'Hội nghị đối thoại',
    unitId: unitId('committee'),
    chairOfficeId: officeId('chair'),
    coChairOfficeIds: [],
    occasion: 'PERIODIC',
    audiences: ['RESIDENT'],
    territoryIds: [],
    mode: 'IN_PERSON',
    venue: null,
    startsAt: null,
    ...data,
  },
});

export const startingOn = (date: string): { readonly startsAt: Instant } => ({
  startsAt: `${date}T01:00:00.000Z` as Instant,
});

export const conferenceHeld = (
  word: string,
  occurredOn: string | OccurredOn,
): LoggedEvent<DialogueConferenceEvent> => ({
  stream: conferenceId(word),
  type: 'ConferenceHeld',
  occurredOn,
  data: { attendance: null, furtherDays: [] },
});

export const opinionRaised = (
  word: string,
  opinionId: string,
  text: string,
): LoggedEvent<DialogueConferenceEvent> => ({
  stream: conferenceId(word),
  type: 'OpinionRaised',
  data: { opinionId, text, audience: null },
});

export const opinionAnswered = (
  word: string,
  opinionId: string,
  answer: string,
): LoggedEvent<DialogueConferenceEvent> => ({
  stream: conferenceId(word),
  type: 'OpinionAnsweredOnSpot',
  data: { opinionId, answer, byOfficeId: null },
});

export const minutesDrafted = (
  word: string,
  text: string,
): LoggedEvent<DialogueConferenceEvent> => ({
  stream: conferenceId(word),
  type: 'MinutesDrafted',
  data: { text },
});
