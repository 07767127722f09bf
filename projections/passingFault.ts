import { EventStoreError, LogGoneError } from '../src/eventstore/errors';

/** SQLite's primary codes: busy, locked, out of memory, read-only, I/O error, full, cannot open. */
const PASSING: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 13, 14]);

/** Whether a fault lies with the disk or the log and passes by itself or by an operator's hand. */
export function isPassing(fault: unknown): boolean {
  // The right log may be put back in its place.
  if (fault instanceof LogGoneError) return true;
  if (fault instanceof EventStoreError) return fault.isRetryable;
  if (typeof fault !== 'object' || fault === null) return false;
  if ('errcode' in fault && typeof fault.errcode === 'number')
    return PASSING.has(fault.errcode & 0xff);
  return 'cause' in fault && isPassing(fault.cause);
}
