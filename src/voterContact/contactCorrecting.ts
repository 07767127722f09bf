import { changesNothing, type ChangesOf } from '../kernel/correctedValue';
import type { DecidedEvent } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { holdingEvents } from '../meeting/correctHolding';
import { correctionDecisions } from '../meeting/decideWaiting';
import { breachesOf } from './breaches';
import type { ContactValues } from './contactValues';
import { contactValues, withContactValues } from './correctedContact';
import type { VoterContactEvent } from './events';
import type { limits } from './limitNeeds';
import type { VoterContactState } from './state';

type Events = readonly DecidedEvent<VoterContactEvent>[];
type Changes = ChangesOf<ContactValues>;
type HeldContact = VoterContactState & { readonly heldOn: OccurredOn };

const isHeld = (state: VoterContactState): state is HeldContact => state.heldOn !== null;

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(
  { heldOn, territoryIds, venue }: Changes,
  state: HeldContact,
  reason: string,
): Events {
  const setting = { territoryIds, venue };
  if (changesNothing(setting)) return [];
  const right: LocalDate = heldOn?.to?.date ?? state.heldOn.date;
  const occurredOn = onDay([state.setOn, state.heldOn.date, right].reduce(earlierOf));
  return [{ type: 'ContactCorrected', data: { reason, ...setting }, occurredOn }];
}

/** Taken back on the day that was said, told on the right one; of the place as it stands by then. */
function venueEvents(
  { venueNotifiedOn, venue }: Changes,
  state: VoterContactState,
  reason: string,
): Events {
  const { from, to } = venueNotifiedOn ?? { from: null, to: null };
  const place = venue === null ? state.venue : venue.to;
  if (from === null || to === null || place === null) return [];
  return [
    {
      type: 'VenueNoticeCorrected',
      data: { reason, notifiedOn: { from, to } },
      occurredOn: onDay(state.venueNotifiedOn ?? from),
    },
    { type: 'VenueNotified', data: { venue: place }, occurredOn: onDay(to) },
  ];
}

function synthesisEvents(
  { synthesisDocument, synthesisSentOn }: Changes,
  { synthesis }: VoterContactState,
  reason: string,
): Events {
  if (synthesis === null) return [];
  const occurredOn = onDay(synthesis.sentOn);
  const document = { from: synthesisDocument?.from ?? null, to: synthesisDocument?.to ?? null };
  const sentOn = { from: synthesisSentOn?.from ?? null, to: synthesisSentOn?.to ?? null };
  const events: DecidedEvent<VoterContactEvent>[] = [];
  if (document.from !== null && document.to !== null) {
    const { from, to } = document;
    events.push({
      type: 'SynthesisCorrected',
      data: { reason, document: { from, to } },
      occurredOn,
    });
  }
  if (sentOn.from === null || sentOn.to === null) return events;
  const { from, to } = sentOn;
  const { recipientOfficeId } = synthesis;
  const right = document.to ?? synthesis.document;
  return [
    ...events,
    { type: 'SynthesisDayCorrected', data: { reason, sentOn: { from, to } }, occurredOn },
    {
      type: 'SynthesisReportSent',
      data: { recipientOfficeId, document: right },
      occurredOn: onDay(to),
    },
  ];
}

type LimitFacts = FactsOf<{ readonly needs: typeof limits }>;

/** R39: as `conferenceCorrections`. */
export const contactCorrections = correctionDecisions<
  VoterContactState,
  ContactValues,
  VoterContactEvent,
  LimitFacts
>({
  recorded: contactValues,
  holding: withContactValues,
  lateness: (state, { holdingUnit, ...known }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, known, on),
  eventsOf: (state, changes, reason) => [
    ...(isHeld(state) ? settingEvents(changes, state, reason) : []),
    ...venueEvents(changes, state, reason),
    ...(isHeld(state) ? holdingEvents('ContactHeld', contactValues(state), changes, reason) : []),
    ...synthesisEvents(changes, state, reason),
  ],
  proposed: (data) => ({ type: 'ContactCorrectionProposed', data }),
  since: ({ heldOn, setOn }) => earlierOf(setOn, heldOn?.date ?? setOn),
});
