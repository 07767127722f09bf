import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { browserKeeping } from './browserKeeping';
import type { OutboxEntry } from './entry';
import { newId } from './newId';
import { inOneTab } from './oneTab';
import { Outbox, type Send } from './outbox';

/** How often it is looked whether something is due; entries may be taken back for longer. */
const LOOK_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

const thisTab = newId();

export interface OutboxInUse {
  readonly outbox: Outbox;
  /** Those of the person who writes, of every record; null until they were read. */
  readonly entries: readonly OutboxEntry[] | null;
  /** When something was last written to this machine, in milliseconds; null when nothing was. */
  readonly keptAt: number | null;
  /** Reads them again. */
  readonly look: () => Promise<void>;
  /** The same, after something was written. */
  readonly changed: () => Promise<void>;
}

/**
 * What a person wrote, on its way to the server: sent when it is due, and again, with growing pauses,
 * while the server is away.
 * @param keeper whose entries they are
 */
export function useOutbox(keeper: string, send: Send): OutboxInUse {
  const [entries, setEntries] = useState<readonly OutboxEntry[] | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const shown = useRef('');
  const outbox = useMemo(() => {
    const now = () => Date.now();
    const key = `${keeper} sending`;
    return new Outbox(keeper, {
      keeping: browserKeeping,
      send,
      now,
      inOneTab: inOneTab(browserKeeping, key, thisTab, now),
    });
  }, [keeper, send]);
  const look = useCallback(async () => {
    const found = await outbox.entries();
    const text = JSON.stringify(found);
    if (text === shown.current) return;
    shown.current = text;
    setEntries(found);
  }, [outbox]);
  const changed = useCallback(async () => {
    setKeptAt(Date.now());
    await look();
  }, [look]);
  useEffect(() => {
    let pauseMs = 0;
    let notBefore = 0;
    let isBusy = false;
    const tick = async (): Promise<void> => {
      if (isBusy) return;
      isBusy = true;
      try {
        if (Date.now() >= notBefore) {
          try {
            await outbox.sendReady();
            pauseMs = 0;
          } catch {
            // Nothing is lost: it goes again, under the same ids.
            pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(1000, pauseMs * 2));
            notBefore = Date.now() + pauseMs;
          }
        }
        await look();
      } finally {
        isBusy = false;
      }
    };
    const atOnce = () => {
      notBefore = 0;
      void tick();
    };
    const timer = setInterval(() => void tick(), LOOK_MS);
    void tick();
    addEventListener('online', atOnce);
    addEventListener('focus', atOnce);
    return () => {
      clearInterval(timer);
      removeEventListener('online', atOnce);
      removeEventListener('focus', atOnce);
    };
  }, [outbox, look]);
  return { outbox, entries, keptAt, changed, look };
}
