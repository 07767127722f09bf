import type { Command } from '../kernel/command';
import { changesNothing, type ChangesOf, type Given } from '../kernel/correctedValue';
import { reject, type DecidedEvent } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { holdingEvents, holdingGiven, holdingRefusal } from '../meeting/correctHolding';
import { noticeRefusal, paperRefusal } from '../meeting/correctPapers';
import { correctionDecisions } from '../meeting/decideWaiting';
import { breachesOf } from './breaches';
import type { ContactValues } from './contactValues';
import { contactValues, withContactValues } from './correctedContact';
import type { correctionCommands } from './correctionCommands';
import type { ContactDecision, ContactTable } from './decisionTypes';
import type { VoterContactEvent } from './events';
import type { VoterContactState } from './state';

type Definition = (typeof correctionCommands)['correctVoterContactSession'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type Events = readonly DecidedEvent<VoterContactEvent>[];
type Changes = ChangesOf<ContactValues>;
type HeldContact = VoterContactState & { readonly heldOn: OccurredOn };

const isHeld = (state: VoterContactState): state is HeldContact => state.heldOn !== null;

const givenBy = (input: Input): Given<ContactValues> => ({
  ...holdingGiven(input),
  territoryIds: input.territoryIds && [...new Set(input.territoryIds)],
  venue: input.venue,
  venueNotifiedOn: input.venueNotifiedOn,
  synthesisDocument: input.synthesisDocument && legalBasisOf(input.synthesisDocument),
});

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

/** Taken back on the wrong day, told on the right one; of the place as it stands by then. */
function venueEvents(
  { venueNotifiedOn, venue }: Changes,
  state: HeldContact,
  reason: string,
): Events {
  const { from, to } = venueNotifiedOn ?? { from: null, to: null };
  const place = venue === null ? state.venue : venue.to;
  if (from === null || to === null || place === null) return [];
  return [
    {
      type: 'VenueNoticeCorrected',
      data: { reason, notifiedOn: { from, to } },
      occurredOn: onDay(from),
    },
    { type: 'VenueNotified', data: { venue: place }, occurredOn: onDay(to) },
  ];
}

function synthesisEvents(
  { synthesisDocument }: Changes,
  { synthesis }: VoterContactState,
  reason: string,
): Events {
  const { from, to } = synthesisDocument ?? { from: null, to: null };
  if (from === null || to === null || synthesis === null) return [];
  const occurredOn = onDay(synthesis.sentOn);
  return [{ type: 'SynthesisCorrected', data: { reason, document: { from, to } }, occurredOn }];
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

type LimitFacts = Pick<FactsOf<Definition>, 'rules' | 'calendar' | 'holdingUnit'>;

const corrections = correctionDecisions<
  VoterContactState,
  ContactValues,
  VoterContactEvent,
  LimitFacts
>({
  recorded: contactValues,
  holding: withContactValues,
  lateness: (state, { holdingUnit, ...limits }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, limits, on),
  eventsOf: (state, changes, reason) =>
    isHeld(state)
      ? [
          ...settingEvents(changes, state, reason),
          ...venueEvents(changes, state, reason),
          ...holdingEvents('ContactHeld', contactValues(state), changes, reason),
          ...synthesisEvents(changes, state, reason),
        ]
      : [],
  proposed: (data) => ({ type: 'ContactCorrectionProposed', data }),
  since: ({ heldOn, setOn }) => earlierOf(setOn, heldOn?.date ?? setOn),
});

/** R39: as `correctDialogueConference`. */
function correctVoterContactSession(
  command: Correct,
  state: VoterContactState | null,
  facts: FactsOf<Definition>,
): ContactDecision {
  const { input, today } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (!isHeld(state)) return reject('NOT_HELD');
  const isTerritory = (id: string) =>
    facts.units.some((each) => each.id === id && each.kind === 'ADMINISTRATIVE_UNIT');
  if (input.territoryIds?.every(isTerritory) === false)
    return reject('UNKNOWN_RECORD', 'territoryIds');
  const given = givenBy(input);
  const heldOn = given.heldOn ?? state.heldOn;
  const furtherDays = given.furtherDays ?? state.furtherDays;
  const refusal =
    holdingRefusal(input, { furtherDays, heldOn }, today) ?? refusalOf(input, state, heldOn, today);
  if (refusal !== null) return refusal;
  return corrections.correct(command, state, { given, reason: input.reason }, facts);
}

export const decideCorrection: ContactTable<typeof correctionCommands> = {
  correctVoterContactSession,
  ...corrections.commands,
};
