import type { CommitmentState } from '../commitment/state';
import { Commitment } from './commitment.types';
import { plainList, type WholePlainList } from './plainList';
import { stateAt } from './stateAt';
import type { View } from './view';

/** As it was known at the moment, with what had happened by its day. */
export async function commitmentAt(view: View, id: string): Promise<Commitment> {
  const known = await view.records.commitment(id);
  if (known === null) throw new Error(`${id} is listed and missing`);
  return new Commitment(view, known, await stateAt(view, id));
}

/** Those of a relation that had been made by the day of the moment. */
export const madeBy = (view: View, states: readonly CommitmentState[]): WholePlainList =>
  plainList(
    states.filter(({ madeOn }) => madeOn.date <= view.on),
    ({ id }) => commitmentAt(view, id),
  );
