import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/** A commitment that a list names, by what had happened by the day of the moment (R1, R2). */
export async function stateAt(view: View, id: string): Promise<CommitmentState> {
  const state = await (view.on < view.today
    ? view.records.commitmentOn(id, view.on)
    : view.records.commitment(id));
  if (state === null) throw new Error(`${id} is listed and missing`);
  return state;
}
