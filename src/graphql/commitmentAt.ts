import type { CommitmentState } from '../commitment/state';
import { Commitment } from './commitment.types';
import type { View } from './view';

/** A commitment that a list names, by what had happened by the day of the moment (R1, R2). */
export async function stateAt(view: View, id: string): Promise<CommitmentState> {
  const state = await (view.on < view.today
    ? view.records.commitmentOn(id, view.on)
    : view.records.commitment(id));
  if (state === null) throw new Error(`${id} is listed and missing`);
  return state;
}

/** As it was known at the moment, with what had happened by its day. */
export async function commitmentAt(view: View, id: string): Promise<Commitment> {
  const known = await view.records.commitment(id);
  if (known === null) throw new Error(`${id} is listed and missing`);
  return new Commitment(view, known, await stateAt(view, id));
}

/** Those of a relation that had been made by the day of the moment. */
export const madeBy = (view: View, states: readonly CommitmentState[]): Promise<Commitment[]> =>
  Promise.all(
    states.filter(({ madeOn }) => madeOn.date <= view.on).map(({ id }) => commitmentAt(view, id)),
  );
