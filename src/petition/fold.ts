import type { Fold } from '../kernel/decider';
import { appended, changed, withId } from '../kernel/entries';
import { earlierOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { rejectedAfter } from '../meeting/rejectedSuggestions';
import { correctionsDecided, correctionsProposed } from '../meeting/waitingCorrections';
import { isCountedAlike } from './answerDeadline';
import type { PetitionEvent } from './events';
import { returnReason, type AnsweredState, type PetitionState } from './state';

type Recording = Recorded<PetitionEvent>;
type LaterEvent = Exclude<Recording, { type: 'PetitionReceived' }>;
type AnswerEvent = Extract<
  LaterEvent,
  { type: 'PetitionAnswered' | 'AnswerJudged' | 'PetitionReopened' | 'ResultNotifiedToVoters' }
>;

/** The clock that runs is stopped; a stopped one keeps its day. */
const stopped = (petition: PetitionState, event: AnswerEvent): PetitionState['clocks'] =>
  petition.clocks.map((clock) => ({
    ...clock,
    stoppedOn: clock.stoppedOn ?? event.metadata.occurredOn.date,
  }));

/** An answer found good or not; one judged before changes sides. */
function judgedBy(
  { answered, answers }: PetitionState,
  answerId: string,
  isSatisfactory: boolean,
): AnsweredState {
  const answer = withId(answers, answerId);
  if (answer === null) return answered;
  const { last, judged, satisfactory } = answered;
  return {
    last: last?.id === answerId ? { ...last, isSatisfactory } : last,
    judged: judged + Number(answer.isSatisfactory === null),
    satisfactory: satisfactory + Number(isSatisfactory) - Number(answer.isSatisfactory === true),
  };
}

/** Answers, what was thought of them, and what came after. */
function answerChange(petition: PetitionState, event: AnswerEvent): Partial<PetitionState> {
  const { actor, occurredOn } = event.metadata;
  switch (event.type) {
    case 'PetitionAnswered': {
      const { answerId: id, kind, text, document } = event.data;
      const given = { id, kind, text, document, answeredOn: occurredOn, answeredBy: actor };
      const unjudged = {
        isSatisfactory: null,
        judgedBy: null,
        judgedOn: null,
        judgementReason: null,
      };
      return {
        status: 'ANSWERED',
        answered: { ...petition.answered, last: { id, kind, isSatisfactory: null } },
        answers: appended(petition.answers, { ...given, ...unjudged }),
        clocks: stopped(petition, event),
      };
    }
    case 'AnswerJudged': {
      const { answerId, isSatisfactory, reason: judgementReason } = event.data;
      const judgedOn = occurredOn.date;
      const judgement = { isSatisfactory, judgedBy: actor, judgedOn, judgementReason };
      return {
        answered: judgedBy(petition, answerId, isSatisfactory),
        answers: changed(petition.answers, answerId, (each) => ({ ...each, ...judgement })),
      };
    }
    case 'PetitionReopened': {
      const clock = { startedOn: occurredOn.date, deadline: event.data.deadline, stoppedOn: null };
      return {
        // Whoever answered has it again.
        status: 'REFERRED',
        clocks: [...petition.clocks, clock],
        notifiedOn: null,
        notifiedChannels: [],
      };
    }
    case 'ResultNotifiedToVoters':
      return {
        status: 'NOTIFIED',
        notifiedOn: earlierOf(petition.notifiedOn ?? occurredOn.date, occurredOn.date),
        notifiedChannels: [...new Set([...petition.notifiedChannels, ...event.data.channels])],
      };
    default:
      return unreachable(event);
  }
}

function change(petition: PetitionState, event: LaterEvent): Partial<PetitionState> {
  const on = event.metadata.occurredOn.date;
  switch (event.type) {
    case 'PetitionClassified':
      return { status: 'CLASSIFIED', ...event.data };
    case 'PetitionMerged':
      return { status: 'MERGED', mergedIntoId: event.data.intoPetitionId, mergedOn: on };
    case 'PetitionReferred': {
      const { toOfficeId } = event.data;
      const referral = { toOfficeId, referredOn: on, returnedOn: null };
      return {
        status: 'REFERRED',
        answeringOfficeId: toOfficeId,
        referrals: [...petition.referrals, referral],
      };
    }
    case 'ReferralReturned': {
      const place = petition.referrals.length - 1;
      const last = petition.referrals[place];
      return {
        status: 'CLASSIFIED',
        answeringOfficeId: null,
        ...(last && {
          referrals: petition.referrals.with(place, { ...last, returnedOn: on }),
          returnReasons: appended(petition.returnReasons, returnReason(place, event.data.reason)),
        }),
      };
    }
    case 'PetitionTransferred': {
      const referralIndex = petition.referrals.length - 1;
      const transfer = { ...event.data, effectiveOn: on, referralIndex };
      return {
        answeringOfficeId: event.data.toOfficeId,
        transfers: [...petition.transfers, transfer],
      };
    }
    case 'AnswerDeadlineRecalculated': {
      const { deadline } = event.data;
      // The clock before a reopening as well: day of start and rule say which were meant.
      return {
        clocks: petition.clocks.map((clock) =>
          isCountedAlike(clock.deadline, deadline) ? { ...clock, deadline } : clock,
        ),
      };
    }
    case 'PetitionOriginCorrected': {
      const { origin, channel } = event.data;
      return {
        origin: { ...petition.origin, ...origin.to },
        ...(channel && { channel: channel.to }),
      };
    }
    case 'PromiseSuggestionRejected':
      return { rejectedSuggestions: rejectedAfter(petition.rejectedSuggestions, event) };
    case 'PetitionClosed':
      return { status: 'CLOSED' };
    case 'PetitionCorrectionProposed':
      return correctionsProposed(petition, event);
    case 'RecordCorrectionConfirmed':
    case 'RecordCorrectionRefused':
      return correctionsDecided(petition, event);
    case 'RecordedInError':
      return { isRecordedInError: true, recordedInErrorOn: on };
    default:
      return answerChange(petition, event);
  }
}

function evolve(state: PetitionState | null, event: Recording): PetitionState | null {
  const { version } = event;
  if (event.type !== 'PetitionReceived')
    return state && { ...state, ...change(state, event), version };
  if (state !== null) return state;
  const { deadline, ...data } = event.data;
  const { actor, occurredOn, isSynthetic } = event.metadata;
  return {
    id: event.stream,
    ...data,
    status: 'RECEIVED',
    receivedOn: occurredOn.date,
    receivedByUnitId: actor.unitId,
    competence: null,
    policyField: null,
    answeringOfficeId: null,
    referrals: [],
    returnReasons: [],
    transfers: [],
    clocks: [{ startedOn: occurredOn.date, deadline, stoppedOn: null }],
    answered: { last: null, judged: 0, satisfactory: 0 },
    answers: [],
    rejectedSuggestions: [],
    corrections: [],
    mergedIntoId: null,
    mergedOn: null,
    notifiedOn: null,
    notifiedChannels: [],
    isRecordedInError: false,
    recordedInErrorOn: null,
    isSynthetic,
    version,
  };
}

/** Null before the petition is received. */
export const petitionFold: Fold<PetitionState | null, PetitionEvent> = {
  initial: null,
  evolve,
};
