import { inheritedDeadline } from '../../commitment/deadlineInForce';
import type { OtherCommitmentFact } from '../../commitment/facts';
import { commitmentFold } from '../../commitment/fold';
import { duplicateOf, type CommitmentState } from '../../commitment/state';
import { debtorsOf } from '../../commitment/succession';
import { streamPrefixes } from '../../kernel/ids';
import type { LocalDate } from '../../kernel/localDate';
import { isRecordId } from '../recordId';
import type { GatheringScope } from '../route';
import type { StreamLoader } from '../streamLoader';
import { textOf } from './inputValue';
import { officesAndSuccessors } from './officeSuccessors';

const FIELDS = ['supersededById', 'duplicateOfId', 'fromCommitmentId'] as const;

const loadCommitment = async (
  streams: StreamLoader,
  id: string,
): Promise<CommitmentState | null> =>
  isRecordId(id, streamPrefixes.COMMITMENT) ? streams.load(id, commitmentFold) : null;

/** Ids that one leads to, step by step; a circle ends where it closes. */
async function chainOf(
  streams: StreamLoader,
  from: CommitmentState,
  next: (state: CommitmentState) => string | null,
): Promise<readonly string[]> {
  const chain: string[] = [];
  let id = next(from);
  while (id !== null && !chain.includes(id)) {
    chain.push(id);
    const state = await loadCommitment(streams, id);
    id = state === null ? null : next(state);
  }
  return chain;
}

/** R22: the later promise is of an office that owed the earlier one, or of one in its place now. */
async function sharesDebtor(
  scope: GatheringScope<CommitmentState | null>,
  later: CommitmentState,
  earlier: CommitmentState,
): Promise<boolean> {
  const debtors = debtorsOf(earlier);
  const own = debtorsOf(later);
  if (own.some((id) => debtors.includes(id))) return true;
  if (scope.command.name !== 'linkDuplicate') return false;
  const on = scope.command.occurredOn.date;
  const standing = await officesAndSuccessors(scope, debtors, on);
  return own.some((id) => standing.has(id));
}

const originalOf = (
  state: CommitmentState,
  today: LocalDate,
): OtherCommitmentFact['originalDeadline'] => {
  const inherited = inheritedDeadline(state, today);
  if (inherited !== null) {
    const { kind, date, precision } = inherited;
    return { kind, date, precision };
  }
  const first = state.deadlines[0];
  return first === undefined
    ? null
    : { kind: first.kind, date: first.date, precision: first.precision ?? 'DAY' };
};

/** The commitment that the input names beside its own; null when it names none or no such. */
export async function otherCommitmentFact(
  scope: GatheringScope<CommitmentState | null>,
): Promise<OtherCommitmentFact | null> {
  const { command, state, streams } = scope;
  const id = FIELDS.map((field) => textOf(command.input, field)).find((each) => each !== null);
  const other = id ? await loadCommitment(streams, id) : null;
  if (other === null || state === null) return null;
  return {
    id: other.id,
    madeOn: other.madeOn,
    isInError: other.mistake !== null,
    hasSamePromisor: await sharesDebtor(scope, state, other),
    repeats: await chainOf(streams, other, duplicateOf),
    replacedBy: await chainOf(streams, other, (each) => each.supersession?.commitmentId ?? null),
    replacedOn: other.supersession?.on ?? null,
    originalDeadline: originalOf(other, command.today),
  };
}
