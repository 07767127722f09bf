import { changesNothing, type ChangesOf } from '../kernel/correctedValue';
import type { DecidedEvent } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { holdingEvents } from '../meeting/correctHolding';
import { correctionDecisions } from '../meeting/decideWaiting';
import { breachesOf } from './breaches';
import type { ConferenceValues } from './conferenceValues';
import { conferenceValues, withConferenceValues } from './correctedConference';
import type { DialogueConferenceEvent } from './events';
import type { limits } from './limitNeeds';
import type { ConferenceState } from './state';

type Events = readonly DecidedEvent<DialogueConferenceEvent>[];
type Changes = ChangesOf<ConferenceValues>;
type HeldConference = ConferenceState & { readonly heldOn: OccurredOn };

const isHeld = (state: ConferenceState): state is HeldConference => state.heldOn !== null;

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(
  { heldOn, ...changes }: Changes,
  state: HeldConference,
  reason: string,
): Events {
  const { audiences, territoryIds, mode, venue, chairOfficeId, coChairOfficeIds } = changes;
  const setting = { audiences, territoryIds, mode, venue, chairOfficeId, coChairOfficeIds };
  if (changesNothing(setting)) return [];
  const right: LocalDate = heldOn?.to?.date ?? state.heldOn.date;
  const occurredOn = onDay([state.setOn, state.heldOn.date, right].reduce(earlierOf));
  return [{ type: 'ConferenceCorrected', data: { reason, ...setting }, occurredOn }];
}

/** Taken back on the day that was said, published on the right one. */
function noticeEvents(
  { advanceNoticeOn }: Changes,
  { advanceNotice }: ConferenceState,
  reason: string,
): Events {
  const { from, to } = advanceNoticeOn ?? { from: null, to: null };
  if (from === null || to === null || advanceNotice === null) return [];
  const { publishedOn: said, channels } = advanceNotice;
  const publishedOn = { from, to };
  return [
    { type: 'AdvanceNoticeCorrected', data: { reason, publishedOn }, occurredOn: onDay(said) },
    {
      type: 'AdvanceNoticePublished',
      data: { channels: [...channels] },
      occurredOn: onDay(to),
    },
  ];
}

/** The same of the results. */
function publicationEvents(
  { conclusionPublishedOn }: Changes,
  { conclusionNotice }: ConferenceState,
  reason: string,
): Events {
  const { from, to } = conclusionPublishedOn ?? { from: null, to: null };
  const said = conclusionNotice?.publishedOn ?? null;
  if (from === null || to === null || conclusionNotice === null || said === null) return [];
  const publishedOn = { from, to };
  return [
    {
      type: 'ConclusionPublicationCorrected',
      data: { reason, publishedOn },
      occurredOn: onDay(said),
    },
    {
      type: 'ConclusionPublished',
      data: { channels: [...conclusionNotice.channels] },
      occurredOn: onDay(to),
    },
  ];
}

function conclusionEvents(
  { conclusionDocument }: Changes,
  { conclusionNotice }: ConferenceState,
  reason: string,
): Events {
  const { from, to } = conclusionDocument ?? { from: null, to: null };
  if (from === null || to === null || conclusionNotice === null) return [];
  const occurredOn = onDay(conclusionNotice.issuedOn);
  return [
    { type: 'ConclusionNoticeCorrected', data: { reason, document: { from, to } }, occurredOn },
  ];
}

type LimitFacts = FactsOf<{ readonly needs: typeof limits }>;

/**
 * R39: a correction is no decision: it says how it was. Each part acts from the day of what it corrects
 * (R14), on which a day that was wrong is taken back. What hangs on the days follows by itself.
 */
export const conferenceCorrections = correctionDecisions<
  ConferenceState,
  ConferenceValues,
  DialogueConferenceEvent,
  LimitFacts
>({
  recorded: conferenceValues,
  holding: withConferenceValues,
  lateness: (state, { holdingUnit, ...known }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, known, on),
  eventsOf: (state, changes, reason) => [
    ...(isHeld(state) ? settingEvents(changes, state, reason) : []),
    ...noticeEvents(changes, state, reason),
    ...(isHeld(state)
      ? holdingEvents('ConferenceHeld', conferenceValues(state), changes, reason)
      : []),
    ...conclusionEvents(changes, state, reason),
    ...publicationEvents(changes, state, reason),
  ],
  proposed: (data) => ({ type: 'ConferenceCorrectionProposed', data }),
  since: ({ heldOn, setOn }) => earlierOf(setOn, heldOn?.date ?? setOn),
});
