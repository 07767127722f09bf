import type { Command } from '../kernel/command';
import { dependenceOf, type Cause, type Dependence, type Judge } from '../kernel/independence';
import { isJudgement, type Judgement } from '../kernel/judgements';
import type { LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { CommitmentCommands } from './commands';
import type { FourEyesFacts } from './fourEyesNeeds';
import type { CommitmentRejectionCode } from './rejections';
import { byId, classificationOf, type CommitmentState } from './state';
import { standingOf } from './timeliness';

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
  const { promisor, promisorHead, leadUnit, leadHead, actingOffices, formerDebtorSide } = facts;
  const claimants = state.claims.map(({ claimedBy }) => claimedBy);
  const { reporters } = state.progress;
  return {
    since: firstDayOf(state.madeOn.date, state.madeOn.precision),
    owedBy: promisor?.lineage ?? null,
    bodies: [promisor?.lineage ?? null, leadUnit].filter(isThere),
    officeIds: [state.promisorOfficeId, ...claimants.map(({ officeId }) => officeId)].filter(
      isThere,
    ),
    claimantIds: claimants.map(({ personId }) => personId).filter(isThere),
    participantIds: reporters.map(({ personId }) => personId).filter(isThere),
    offices: [promisor, promisorHead, leadHead, ...actingOffices, ...formerDebtorSide].filter(
      isThere,
    ),
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
  if (name !== 'grantExtension' && name !== 'refuseExtension') return null;
  const { extensionId } = input as Command<CommitmentCommands['grantExtension']>['input'];
  return byId(state.extensions, extensionId)?.requestedBy.personId ?? null;
}

/** Overdue, told of, claimed or judged: from then on lateness could be made to disappear. */
function isAtStake(state: CommitmentState, today: LocalDate): boolean {
  const isTold = state.notices.some(({ kind }) => kind === 'OVERDUE');
  const isOverdue = standingOf(state, { on: today })?.box === 'OPEN_OVERDUE';
  return isTold || isOverdue || state.claims.length > 0 || state.broken !== null;
}

/** What a clerk keeps in order as long as nothing is at stake (R36, R41). */
const clerical: ReadonlySet<Judgement> = new Set([
  'classifyCommitment',
  'linkDuplicate',
  'unlinkDuplicate',
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
  if (asker !== null && judge.personIds.includes(asker))
    return name === 'cancelCommitment' ? 'CANCELLER_IS_PROPOSER' : 'EXTENSION_DECIDER_NOT_ENTITLED';
  const dependence = dependenceOf(judge, causeOf(state, facts));
  return dependence === null ? null : codeFor(name, dependence);
}
