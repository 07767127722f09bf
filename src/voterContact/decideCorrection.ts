import type { Command } from '../kernel/command';
import { changesNothing, correctedTo } from '../kernel/correctedValue';
import { accept, reject, type DecidedEvent } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { correctHolding, holdingEvents } from '../meeting/correctHolding';
import { correctedPaper, noticeRefusal, paperRefusal } from '../meeting/correctPapers';
import type { correctionCommands } from './correctionCommands';
import type { ContactDecision, ContactTable } from './decisionTypes';
import type { VoterContactEvent } from './events';
import type { VoterContactState } from './state';

type Definition = (typeof correctionCommands)['correctVoterContactSession'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type Events = readonly DecidedEvent<VoterContactEvent>[];
type HeldContact = VoterContactState & { readonly heldOn: OccurredOn };

const isHeld = (state: VoterContactState): state is HeldContact => state.heldOn !== null;

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(input: Input, state: HeldContact, heldOn: LocalDate): Events {
  const changes = {
    territoryIds: correctedTo(
      [...state.territoryIds],
      input.territoryIds && [...new Set(input.territoryIds)],
    ),
    venue: correctedTo(state.venue, input.venue),
  };
  if (changesNothing(changes)) return [];
  const occurredOn = onDay([state.setOn, state.heldOn.date, heldOn].reduce(earlierOf));
  return [{ type: 'ContactCorrected', data: { reason: input.reason, ...changes }, occurredOn }];
}

/** Taken back on the wrong day, told on the right one; of the place as it stands by then. */
function venueEvents({ venueNotifiedOn: to, venue, reason }: Input, state: HeldContact): Events {
  const { venueNotifiedOn: from } = state;
  const place = venue ?? state.venue;
  if (to === undefined || from === null || to === from || place === null) return [];
  return [
    {
      type: 'VenueNoticeCorrected',
      data: { reason, notifiedOn: { from, to } },
      occurredOn: onDay(from),
    },
    { type: 'VenueNotified', data: { venue: place }, occurredOn: onDay(to) },
  ];
}

function synthesisEvents({ synthesisDocument, reason }: Input, { synthesis }: HeldContact): Events {
  const document = correctedPaper(synthesisDocument, synthesis);
  if (document === null || synthesis === null) return [];
  const occurredOn = onDay(synthesis.sentOn);
  return [{ type: 'SynthesisCorrected', data: { reason, document }, occurredOn }];
}

/** What is there to be corrected, and the order of the days as they would be. */
function refusalOf(
  input: Input,
  state: HeldContact,
  heldOn: OccurredOn,
  today: LocalDate,
): ContactDecision | null {
  const notice = noticeRefusal({
    field: 'venueNotifiedOn',
    given: input.venueNotifiedOn,
    recorded: state.venueNotifiedOn,
    heldOn,
    isHeldOnGiven: input.heldOn !== undefined,
  });
  const synthesis = { paper: state.synthesis, missing: 'SYNTHESIS_NOT_SENT', today } as const;
  return notice ?? paperRefusal('synthesisDocument', input.synthesisDocument, synthesis);
}

/** R39: as `correctDialogueConference`. */
function correctVoterContactSession(
  { input, today }: Correct,
  state: VoterContactState | null,
  { units }: FactsOf<Definition>,
): ContactDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (!isHeld(state)) return reject('NOT_HELD');
  const isTerritory = (id: string) =>
    units.some((each) => each.id === id && each.kind === 'ADMINISTRATIVE_UNIT');
  if (input.territoryIds?.every(isTerritory) === false)
    return reject('UNKNOWN_RECORD', 'territoryIds');
  const holding = correctHolding(input, state, today);
  if ('rejection' in holding) return holding;
  const { heldOn } = holding.after;
  const refusal = refusalOf(input, state, heldOn, today);
  if (refusal !== null) return refusal;
  const events: Events = [
    ...settingEvents(input, state, heldOn.date),
    ...venueEvents(input, state),
    ...holdingEvents('ContactHeld', holding),
    ...synthesisEvents(input, state),
  ];
  return events.length === 0 ? reject('NOTHING_TO_CORRECT') : accept(...events);
}

export const decideCorrection: ContactTable<typeof correctionCommands> = {
  correctVoterContactSession,
};
