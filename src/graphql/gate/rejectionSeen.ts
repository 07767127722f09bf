import type { ReadModels } from '../../../projections/readModels';
import type { Rejection } from '../../kernel/rejection';
import { seenNow } from './seenNow';
import type { ViewerIn } from './viewer';

/** A refusal that names, of the records in the way, those that are seen, and tells that there are others. */
export const namingSeen = (rejection: Rejection, seen: readonly string[]): Rejection => ({
  ...rejection,
  records: seen,
  hasHiddenRecords: seen.length < (rejection.records?.length ?? 0),
});

/** A refusal as a reader may see it: without the ids of records out of his scope. */
export async function rejectionSeen(
  readModels: ReadModels,
  viewerIn: ViewerIn,
  rejection: Rejection,
): Promise<Rejection> {
  const { records } = rejection;
  if (records === undefined) return rejection;
  return namingSeen(rejection, await seenNow(readModels, viewerIn, records));
}
