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
import type { ConferenceValues } from './conferenceValues';
import { conferenceValues, withConferenceValues } from './correctedConference';
import type { correctionCommands } from './correctionCommands';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import type { DialogueConferenceEvent } from './events';
import type { ConferenceState } from './state';

type Definition = (typeof correctionCommands)['correctDialogueConference'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type Events = readonly DecidedEvent<DialogueConferenceEvent>[];
type Changes = ChangesOf<ConferenceValues>;
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
  };
}

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

/** Taken back on the wrong day, published on the right one. */
function noticeEvents({ advanceNoticeOn }: Changes, state: HeldConference, reason: string): Events {
  const notice = state.advanceNotice;
  const to = advanceNoticeOn?.to ?? null;
  if (to === null || notice === null) return [];
  const from = notice.publishedOn;
  return [
    {
      type: 'AdvanceNoticeCorrected',
      data: { reason, publishedOn: { from, to } },
      occurredOn: onDay(from),
    },
    {
      type: 'AdvanceNoticePublished',
      data: { channels: [...notice.channels] },
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
  return notice ?? paperRefusal('conclusionDocument', input.conclusionDocument, conclusion);
}

type LimitFacts = Pick<FactsOf<Definition>, 'rules' | 'calendar' | 'holdingUnit'>;

/**
 * R39: a correction is no decision: it says how it was. Each part acts from the day of what it corrects
 * (R14), on which a day that was wrong is taken back. What hangs on the days follows by itself.
 */
const corrections = correctionDecisions<
  ConferenceState,
  ConferenceValues,
  DialogueConferenceEvent,
  LimitFacts
>({
  recorded: conferenceValues,
  holding: withConferenceValues,
  lateness: (state, { holdingUnit, ...limits }, on) =>
    holdingUnit === null ? [] : breachesOf(state, holdingUnit, limits, on),
  eventsOf: (state, changes, reason) =>
    isHeld(state)
      ? [
          ...settingEvents(changes, state, reason),
          ...noticeEvents(changes, state, reason),
          ...holdingEvents('ConferenceHeld', conferenceValues(state), changes, reason),
          ...conclusionEvents(changes, state, reason),
        ]
      : [],
  proposed: (data) => ({ type: 'ConferenceCorrectionProposed', data }),
  since: ({ heldOn, setOn }) => earlierOf(setOn, heldOn?.date ?? setOn),
});

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
  return corrections.correct(command, state, { given, reason: input.reason }, facts);
}

export const decideCorrection: ConferenceTable<typeof correctionCommands> = {
  correctDialogueConference,
  ...corrections.commands,
};
