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
