import { absorption, type AbsorbedPetition } from '../petition/answerClock';
import type { View } from './view';

/** Petitions that ended in one, as known at the moment asked about. */
export const absorbedBy = async (
  view: View,
  petitionId: string,
): Promise<readonly AbsorbedPetition[]> =>
  absorption(await view.records.endedIn(petitionId))(petitionId);
