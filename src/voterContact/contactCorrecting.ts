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
import type { ContactValues } from './contactValues';
import { contactValues, withContactValues } from './correctedContact';
import type { VoterContactEvent } from './events';
import type { VoterContactState } from './state';

type Events = readonly DecidedEvent<VoterContactEvent>[];
type Changes = ChangesOf<ContactValues>;

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(
  { heldOn, territoryIds, venue }: Changes,
  state: VoterContactState,
  reason: string,
): Events {
  const setting = { territoryIds, venue };
  if (changesNothing(setting)) return [];
  const since = setOrHeldOn(state);
  const occurredOn = onDay(earlierOf(since, heldOn?.to?.date ?? since));
  return [{ type: 'ContactCorrected', data: { reason, ...setting }, occurredOn }];
}

/** Taken back on the day that was said, told on the right one; of the place as it stands by then. */
function venueEvents(
  { venueNotifiedOn, venue }: Changes,
  state: VoterContactState,
  reason: string,
): Events {
  const notifiedOn = changeOfRecorded(venueNotifiedOn);
  const place = venue === null ? state.venue : venue.to;
  const said = state.venueNotifiedOn;
  if (notifiedOn === null || place === null || said === null) return [];
  return [
    { type: 'VenueNoticeCorrected', data: { reason, notifiedOn }, occurredOn: onDay(said) },
    { type: 'VenueNotified', data: { venue: place }, occurredOn: onDay(notifiedOn.to) },
  ];
}

function synthesisEvents(
  { synthesisDocument, synthesisSentOn }: Changes,
  { synthesis }: VoterContactState,
  reason: string,
): Events {
  if (synthesis === null) return [];
  const occurredOn = onDay(synthesis.sentOn);
  const document = changeOfRecorded(synthesisDocument);
  const sentOn = changeOfRecorded(synthesisSentOn);
  const { recipientOfficeId } = synthesis;
  const sent = { recipientOfficeId, document: document?.to ?? synthesis.document };
  return [
    ...(document === null
      ? []
      : [{ type: 'SynthesisCorrected', data: { reason, document }, occurredOn } as const]),
    ...(sentOn === null
      ? []
      : ([
          { type: 'SynthesisDayCorrected', data: { reason, sentOn }, occurredOn },
          { type: 'SynthesisReportSent', data: sent, occurredOn: onDay(sentOn.to) },
        ] as const)),
  ];
}

/** R39: as `conferenceCorrections`. */
export const contactCorrections = correctionDecisions<
  VoterContactState,
  ContactValues,
  VoterContactEvent,
  HoldingLimitFacts
>({
  recorded: contactValues,
  holding: withContactValues,
  lateness: (state, { holdingUnit, ...known }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, known, on),
  eventsOf: (state, changes, reason) => [
    ...settingEvents(changes, state, reason),
    ...venueEvents(changes, state, reason),
    ...holdingEvents('ContactHeld', contactValues(state), changes, reason),
    ...synthesisEvents(changes, state, reason),
  ],
  proposed: (data) => ({ type: 'ContactCorrectionProposed', data }),
  since: setOrHeldOn,
});
