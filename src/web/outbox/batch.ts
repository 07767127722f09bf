import { isKept, type OutboxEntry } from './entry';

/** Fewer than the server's limit of 15 aliases in a request. */
export const BATCH = 12;

/**
 * What goes in the next request: entries in their order whose time has come. An entry that needs the
 * answer of another waits for it, in a later request; it holds up nothing but itself and what needs it.
 * A refused entry holds up only what needs it.
 */
export function nextBatch(entries: readonly OutboxEntry[], now: number): readonly OutboxEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const isReady = ({ after }: OutboxEntry): boolean =>
    after === null || byId.get(after)?.state.kind === 'SENT';
  return entries
    .filter((entry) => isKept(entry) && entry.notBefore <= now && isReady(entry))
    .slice(0, BATCH);
}

/** When to look again, in milliseconds; null when nothing waits for its time. */
export function nextDue(entries: readonly OutboxEntry[], now: number): number | null {
  const waiting = entries.filter((entry) => isKept(entry) && entry.notBefore > now);
  if (waiting.length === 0) return null;
  return Math.min(...waiting.map(({ notBefore }) => notBefore)) - now;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** Pause before the next try after so many that failed, in milliseconds. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));
