import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import type { DialogueConferenceEvent } from './events';
import type { ConferenceFacts } from './facts';
import type { opinionCommands } from './opinionCommands';
import type { ConferenceState } from './state';

type Commands = typeof opinionCommands;

/**
 * What is said is recorded from the day on which the conference starts, before it is recorded as
 * held: the recorder (thư ký) writes while people speak. A conference without a start, recorded
 * afterwards, takes opinions once it is held. They may be entered at any later time: approved
 * minutes do not end what was said.
 */
function notYetSaid(conference: ConferenceState, on: LocalDate): ConferenceDecision | null {
  const { heldOn, startsAt } = conference;
  if (heldOn !== null)
    return on < firstDayOf(heldOn.date, heldOn.precision)
      ? reject('DATE_TOO_EARLY', 'occurredOn')
      : null;
  return startsAt === null || on < localDateOf(startsAt) ? reject('NOT_HELD') : null;
}

const hasOffice = (id: string, facts: ConferenceFacts): boolean =>
  facts.offices.some((each) => each.id === id);

function recordOpinion(
  { input, occurredOn, newId }: Command<Commands['recordOpinion']>,
  state: ConferenceState | null,
  facts: ConferenceFacts,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sourceId');
  const { spotAnswer: answer, deferToOfficeId: toOfficeId } = input;
  if (answer !== undefined && toOfficeId !== undefined)
    return reject('EXACTLY_ONE_FORM_REQUIRED', 'deferToOfficeId');
  const refusal = notYetSaid(state, occurredOn.date);
  if (refusal !== null) return refusal;
  if (toOfficeId !== undefined && !hasOffice(toOfficeId, facts))
    return reject('UNKNOWN_RECORD', 'deferToOfficeId');
  const opinionId = newId('opinion');
  const events: DialogueConferenceEvent[] = [
    {
      type: 'OpinionRaised',
      data: { opinionId, text: input.text, audience: input.audience ?? null },
    },
  ];
  if (answer !== undefined)
    events.push({ type: 'OpinionAnsweredOnSpot', data: { opinionId, answer } });
  if (toOfficeId !== undefined)
    events.push({ type: 'OpinionDeferred', data: { opinionId, toOfficeId } });
  return accept(...events);
}

/** An opinion put off may still be answered before the meeting ends, never the other way round. */
function answerOpinionOnSpot(
  { input, occurredOn }: Command<Commands['answerOpinionOnSpot']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sourceId');
  const { opinionId, answer } = input;
  const opinion = state.opinions.find((each) => each.id === opinionId);
  if (opinion === undefined) return reject('UNKNOWN_RECORD', 'opinionId');
  if (opinion.outcome === 'ANSWERED_ON_SPOT')
    return reject('OPINION_ALREADY_ANSWERED', 'opinionId');
  return (
    notYetSaid(state, occurredOn.date) ??
    accept({ type: 'OpinionAnsweredOnSpot', data: { opinionId, answer } })
  );
}

/** May be put off to another office than before. */
function deferOpinion(
  { input, occurredOn }: Command<Commands['deferOpinion']>,
  state: ConferenceState | null,
  facts: ConferenceFacts,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sourceId');
  const { opinionId, toOfficeId } = input;
  const opinion = state.opinions.find((each) => each.id === opinionId);
  if (opinion === undefined) return reject('UNKNOWN_RECORD', 'opinionId');
  if (opinion.outcome === 'ANSWERED_ON_SPOT')
    return reject('OPINION_ALREADY_ANSWERED', 'opinionId');
  if (opinion.deferredTo === toOfficeId) return reject('WRONG_STATE', 'toOfficeId');
  if (!hasOffice(toOfficeId, facts)) return reject('UNKNOWN_RECORD', 'toOfficeId');
  return (
    notYetSaid(state, occurredOn.date) ??
    accept({ type: 'OpinionDeferred', data: { opinionId, toOfficeId } })
  );
}

export const decideOpinion: ConferenceTable<Commands> = {
  recordOpinion,
  answerOpinionOnSpot,
  deferOpinion,
};
