import type { Passages } from '../kernel/passage';
import { opinionPassages, saidPassage } from '../meeting/passages';
import type { DialogueConferenceEvent } from './events';

const title = (data: { readonly title: string }) => ({ part: 'title', text: data.title });
const minutes = (data: { readonly text: string }) => ({ part: 'minutes', text: data.text });

export const conferencePassages: Passages<DialogueConferenceEvent> = {
  ...opinionPassages,
  ConferencePlanned: title,
  ConferenceScheduled: title,
  OpinionRaised: saidPassage,
  MinutesDrafted: minutes,
  MinutesAmended: minutes,
  ConclusionNoticeIssued: ({ summary }) =>
    summary === null ? null : { part: 'conclusion', text: summary },
  ConclusionNoticeWorded: ({ text }) => ({ part: 'notice', text }),
};
