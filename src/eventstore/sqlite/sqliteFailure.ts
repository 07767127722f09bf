import { StoreUnavailableError } from '../errors';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;
/** Faults in what one statement was given: too big, constraint, mismatch, range. */
const FAULTS_OF_ONE_CALLER: ReadonlySet<number> = new Set([18, 19, 20, 25]);

// Not instanceof: the driver's errors may come from another realm than ours, as they do under jest.
function primaryCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === BUSY || code === LOCKED;
}

/** Whether the file holds what is no page of a database, or none of this one. */
export function isUnreadable(error: unknown): boolean {
  const code = primaryCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** Whether only this caller's statement was at fault, so that the others' may still be committed. */
export function isFaultOfOneCaller(error: unknown): boolean {
  const code = primaryCode(error);
  return code !== null && FAULTS_OF_ONE_CALLER.has(code);
}

/** No raw driver error leaves the adapter. */
export const unavailable = (what: string, cause: unknown): StoreUnavailableError =>
  new StoreUnavailableError(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
