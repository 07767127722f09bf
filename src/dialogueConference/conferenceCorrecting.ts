import { changesNothing, type ChangesOf } from '../kernel/correctedValue';
import type { DecidedEvent } from '../kernel/decider';
import { earlierOf } from '../kernel/localDate';
import { onDay } from '../kernel/occurredOn';
import { changeOfRecorded } from '../meeting/changeOfRecorded';
import { setOrHeldOn } from '../meeting/correcting';
import { holdingEvents } from '../meeting/correctHolding';
import { correctionDecisions } from '../meeting/decideWaiting';
import type { HoldingLimitFacts } from '../meeting/limitNeeds';
import { breachesOf } from './breaches';
import type { ConferenceValues } from './conferenceValues';
import { conferenceValues, withConferenceValues } from './correctedConference';
import type { DialogueConferenceEvent } from './events';
import type { ConferenceState } from './state';

type Events = readonly DecidedEvent<DialogueConferenceEvent>[];
type Changes = ChangesOf<ConferenceValues>;

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(
  { heldOn, ...changes }: Changes,
  state: ConferenceState,
  reason: string,
): Events {
  const { audiences, territoryIds, mode, venue, chairOfficeId, coChairOfficeIds } = changes;
  const setting = { audiences, territoryIds, mode, venue, chairOfficeId, coChairOfficeIds };
  if (changesNothing(setting)) return [];
  const since = setOrHeldOn(state);
  const occurredOn = onDay(earlierOf(since, heldOn?.to?.date ?? since));
  return [{ type: 'ConferenceCorrected', data: { reason, ...setting }, occurredOn }];
}

/** Taken back on the day that was said, published on the right one. */
function noticeEvents(
  { advanceNoticeOn }: Changes,
  { advanceNotice }: ConferenceState,
  reason: string,
): Events {
  const publishedOn = changeOfRecorded(advanceNoticeOn);
  if (publishedOn === null || advanceNotice === null) return [];
  const { publishedOn: said, channels } = advanceNotice;
  return [
    { type: 'AdvanceNoticeCorrected', data: { reason, publishedOn }, occurredOn: onDay(said) },
    {
      type: 'AdvanceNoticePublished',
      data: { channels: [...channels] },
      occurredOn: onDay(publishedOn.to),
    },
  ];
}

/** The same of the results. */
function publicationEvents(
  { conclusionPublishedOn }: Changes,
  { conclusionNotice }: ConferenceState,
  reason: string,
): Events {
  const publishedOn = changeOfRecorded(conclusionPublishedOn);
  const said = conclusionNotice?.publishedOn ?? null;
  if (publishedOn === null || conclusionNotice === null || said === null) return [];
  return [
    {
      type: 'ConclusionPublicationCorrected',
      data: { reason, publishedOn },
      occurredOn: onDay(said),
    },
    {
      type: 'ConclusionPublished',
      data: { channels: [...conclusionNotice.channels] },
      occurredOn: onDay(publishedOn.to),
    },
  ];
}

function conclusionEvents(
  { conclusionDocument }: Changes,
  { conclusionNotice }: ConferenceState,
  reason: string,
): Events {
  const document = changeOfRecorded(conclusionDocument);
  if (document === null || conclusionNotice === null) return [];
  const occurredOn = onDay(conclusionNotice.issuedOn);
  return [{ type: 'ConclusionNoticeCorrected', data: { reason, document }, occurredOn }];
}

/**
 * R39: a correction is no decision: it says how it was. Each part acts from the day of what it corrects
 * (R14), on which a day that was wrong is taken back. What hangs on the days follows by itself.
 */
export const conferenceCorrections = correctionDecisions<
  ConferenceState,
  ConferenceValues,
  DialogueConferenceEvent,
  HoldingLimitFacts
>({
  recorded: conferenceValues,
  holding: withConferenceValues,
  lateness: (state, { holdingUnit, ...known }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, known, on),
  eventsOf: (state, changes, reason) => [
    ...settingEvents(changes, state, reason),
    ...noticeEvents(changes, state, reason),
    ...holdingEvents('ConferenceHeld', conferenceValues(state), changes, reason),
    ...conclusionEvents(changes, state, reason),
    ...publicationEvents(changes, state, reason),
  ],
  proposed: (data) => ({ type: 'ConferenceCorrectionProposed', data }),
  since: setOrHeldOn,
});
