import { accept, reject } from '../kernel/decider';
import { withId } from '../kernel/entries';
import { dependenceOf, type Cause } from '../kernel/independence';
import type { FactsOf } from '../kernel/need';
import { legalBasisOf } from '../kernel/legalBasis';
import type { Words } from '../kernel/schema';
import type { answerCommands } from './answerCommands';
import { deadlineByRule } from './answerDeadline';
import { onPetition, type PetitionDecision, type PetitionTable } from './decision';
import { currentClock, type PetitionState } from './state';

type Commands = typeof answerCommands;

/** An office has it: before referral there is nobody whose answer it would be. */
const answerPetition = onPetition<Commands['answerPetition']>(
  'DAY',
  ({ input, occurredOn, today, newId }, petition) => {
    if (petition.status !== 'REFERRED') return reject('WRONG_STATE');
    const referredOn = petition.referrals.at(-1)?.referredOn ?? petition.receivedOn;
    const { startedOn } = currentClock(petition);
    if (occurredOn.date < referredOn || occurredOn.date < startedOn)
      return reject('DATE_TOO_EARLY', 'occurredOn');
    const { kind, text, document } = input;
    if (document?.issuedOn !== undefined && document.issuedOn > today)
      return reject('DATE_IN_FUTURE', 'document.issuedOn');
    return accept({
      type: 'PetitionAnswered',
      data: {
        answerId: newId('answer'),
        kind,
        text,
        document: document === undefined ? null : legalBasisOf(document),
      },
    });
  },
);

/**
 * In whose cause an answer is judged: whoever had to give it. The clerk who recorded it, perhaps the
 * overseer's own, did not answer.
 */
const answered = (
  petition: PetitionState,
  { answeringOffices }: FactsOf<Commands['judgeAnswer']>,
): Cause => ({
  since: petition.receivedOn,
  owedBy: answeringOffices.slice(-1).map(({ lineage }) => lineage),
  bodies: answeringOffices.map(({ lineage }) => lineage),
  officeIds: answeringOffices.map(({ id }) => id),
  claimantIds: [],
  participantIds: [],
  offices: answeringOffices,
});

const independentJudges: Words = {
  vi: 'MTTQ Việt Nam hoặc HĐND không thuộc cơ quan đã trả lời',
  en: "MTTQ or a People's Council that is not of the body that answered",
};

/** R51: nobody judges the answer of his own organisation. Each answer is judged once, the earlier ones of a reopened petition too. */
const judgeAnswer = onPetition<Commands['judgeAnswer']>(
  'ANY',
  ({ input: { answerId, isSatisfactory, reason }, occurredOn }, petition, facts) => {
    const { answers } = petition;
    const { judge } = facts;
    if (judge === null || dependenceOf(judge, answered(petition, facts)) !== null)
      return reject('NOT_ALLOWED', null, { who: independentJudges });
    if (answers.length === 0) return reject('NOT_ANSWERED');
    const answer = withId(answers, answerId);
    if (answer === null) return reject('UNKNOWN_RECORD', 'answerId');
    if (answer.isSatisfactory !== null) return reject('ANSWER_ALREADY_JUDGED', 'answerId');
    if (!isSatisfactory && reason === undefined) return reject('REASON_REQUIRED', 'reason');
    if (occurredOn.date < answer.answeredOn.date) return reject('DATE_TOO_EARLY', 'occurredOn');
    const data = { answerId, isSatisfactory, reason: reason ?? null };
    return accept({ type: 'AnswerJudged', data });
  },
);

/** Why there is no answer that something could follow; null when there is. */
function unanswered({ status }: PetitionState): PetitionDecision | null {
  const isOpen = status === 'RECEIVED' || status === 'CLASSIFIED' || status === 'REFERRED';
  return isOpen ? reject('NOT_ANSWERED') : null;
}

/** Channels may follow one another on different days; each further time brings a new one. */
const notifyVotersOfResult = onPetition<Commands['notifyVotersOfResult']>(
  'DAY',
  ({ input, occurredOn }, petition) => {
    const refusal = unanswered(petition);
    if (refusal !== null) return refusal;
    if (petition.status === 'CLOSED') return reject('WRONG_STATE');
    const { stoppedOn } = currentClock(petition);
    if (stoppedOn !== null && occurredOn.date < stoppedOn)
      return reject('DATE_TOO_EARLY', 'occurredOn');
    const channels = [...new Set(input.channels)].filter(
      (each) => !petition.notifiedChannels.includes(each),
    );
    if (channels.length === 0) return reject('WRONG_STATE', 'channels');
    return accept({ type: 'ResultNotifiedToVoters', data: { channels } });
  },
);

/** A new clock starts, under the rule in force on that day (R20). */
const reopenPetition = onPetition<Commands['reopenPetition']>(
  'DAY',
  ({ input: { reason }, occurredOn }, petition, facts) => {
    const refusal = unanswered(petition);
    if (refusal !== null) return refusal;
    const { stoppedOn } = currentClock(petition);
    const { notifiedOn } = petition;
    const isEarly = [stoppedOn, notifiedOn].some((day) => day !== null && occurredOn.date < day);
    if (isEarly) return reject('DATE_TOO_EARLY', 'occurredOn');
    const worked = deadlineByRule(facts, occurredOn.date, 'occurredOn');
    if ('rejection' in worked) return worked;
    return accept({ type: 'PetitionReopened', data: { reason, deadline: worked.deadline } });
  },
);

const closePetition = onPetition<Commands['closePetition']>('ANY', ({ occurredOn }, petition) => {
  const refusal = unanswered(petition);
  if (refusal !== null) return refusal;
  if (petition.status === 'CLOSED') return reject('WRONG_STATE');
  const { notifiedOn } = petition;
  if (notifiedOn === null) return reject('VOTERS_NOT_NOTIFIED');
  if (occurredOn.date < notifiedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'PetitionClosed', data: {} });
});

export const decideAnswer: PetitionTable<Commands> = {
  answerPetition,
  judgeAnswer,
  notifyVotersOfResult,
  reopenPetition,
  closePetition,
};
