import { petitionsEndedIn } from '../../projections/petitions/storedPetitions';
import { absorption, type AbsorbedPetition } from '../petition/answerClock';
import type { View } from './view';

/**
 * Petitions that ended in one, as known at the moment asked about. Nothing merged is ever taken apart:
 * the present ones are all that can have been known.
 */
export async function absorbedBy(
  view: View,
  petitionId: string,
): Promise<readonly AbsorbedPetition[]> {
  await view.scope.work.turn();
  const now = petitionsEndedIn(view.session.database, petitionId);
  const known = await Promise.all(now.map(({ id }) => view.records.petition(id)));
  return absorption(known.filter((each) => each !== null))(petitionId);
}
