import type { Command } from '../kernel/command';
import type { Given } from '../kernel/correctedValue';
import { reject } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import type { OccurredOn } from '../kernel/occurredOn';
import { holdingGiven, holdingRefusal } from '../meeting/correctHolding';
import { doneDayRefusal, noticeRefusal, paperRefusal } from '../meeting/correctPapers';
import { conferenceCorrections } from './conferenceCorrecting';
import type { ConferenceValues } from './conferenceValues';
import type { correctionCommands } from './correctionCommands';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import type { ConferenceState } from './state';

type Definition = (typeof correctionCommands)['correctDialogueConference'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type HeldConference = ConferenceState & { readonly heldOn: OccurredOn };

const isHeld = (state: ConferenceState): state is HeldConference => state.heldOn !== null;

function unknownField(input: Input, { units, offices }: FactsOf<Definition>): string | null {
  const hasOffice = (id: string) => offices.some((each) => each.id === id);
  const hasTerritory = (id: string) =>
    units.some((each) => each.id === id && each.kind === 'ADMINISTRATIVE_UNIT');
  if (input.chairOfficeId !== undefined && !hasOffice(input.chairOfficeId)) return 'chairOfficeId';
  if (input.coChairOfficeIds?.every(hasOffice) === false) return 'coChairOfficeIds';
  return input.territoryIds?.every(hasTerritory) === false ? 'territoryIds' : null;
}

const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** The values that the command gives; whoever was in the chair did not chair beside themselves. */
function givenBy(input: Input, state: HeldConference): Given<ConferenceValues> {
  const chair = input.chairOfficeId ?? state.chairOfficeId;
  const coChairs = once(input.coChairOfficeIds ?? state.coChairOfficeIds);
  return {
    ...holdingGiven(input),
    audiences: input.audiences && once(input.audiences),
    territoryIds: input.territoryIds && once(input.territoryIds),
    mode: input.mode,
    venue: input.venue,
    chairOfficeId: input.chairOfficeId,
    coChairOfficeIds: coChairs.filter((id) => id !== chair),
    advanceNoticeOn: input.advanceNoticeOn,
    conclusionDocument: input.conclusionDocument && legalBasisOf(input.conclusionDocument),
    conclusionPublishedOn: input.conclusionPublishedOn,
  };
}

/** What is there to be corrected, and the order of the days as they would be. */
function refusalOf(
  input: Input,
  state: HeldConference,
  heldOn: OccurredOn,
  today: LocalDate,
): ConferenceDecision | null {
  const notice = noticeRefusal({
    field: 'advanceNoticeOn',
    given: input.advanceNoticeOn,
    recorded: state.advanceNotice?.publishedOn ?? null,
    heldOn,
    isHeldOnGiven: input.heldOn !== undefined,
  });
  const conclusion = {
    paper: state.conclusionNotice,
    missing: 'CONCLUSION_NOT_ISSUED',
    today,
  } as const;
  return (
    notice ??
    paperRefusal('conclusionDocument', input.conclusionDocument, conclusion) ??
    doneDayRefusal('conclusionPublishedOn', input.conclusionPublishedOn, {
      recorded: state.dutiesDone.results,
      missing: 'CONCLUSION_NOT_PUBLISHED',
      notBefore: input.conclusionDocument?.issuedOn ?? state.conclusionNotice?.issuedOn ?? null,
      today,
    })
  );
}

function correctDialogueConference(
  command: Correct,
  state: ConferenceState | null,
  facts: FactsOf<Definition>,
): ConferenceDecision {
  const { input, today } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (!isHeld(state)) return reject('NOT_HELD');
  const unknown = unknownField(input, facts);
  if (unknown !== null) return reject('UNKNOWN_RECORD', unknown);
  const given = givenBy(input, state);
  const heldOn = given.heldOn ?? state.heldOn;
  const furtherDays = given.furtherDays ?? state.furtherDays;
  const refusal =
    holdingRefusal(input, { furtherDays, heldOn }, today) ?? refusalOf(input, state, heldOn, today);
  if (refusal !== null) return refusal;
  return conferenceCorrections.correct(command, state, { given, reason: input.reason }, facts);
}

export const decideCorrection: ConferenceTable<typeof correctionCommands> = {
  correctDialogueConference,
  ...conferenceCorrections.commands,
};
