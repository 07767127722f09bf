import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import type { FactsOf } from '../kernel/need';
import { firstDayOf } from '../kernel/occurredOn';
import { answerDeadlineOf, statedPeriodOf } from './answerDeadline';
import type { PetitionDecision } from './decision';
import type { handlingCommands } from './handlingCommands';
import type { PetitionState } from './state';

type Definition = (typeof handlingCommands)['recordPetition'];
type RecordPetition = Command<Definition>;
type RecordingFacts = FactsOf<Definition>;

/** Channels that are meetings with records of their own: what came in there names its meeting. */
const meetingChannels: ReadonlySet<string> = new Set(['DIALOGUE_CONFERENCE', 'VOTER_CONTACT']);

function sourceRefusal(
  { input, occurredOn }: RecordPetition,
  { source, drawnBefore }: RecordingFacts,
): PetitionDecision | null {
  const { sourceId, opinionId, channel } = input;
  if (sourceId === undefined) {
    const isNeeded = opinionId !== undefined || meetingChannels.has(channel);
    return isNeeded ? reject('FIELD_REQUIRED', 'sourceId') : null;
  }
  if (source === null || source.channel !== channel) return reject('UNKNOWN_RECORD', 'sourceId');
  if (source.heldOn === null) return reject('NOT_HELD', 'sourceId');
  if (!source.hasOpinion) return reject('UNKNOWN_RECORD', 'opinionId');
  if (source.isOpinionInError) return reject('RECORD_IN_ERROR', 'opinionId');
  if (drawnBefore !== null) return reject('OPINION_ALREADY_A_PETITION', 'opinionId');
  return occurredOn.date < firstDayOf(source.heldOn.date, source.heldOn.precision)
    ? reject('DATE_TOO_EARLY', 'occurredOn')
    : null;
}

/**
 * The day received starts the answer clock, so it is a day (R13, R20). The content of a denunciation
 * never enters (domain §4.4, 14).
 */
export function recordPetition(
  command: RecordPetition,
  state: PetitionState | null,
  facts: RecordingFacts,
): PetitionDecision {
  const { input, occurredOn } = command;
  if (state !== null) return reject('WRONG_STATE');
  if (input.kind === 'DENUNCIATION') return reject('DENUNCIATION_CONTENT_REFUSED', 'kind');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const refusal = sourceRefusal(command, facts);
  if (refusal !== null) return refusal;
  if (input.territoryId !== undefined && facts.territory?.kind !== 'ADMINISTRATIVE_UNIT')
    return reject('UNKNOWN_RECORD', 'territoryId');
  const worked = answerDeadlineOf(input.deadline, occurredOn.date, facts);
  if ('rejection' in worked) return worked;
  const { deadline } = worked;
  if (deadline.date !== null && deadline.date < occurredOn.date)
    return reject('DATE_TOO_EARLY', 'deadline');
  const origin = {
    sourceId: input.sourceId ?? null,
    opinionId: input.opinionId ?? null,
    territoryId: input.territoryId ?? null,
    raisedOn: facts.source?.heldOn ?? occurredOn,
  };
  const { text, kind, channel } = input;
  const countedPeriod = statedPeriodOf(input.deadline);
  return accept({
    type: 'PetitionReceived',
    data: { text, kind, channel, origin, deadline, countedPeriod },
  });
}
