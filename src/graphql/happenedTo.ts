import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/** A commitment that a list names, by what had happened by the day of the moment (R1, R2). */
export async function happenedTo(view: View, id: string): Promise<CommitmentState> {
  const at = await view.recordsAt.record('COMMITMENT', id);
  if (at === null) throw new Error(`${id} is listed and missing`);
  return at.happened;
}
