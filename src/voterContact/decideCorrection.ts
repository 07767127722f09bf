import type { Command } from '../kernel/command';
import { changesNothing, correctedTo } from '../kernel/correctedValue';
import { accept, reject, type DecidedEvent } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { correctHolding } from '../meeting/correctHolding';
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
  if (synthesisDocument === undefined || synthesis === null) return [];
  const document = correctedTo(synthesis.document, legalBasisOf(synthesisDocument));
  if (document === null) return [];
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
  const { venueNotifiedOn, synthesisDocument } = input;
  if (venueNotifiedOn !== undefined && state.venueNotifiedOn === null)
    return reject('ADVANCE_NOTICE_MISSING', 'venueNotifiedOn');
  const notifiedOn = venueNotifiedOn ?? state.venueNotifiedOn;
  if (notifiedOn !== null && heldOn.date < notifiedOn)
    return reject('HELD_BEFORE_NOTICE', input.heldOn === undefined ? 'venueNotifiedOn' : 'heldOn');
  if (synthesisDocument === undefined) return null;
  if (state.synthesis === null) return reject('SYNTHESIS_NOT_SENT', 'synthesisDocument');
  const { issuedOn } = synthesisDocument;
  return issuedOn !== undefined && issuedOn > today
    ? reject('DATE_IN_FUTURE', 'synthesisDocument.issuedOn')
    : null;
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
  const { heldOn, furtherDays, attendance } = holding.after;
  const refusal = refusalOf(input, state, heldOn, today);
  if (refusal !== null) return refusal;
  const heldAnew: Events = holding.isMoved
    ? [
        {
          type: 'ContactHeld',
          data: { attendance, furtherDays: [...furtherDays] },
          occurredOn: heldOn,
        },
      ]
    : [];
  const events: Events = [
    ...settingEvents(input, state, heldOn.date),
    ...venueEvents(input, state),
    ...(holding.event === null ? [] : [holding.event]),
    ...heldAnew,
    ...synthesisEvents(input, state),
  ];
  return events.length === 0 ? reject('NOTHING_TO_CORRECT') : accept(...events);
}

export const decideCorrection: ContactTable<typeof correctionCommands> = {
  correctVoterContactSession,
};
