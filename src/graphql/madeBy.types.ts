import type { CommitmentState } from '../commitment/state';
import { commitmentOf } from './anyRecord.types';
import type { Commitment } from './commitment.types';
import type { View } from './view';

/** Promises of a relation that had been made by the day of the moment, the first so many. */
export async function madeBy(
  view: View,
  known: readonly Pick<CommitmentState, 'id'>[],
  longest: number,
): Promise<Commitment[]> {
  const made = await Promise.all(known.map(({ id }) => commitmentOf(view, id)));
  return made.filter((each) => each !== null).slice(0, longest);
}
