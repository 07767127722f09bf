import type { LocalDate } from '../kernel/localDate';
import type { Debtor } from './debtor';
import type { CommitmentState } from './state';

type Transferred = Pick<CommitmentState, 'promisorOfficeId' | 'promisorUnitId' | 'transfers'>;

/** Who owed it on that day: before the effective date the old debtor (R23). */
export function debtorOn(state: Transferred, on: LocalDate): Debtor {
  const [first] = state.transfers;
  if (first === undefined)
    return { officeId: state.promisorOfficeId, unitId: state.promisorUnitId };
  let debtor: Debtor = { officeId: first.fromOfficeId, unitId: first.fromUnitId };
  for (const { effectiveOn, toOfficeId, toUnitId } of state.transfers)
    if (effectiveOn <= on) debtor = { officeId: toOfficeId, unitId: toUnitId };
  return debtor;
}

export const promisorOfficeOn = (state: Transferred, on: LocalDate): string =>
  debtorOn(state, on).officeId;

/** Every office that ever owed it, the first one first. */
export const debtorsOf = (state: Transferred): readonly string[] => [
  ...new Set([...state.transfers.map(({ fromOfficeId }) => fromOfficeId), state.promisorOfficeId]),
];

/** Every unit that led it before a hand-over took it away. */
export const formerLeadUnits = (state: Transferred): readonly string[] => [
  ...new Set(
    state.transfers.flatMap(({ fromLeadUnitId, toLeadUnitId }) =>
      fromLeadUnitId === null || fromLeadUnitId === toLeadUnitId ? [] : [fromLeadUnitId],
    ),
  ),
];
