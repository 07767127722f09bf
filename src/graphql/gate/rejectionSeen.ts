import type { ReadModels } from '../../../projections/readModels';
import type { Rejection } from '../../kernel/rejection';
import { seenNow } from './seenNow';
import type { ViewerIn } from './viewer';

/** A refusal as a reader may see it: without the ids of records out of his scope. */
export async function rejectionSeen(
  readModels: ReadModels,
  viewerIn: ViewerIn,
  rejection: Rejection,
): Promise<Rejection> {
  const { records } = rejection;
  if (records === undefined) return rejection;
  const seen = await seenNow(readModels, viewerIn, records);
  return { ...rejection, records: seen, hasHiddenRecords: seen.length < records.length };
}
