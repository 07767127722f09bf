import { idsRepeating } from '../../projections/commitmentBoard/repetitions';
import { isDuplicate } from '../commitment/outsideBoxes';
import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/** Commitments that repeat one on the day asked about, in the order of making (R22). */
export async function repetitionsOf(
  view: View,
  commitmentId: string,
): Promise<readonly CommitmentState[]> {
  const ids = idsRepeating(view.session.database, commitmentId);
  const known = await Promise.all(ids.map((id) => view.records.commitment(id)));
  return known
    .filter((each) => each !== null)
    .filter((each) => isLinkedTo(each, commitmentId) && isDuplicate(each, view.on));
}

const isLinkedTo = ({ duplicateLinks }: CommitmentState, firstId: string): boolean =>
  duplicateLinks.some(({ duplicateOfId }) => duplicateOfId === firstId);
