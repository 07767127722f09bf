import type { Command } from '../kernel/command';
import { isLevelOver } from '../kernel/competenceLevel';
import { changesNothing, correctedTo } from '../kernel/correctedValue';
import { accept, reject, type Decision } from '../kernel/decider';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { OpinionCommands } from './opinionCommands';
import type { OpinionEvent } from './opinionEvents';
import type { OpinionState } from './opinionState';
import type { MeetingRejectionCode } from './rejections';

type Code = CommonRejectionCode | MeetingRejectionCode;
type Input = Command<OpinionCommands['correctOpinion']>['input'];

/** Names the first of the fields that is given. */
const given = (input: Input, fields: readonly (keyof Input)[]): string | null =>
  fields.find((field) => input[field] !== undefined) ?? null;

/** What is there to be corrected, and what must not enter; null when it can stand. */
function refusalOf(
  input: Input,
  opinion: OpinionState,
  hasOffice: (id: string) => boolean,
): Decision<OpinionEvent, Code> | null {
  const sorted = given(input, ['kind', 'competence', 'policyField']);
  if (sorted !== null && opinion.kind === null) return reject('OPINION_NOT_CLASSIFIED', sorted);
  if (input.kind === 'DENUNCIATION') return reject('DENUNCIATION_CONTENT_REFUSED', 'kind');
  if (isLevelOver(input.competence, opinion.raisedOn))
    return reject('DISTRICT_LEVEL_ENDED', 'competence');
  const answered = given(input, ['spotAnswer', 'answeredByOfficeId']);
  if (answered !== null && opinion.spotAnswer === null)
    return reject('OPINION_NOT_ANSWERED', answered);
  const { answeredByOfficeId } = input;
  return answeredByOfficeId !== undefined && !hasOffice(answeredByOfficeId)
    ? reject('UNKNOWN_RECORD', 'answeredByOfficeId')
    : null;
}

/** R39: says how it was, from the day on which it was raised; what is left out stays. */
export function correctOpinion(
  { input }: Command<OpinionCommands['correctOpinion']>,
  opinion: OpinionState,
  hasOffice: (id: string) => boolean,
): Decision<OpinionEvent, Code> {
  const refusal = refusalOf(input, opinion, hasOffice);
  if (refusal !== null) return refusal;
  // A classified opinion has all three, an answered one its answer: correctedTo keeps what they are.
  const { kind, competence, policyField, spotAnswer } = opinion as OpinionState & {
    readonly kind: NonNullable<OpinionState['kind']>;
    readonly competence: NonNullable<OpinionState['competence']>;
    readonly policyField: string;
    readonly spotAnswer: string;
  };
  const changes = {
    text: correctedTo(opinion.text, input.text),
    audience: correctedTo(opinion.audience, input.audience),
    kind: correctedTo(kind, input.kind),
    competence: correctedTo(competence, input.competence),
    policyField: correctedTo(policyField, input.policyField),
    spotAnswer: correctedTo(spotAnswer, input.spotAnswer),
    answeredByOfficeId: correctedTo(opinion.answeredBy, input.answeredByOfficeId),
  };
  if (changesNothing(changes)) return reject('NOTHING_TO_CORRECT');
  return accept({
    type: 'OpinionCorrected',
    data: { opinionId: opinion.id, reason: input.reason, ...changes },
    occurredOn: opinion.raisedOn,
  });
}
