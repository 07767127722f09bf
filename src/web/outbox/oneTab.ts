import type { Keeping } from './keeping';
import type { InOneTab } from './outbox';

/** Longer than any request may take; a tab that crashed holds the others up no longer. */
export const LEASE_MS = 15_000;

interface Lease {
  readonly tab: string;
  readonly until: number;
}

const isFree = (lease: Lease | undefined, tab: string, now: number): boolean =>
  lease === undefined || lease.tab === tab || lease.until <= now;

/**
 * Lets one tab at a time do it, by a lease that the tabs of this browser share. Web Locks would do
 * the same, but browsers give them only to pages that came over HTTPS. Two tabs at it would do no
 * harm, since the server knows commands by their ids: this spares it the work.
 * @param key where the lease is kept
 * @param tab tells this tab from the others
 */
export const inOneTab =
  (keeping: Keeping, key: string, tab: string, now: () => number): InOneTab =>
  async (work) => {
    let isOurs = false;
    await keeping.update(key, (kept) => {
      const lease = kept as Lease | undefined;
      isOurs = isFree(lease, tab, now());
      return isOurs ? { tab, until: now() + LEASE_MS } : lease;
    });
    if (!isOurs) return;
    try {
      await work();
    } finally {
      await keeping.update(key, (kept) =>
        (kept as Lease | undefined)?.tab === tab ? undefined : kept,
      );
    }
  };
