import { isLevelOver } from '../kernel/competenceLevel';
import { correctedTo } from '../kernel/correctedValue';
import { accept, reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { unitOf, type OfficeFact } from '../kernel/party';
import { occurredOnOf, onDay } from '../kernel/occurredOn';
import { recordPetition } from './decideReceipt';
import { onPetition, type PetitionDecision, type PetitionTable } from './decision';
import type { handlingCommands } from './handlingCommands';
import { recountedAnswers } from './recount';
import type { IntakeChannel } from './vocabulary';

type Commands = typeof handlingCommands;

/** Why an office cannot be given the duty to answer; null when it can. */
function officeRefusal(office: OfficeFact | null, on: LocalDate): PetitionDecision | null {
  if (office === null) return reject('UNKNOWN_RECORD', 'toOfficeId');
  if (office.endedOn !== null && office.endedOn < on) return reject('OFFICE_ENDED', 'toOfficeId');
  const { dissolvedOn } = unitOf(office);
  return dissolvedOn !== null && dissolvedOn < on ? reject('UNIT_DISSOLVED', 'toOfficeId') : null;
}

/** May be set anew until it is referred: after a return somebody has learnt better. */
const classifyPetition = onPetition<Commands['classifyPetition']>(
  'ANY',
  ({ input: { competence, policyField } }, petition) => {
    if (isLevelOver(competence, petition.origin.raisedOn))
      return reject('DISTRICT_LEVEL_ENDED', 'competence');
    if (petition.status !== 'RECEIVED' && petition.status !== 'CLASSIFIED')
      return reject('WRONG_STATE');
    if (petition.competence === competence && petition.policyField === policyField)
      return reject('WRONG_STATE', 'competence');
    return accept({ type: 'PetitionClassified', data: { competence, policyField } });
  },
);

/**
 * One petition ends in another, whose answer will be its own. One that has its answer already does
 * not end; one that ended itself takes no other in, so that a chain has one end (R21). Nor does it
 * end before the other was received: on the days between it would count nowhere.
 */
const mergePetition = onPetition<Commands['mergePetition']>(
  'DAY',
  ({ input: { intoPetitionId }, occurredOn }, petition, { into: [into, ...further] }) => {
    if (into === undefined) return reject('UNKNOWN_RECORD', 'intoPetitionId');
    if ([into, ...further].some(({ id }) => id === petition.id))
      return reject('REFERS_TO_ITSELF', 'intoPetitionId');
    if (further.length > 0) return reject('PETITION_MERGED', 'intoPetitionId');
    if (!into.goesOn) return reject('WRONG_STATE', 'intoPetitionId');
    const { status } = petition;
    if (status !== 'RECEIVED' && status !== 'CLASSIFIED' && status !== 'REFERRED')
      return reject('WRONG_STATE');
    if (occurredOn.date < into.receivedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
    return accept({ type: 'PetitionMerged', data: { intoPetitionId } });
  },
);

/** Level and field come first (domain §4.4, 9); an open referral is returned before another. */
const referPetition = onPetition<Commands['referPetition']>(
  'DAY',
  ({ input: { toOfficeId }, occurredOn }, petition, { toOffice }) => {
    if (petition.status === 'RECEIVED') return reject('CLASSIFICATION_REQUIRED');
    if (petition.status !== 'CLASSIFIED') return reject('WRONG_STATE');
    const returnedOn = petition.referrals.at(-1)?.returnedOn ?? petition.receivedOn;
    if (occurredOn.date < returnedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
    const refusal = officeRefusal(toOffice, occurredOn.date);
    return refusal ?? accept({ type: 'PetitionReferred', data: { toOfficeId } });
  },
);

/** The clock goes on: only an answer stops it (R20). */
const returnReferral = onPetition<Commands['returnReferral']>(
  'DAY',
  ({ input: { reason }, occurredOn }, petition) => {
    const referral = petition.referrals.at(-1);
    if (petition.status !== 'REFERRED' || referral === undefined) return reject('NO_OPEN_REFERRAL');
    if (occurredOn.date < referral.referredOn) return reject('DATE_TOO_EARLY', 'occurredOn');
    return accept({ type: 'ReferralReturned', data: { reason } });
  },
);

/** In force from now on, one event for each deadline that moves. One merged into another brings its clock along, so it is counted too (R20). */
const recalculateAnswerDeadline: PetitionTable<Commands>['recalculateAnswerDeadline'] = (
  { today },
  petition,
  { calendar, clockRules },
) => {
  if (petition === null) return reject('UNKNOWN_RECORD', 'petitionId');
  if (petition.isRecordedInError) return accept();
  const deadlines = recountedAnswers(petition, calendar, clockRules, today);
  return accept(
    ...deadlines.map((deadline) => ({
      type: 'AnswerDeadlineRecalculated' as const,
      occurredOn: onDay(today),
      data: { deadline },
    })),
  );
};

/** What is referred to an office that has ended passes on as well, whenever that was recorded (R23). */
const transferPetition: PetitionTable<Commands>['transferPetition'] = (
  { input: { reorganisationId, toOfficeId } },
  petition,
  { toOffice },
) => {
  if (petition === null) return reject('UNKNOWN_RECORD', 'petitionId');
  const { status, answeringOfficeId: fromOfficeId, isRecordedInError } = petition;
  if (status !== 'REFERRED' || fromOfficeId === null || isRecordedInError)
    return reject('WRONG_STATE');
  if (toOffice === null) return reject('UNKNOWN_RECORD', 'toOfficeId');
  if (toOfficeId === fromOfficeId) return reject('WRONG_STATE', 'toOfficeId');
  const data = { reorganisationId, fromOfficeId, toOfficeId };
  return accept({ type: 'PetitionTransferred', data });
};

/** One that ended in another keeps its origin there, so it follows too (R21); what is here already stays. */
const followOpinion: PetitionTable<Commands>['followOpinion'] = ({ input }, petition, facts) => {
  const { intoMeeting: into } = facts;
  const { fromSourceId, fromOpinionId, toSourceId, toOpinionId, reason } = input;
  if (petition === null) return reject('UNKNOWN_RECORD', 'petitionId');
  const { sourceId, opinionId, raisedOn } = petition.origin;
  if (sourceId !== fromSourceId || opinionId !== fromOpinionId) return accept();
  if (into === null || into.heldOn === null) return reject('UNKNOWN_RECORD', 'toSourceId');
  const origin = {
    from: { sourceId, opinionId, raisedOn },
    to: { sourceId: toSourceId, opinionId: toOpinionId, raisedOn: into.heldOn },
  };
  const channel = correctedTo<IntakeChannel>(petition.channel, into.channel);
  return accept({
    type: 'PetitionOriginCorrected',
    data: { origin, channel, reason },
    occurredOn: onDay(petition.receivedOn),
  });
};

/** When it was raised follows the day of its meeting; no clock does, for that runs from receipt (R20). */
const followSource: PetitionTable<Commands>['followSource'] = ({ input }, petition, facts) => {
  if (petition === null) return reject('UNKNOWN_RECORD', 'petitionId');
  const { sourceId, opinionId, raisedOn } = petition.origin;
  const [from, to] = [occurredOnOf(input.from), occurredOnOf(input.to)];
  // It was raised on a day of its own, has followed, or a later correction has gone on from there.
  if (input.part !== 'MEETING' || correctedTo(raisedOn, from) !== null) return accept();
  if (correctedTo(facts.meeting?.heldOn ?? null, to) !== null) return accept();
  const place = { sourceId, opinionId };
  const origin = { from: { ...place, raisedOn }, to: { ...place, raisedOn: to } };
  return accept({
    type: 'PetitionOriginCorrected',
    data: { origin, channel: null, reason: input.reason },
    occurredOn: onDay(petition.receivedOn),
  });
};

export const decideHandling: PetitionTable<Commands> = {
  recordPetition,
  followSource,
  followOpinion,
  classifyPetition,
  mergePetition,
  referPetition,
  returnReferral,
  recalculateAnswerDeadline,
  transferPetition,
};
