import { isReadable } from '../../../projections/isReadable';
import type { ReadModels } from '../../../projections/readModels';
import { scopeOf, type ViewerIn } from './viewer';

/** Those of the records that a reader may see now, looked at in a session of its own. */
export async function seenNow(
  readModels: ReadModels,
  viewerIn: ViewerIn,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const session = await readModels.session();
  try {
    const scope = scopeOf(viewerIn(session));
    return ids.filter((id) => scope === null || isReadable(session.database, scope, id));
  } finally {
    session.release();
  }
}

/** Whether a reader may see a record now. */
export const isSeenNow = async (
  readModels: ReadModels,
  viewerIn: ViewerIn,
  id: string,
): Promise<boolean> => (await seenNow(readModels, viewerIn, [id])).length === 1;
