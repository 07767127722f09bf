import { isReadable } from '../../../projections/readingScope';
import type { ReadModels } from '../../../projections/readModels';
import { scopeOf, type ViewerIn } from './viewer';

/** Whether a reader may see a record now, looked at in a session of its own. */
export async function isSeenNow(
  readModels: ReadModels,
  viewerIn: ViewerIn,
  id: string,
): Promise<boolean> {
  const session = await readModels.session();
  try {
    const scope = scopeOf(viewerIn(session));
    return scope === null || isReadable(session.database, scope, id);
  } finally {
    session.release();
  }
}
