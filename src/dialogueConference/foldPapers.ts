import { earlierOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { withText } from '../meeting/paperText';
import type { DialogueConferenceEvent } from './events';
import { MINUTES, NOTICE, type ConferenceState } from './state';

type PapersEvent = Extract<
  Recorded<DialogueConferenceEvent>,
  {
    type:
      | 'MinutesDrafted'
      | 'MinutesApproved'
      | 'MinutesAmended'
      | 'ConclusionNoticeIssued'
      | 'ConclusionNoticeWorded'
      | 'ConclusionNoticeCorrected'
      | 'ConclusionPublicationCorrected'
      | 'ConclusionPublished';
  }
>;

/** Minutes and conclusion. */
export function papersChange(
  conference: ConferenceState,
  event: PapersEvent,
): Partial<ConferenceState> {
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
        minutesText: withText(conference.minutesText, MINUTES, event.data.text),
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
        minutesText: withText(conference.minutesText, MINUTES, event.data.text),
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
    case 'ConclusionNoticeWorded':
      return { minutesText: withText(conference.minutesText, NOTICE, event.data.text) };
    case 'ConclusionNoticeCorrected': {
      const document = event.data.document.to;
      return {
        conclusionNotice: conclusionNotice && {
          ...conclusionNotice,
          document,
          issuedOn: document.issuedOn ?? conclusionNotice.issuedOn,
        },
      };
    }
    case 'ConclusionPublicationCorrected':
      return {
        status: conference.status === 'PUBLISHED' ? 'CONCLUSION_ISSUED' : conference.status,
        conclusionNotice: conclusionNotice && {
          ...conclusionNotice,
          publishedOn: null,
          channels: [],
        },
        dutiesDone: { ...conference.dutiesDone, results: null },
      };
    case 'ConclusionPublished':
      return {
        status: conference.status === 'CLOSED' ? 'CLOSED' : 'PUBLISHED',
        dutiesDone: {
          ...conference.dutiesDone,
          results: earlierOf(conference.dutiesDone.results ?? occurredOn.date, occurredOn.date),
        },
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
