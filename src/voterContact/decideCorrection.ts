import type { Command } from '../kernel/command';
import type { Given } from '../kernel/correctedValue';
import { reject } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import { holdingGiven, holdingRefusal } from '../meeting/correctHolding';
import { doneDayRefusal, noticeRefusal, paperRefusal } from '../meeting/correctPapers';
import { contactCorrections } from './contactCorrecting';
import type { ContactValues } from './contactValues';
import type { correctionCommands } from './correctionCommands';
import type { ContactDecision, ContactTable } from './decisionTypes';
import type { VoterContactState } from './state';

type Definition = (typeof correctionCommands)['correctVoterContactSession'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type HeldContact = VoterContactState & { readonly heldOn: OccurredOn };

const isHeld = (state: VoterContactState): state is HeldContact => state.heldOn !== null;

const givenBy = (input: Input): Given<ContactValues> => ({
  ...holdingGiven(input),
  territoryIds: input.territoryIds && [...new Set(input.territoryIds)],
  venue: input.venue,
  venueNotifiedOn: input.venueNotifiedOn,
  synthesisDocument: input.synthesisDocument && legalBasisOf(input.synthesisDocument),
  synthesisSentOn: input.synthesisSentOn,
});

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
  return (
    notice ??
    paperRefusal('synthesisDocument', input.synthesisDocument, synthesis) ??
    doneDayRefusal('synthesisSentOn', input.synthesisSentOn, {
      recorded: state.dutiesDone.synthesis,
      missing: 'SYNTHESIS_NOT_SENT',
      notBefore: firstDayOf(heldOn.date, heldOn.precision),
      today,
    })
  );
}

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
  return contactCorrections.correct(command, state, { given, reason: input.reason }, facts);
}

export const decideCorrection: ContactTable<typeof correctionCommands> = {
  correctVoterContactSession,
  ...contactCorrections.commands,
};
