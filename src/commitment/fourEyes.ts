import type { Command } from '../kernel/command';
import {
  dependenceOf,
  isOutsideTerritory,
  type Cause,
  type Dependence,
  type Judge,
} from '../kernel/independence';
import { isJudgement, type Judgement } from '../kernel/judgements';
import { firstDayOf } from '../kernel/occurredOn';
import { isAtStake } from './atStake';
import type { CommitmentCommands } from './commands';
import type { FourEyesFacts } from './fourEyesNeeds';
import type { CommitmentRejectionCode } from './rejections';
import { byId, classificationOf, pendingCorrection, type CommitmentState } from './state';

type Sent = Pick<Command, 'name' | 'input' | 'actor' | 'today'>;

const judgeOf = ({ actor }: Pick<Sent, 'actor'>, facts: FourEyesFacts): Judge => ({
  role: actor.role,
  office: facts.actorOffice,
  delegateOffice: facts.delegateOffice,
  personIds: [...(actor.personId === null ? [] : [actor.personId]), ...facts.delegatorPersonIds],
  heldOffices: facts.heldOffices,
});

const isThere = <T>(value: T | null): value is T => value !== null;

function causeOf(state: CommitmentState, facts: FourEyesFacts): Cause {
  const { promisor, promisorHead, leadUnit, leadHead, actingOffices } = facts;
  const { formerDebtorSide, correctedSide, coPromisorSide } = facts;
  const owing = [promisor, ...coPromisorSide].filter(isThere).map(({ lineage }) => lineage);
  const claimants = state.claims.map(({ claimedBy }) => claimedBy);
  const { reporters } = state.progress;
  return {
    since: firstDayOf(state.madeOn.date, state.madeOn.precision),
    owedBy: owing,
    bodies: [...owing, leadUnit, ...correctedSide.bodies].filter(isThere),
    officeIds: [
      state.promisorOfficeId,
      ...[...correctedSide.offices, ...coPromisorSide].map(({ id }) => id),
      ...claimants.map(({ officeId }) => officeId),
    ].filter(isThere),
    claimantIds: claimants.map(({ personId }) => personId).filter(isThere),
    participantIds: reporters.map(({ personId }) => personId).filter(isThere),
    offices: [
      promisor,
      promisorHead,
      leadHead,
      ...actingOffices,
      ...coPromisorSide,
      ...formerDebtorSide,
      ...correctedSide.offices,
    ].filter(isThere),
  };
}

const verdict: Readonly<Record<Dependence, CommitmentRejectionCode>> = {
  NOT_OVERSEER: 'VERIFIER_NOT_OVERSEER',
  OWN_PLEDGE: 'OWN_PLEDGE',
  SAME_PERSON: 'VERIFIER_IS_SAME_PERSON',
  SAME_OFFICE: 'VERIFIER_IS_SAME_OFFICE',
  SAME_ORGANISATION: 'VERIFIER_IS_SAME_ORGANISATION',
  TOOK_PART: 'VERIFIER_TOOK_PART',
};

/** The narrower code where there is one (`domain.md` §4.7). */
function codeFor(name: Judgement, dependence: Dependence): CommitmentRejectionCode {
  switch (name) {
    case 'verifyFulfilment':
    case 'rejectFulfilment':
      return verdict[dependence];
    case 'grantExtension':
    case 'refuseExtension':
      return 'EXTENSION_DECIDER_NOT_ENTITLED';
    default:
      return 'NOT_ALLOWED';
  }
}

/** Who asked for what is decided: he decides in no office, nor does anybody for him. */
function askerOf({ name, input }: Sent, state: CommitmentState): string | null {
  if (name === 'cancelCommitment') return state.cancellation?.proposedBy.personId ?? null;
  if (name === 'confirmCorrection' || name === 'refuseCorrection')
    return pendingCorrection(state)?.proposedBy.personId ?? null;
  if (name !== 'grantExtension' && name !== 'refuseExtension') return null;
  const { extensionId } = input as Command<CommitmentCommands['grantExtension']>['input'];
  return byId(state.extensions, extensionId)?.requestedBy.personId ?? null;
}

/** Code for whoever asked for it himself. */
function askerRefused(name: Sent['name']): CommitmentRejectionCode {
  if (name === 'cancelCommitment') return 'CANCELLER_IS_PROPOSER';
  return name === 'confirmCorrection' || name === 'refuseCorrection'
    ? 'CONFIRMER_IS_PROPOSER'
    : 'EXTENSION_DECIDER_NOT_ENTITLED';
}

/** What a clerk keeps in order as long as nothing is at stake (R36, R41, R47). */
const clerical: ReadonlySet<Judgement> = new Set([
  'classifyCommitment',
  'linkDuplicate',
  'unlinkDuplicate',
  'changeCoPromisors',
]);

/** A classification decides on counts only where it changes whether the promise can be checked. */
function changesCounts({ name, input }: Sent, state: CommitmentState): boolean {
  if (name !== 'classifyCommitment') return true;
  const { isCheckable } = input as Command<CommitmentCommands['classifyCommitment']>['input'];
  return isCheckable !== (classificationOf(state)?.isCheckable ?? true);
}

/**
 * Four eyes (R26, R51, R52): why this person may not take this decision on this promise; null when he
 * may, and for commands that decide nothing of the kind.
 * @basis house rule (design decision 15)
 */
export function fourEyesRefusal(
  command: Sent,
  state: CommitmentState,
  facts: FourEyesFacts,
): CommitmentRejectionCode | null {
  const { name, actor, today } = command;
  if (!isJudgement(name)) return null;
  const isVerdict = name === 'verifyFulfilment' || name === 'rejectFulfilment';
  if (isVerdict && actor.role !== 'OVERSEER') return 'VERIFIER_NOT_OVERSEER';
  if (clerical.has(name)) {
    if (!changesCounts(command, state)) return actor.role === 'SECRETARY' ? null : 'NOT_ALLOWED';
    if (actor.role === 'SECRETARY' && !isAtStake(state, today)) return null;
  }
  const judge = judgeOf(command, facts);
  const asker = askerOf(command, state);
  if (asker !== null && judge.personIds.includes(asker)) return askerRefused(name);
  const dependence = dependenceOf(judge, causeOf(state, facts));
  if (dependence !== null) return codeFor(name, dependence);
  return isOutsideTerritory(judge, facts.territories) ? 'OUTSIDE_TERRITORY' : null;
}
