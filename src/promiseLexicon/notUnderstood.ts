import type { DeadlineWording } from './deadlineWording';
import type { UnclearWhy } from './unclearWhy';

/** Those of the words for a deadline that are not understood to their end; null when all are. */
export function notUnderstood(text: string, found: DeadlineWording | null): string | null {
  if (found === null) return text;
  return found.reading === 'UNCLEAR' ? found.wording : null;
}

/** Why they are not; null when all are understood. */
export const unclearWhy = (found: DeadlineWording | null): UnclearWhy | null =>
  found === null ? 'OTHER' : found.unclearWhy;
