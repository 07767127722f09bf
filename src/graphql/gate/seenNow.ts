import { isReadable, type ReadingScope } from '../../../projections/readingScope';
import type { ReadModels } from '../../../projections/readModels';

/** Whether a limited record is in the scope now, looked at in a session of its own. */
export async function isSeenNow(
  readModels: ReadModels,
  scope: ReadingScope | null,
  id: string,
): Promise<boolean> {
  if (scope === null) return true;
  const session = await readModels.session();
  try {
    return isReadable(session.database, scope, id);
  } finally {
    session.release();
  }
}
