import { idsRepeating } from '../../projections/commitments/repetitions';
import type { CommitmentState } from '../commitment/state';
import { walkAsking } from '../kernel/walk';
import type { View } from './view';

const byMaking = (a: CommitmentState, b: CommitmentState): number =>
  [a.madeOn.date, a.recordedAt, a.id].join() < [b.madeOn.date, b.recordedAt, b.id].join() ? -1 : 1;

/** Commitments linked to one as repeating it on the day asked about, in the order of making (R22). */
export async function repetitionsOf(
  view: View,
  commitmentId: string,
): Promise<readonly CommitmentState[]> {
  await view.turn();
  const ids = idsRepeating(view.rows, commitmentId);
  const known = await Promise.all(ids.map((id) => view.records.record('COMMITMENT', id)));
  return known
    .filter((each) => each !== null)
    .filter(({ mistake }) => mistake === null || mistake.on > view.on)
    .sort(byMaking);
}

/** Those, and what is linked to them in turn: one promise through every link (R22). */
export async function allRepetitionsOf(
  view: View,
  commitmentId: string,
): Promise<readonly CommitmentState[]> {
  const found = new Map<string, CommitmentState>();
  await walkAsking(commitmentId, async (each) => {
    const direct = await repetitionsOf(view, each);
    for (const repetition of direct) found.set(repetition.id, repetition);
    return direct.map(({ id }) => id);
  });
  found.delete(commitmentId);
  return [...found.values()].sort(byMaking);
}
