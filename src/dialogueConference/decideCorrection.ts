import type { Command } from '../kernel/command';
import { changesNothing, correctedTo } from '../kernel/correctedValue';
import { accept, reject, type DecidedEvent } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import { correctHolding, holdingEvents } from '../meeting/correctHolding';
import { correctedPaper, noticeRefusal, paperRefusal } from '../meeting/correctPapers';
import type { correctionCommands } from './correctionCommands';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import type { DialogueConferenceEvent } from './events';
import type { ConferenceState } from './state';

type Definition = (typeof correctionCommands)['correctDialogueConference'];
type Correct = Command<Definition>;
type Input = Correct['input'];
type Events = readonly DecidedEvent<DialogueConferenceEvent>[];
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

/** What had been set for it, from the day on which it was set or on which it was held, if earlier. */
function settingEvents(input: Input, state: HeldConference, heldOn: LocalDate): Events {
  const chair = input.chairOfficeId ?? state.chairOfficeId;
  const coChairs = once(input.coChairOfficeIds ?? state.coChairOfficeIds);
  const changes = {
    audiences: correctedTo([...state.audiences], input.audiences && once(input.audiences)),
    territoryIds: correctedTo(
      [...state.territoryIds],
      input.territoryIds && once(input.territoryIds),
    ),
    mode: correctedTo(state.mode, input.mode),
    venue: correctedTo(state.venue, input.venue),
    chairOfficeId: correctedTo(state.chairOfficeId, input.chairOfficeId),
    // Whoever was in the chair did not chair beside themselves.
    coChairOfficeIds: correctedTo(
      [...state.coChairOfficeIds],
      coChairs.filter((id) => id !== chair),
    ),
  };
  if (changesNothing(changes)) return [];
  const occurredOn = onDay([state.setOn, state.heldOn.date, heldOn].reduce(earlierOf));
  return [{ type: 'ConferenceCorrected', data: { reason: input.reason, ...changes }, occurredOn }];
}

/** Taken back on the wrong day, published on the right one. */
function noticeEvents({ advanceNoticeOn: to, reason }: Input, state: HeldConference): Events {
  const notice = state.advanceNotice;
  if (to === undefined || notice === null || to === notice.publishedOn) return [];
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

function conclusionEvents({ conclusionDocument, reason }: Input, state: HeldConference): Events {
  const notice = state.conclusionNotice;
  const document = correctedPaper(conclusionDocument, notice);
  if (document === null || notice === null) return [];
  const occurredOn = onDay(notice.issuedOn);
  return [{ type: 'ConclusionNoticeCorrected', data: { reason, document }, occurredOn }];
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

/**
 * R39: a correction is no decision: it says how it was. Each part acts from the day of what it corrects
 * (R14), on which a day that was wrong is taken back. What hangs on the days follows by itself.
 */
function correctDialogueConference(
  { input, today }: Correct,
  state: ConferenceState | null,
  facts: FactsOf<Definition>,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (!isHeld(state)) return reject('NOT_HELD');
  const unknown = unknownField(input, facts);
  if (unknown !== null) return reject('UNKNOWN_RECORD', unknown);
  const holding = correctHolding(input, state, today);
  if ('rejection' in holding) return holding;
  const { heldOn } = holding.after;
  const refusal = refusalOf(input, state, heldOn, today);
  if (refusal !== null) return refusal;
  const events: Events = [
    ...settingEvents(input, state, heldOn.date),
    ...noticeEvents(input, state),
    ...holdingEvents('ConferenceHeld', holding),
    ...conclusionEvents(input, state),
  ];
  return events.length === 0 ? reject('NOTHING_TO_CORRECT') : accept(...events);
}

export const decideCorrection: ConferenceTable<typeof correctionCommands> = {
  correctDialogueConference,
};
