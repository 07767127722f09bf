import { useCallback, useEffect, useRef, useState } from 'react';
import { browserKeeping } from './browserKeeping';

/** A keystroke is on the disk this soon. */
const KEPT_AFTER_MS = 120;

export interface DraftInUse<Draft> {
  /** What is written; null until it was looked for. */
  readonly draft: Draft | null;
  readonly change: (make: (draft: Draft) => Draft) => void;
  /** Resolves when what is written would survive a crash. */
  readonly keep: () => Promise<void>;
}

/**
 * Something half written, which outlives a reload and a crash.
 * @param key of this person, office and form
 */
export function useDraft<Draft>(
  key: string,
  empty: () => Draft,
  onKept: () => void,
): DraftInUse<Draft> {
  const [draft, setDraft] = useState<Draft | null>(null);
  /** Of the write that waits; null when all that was typed is kept. */
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<Draft | null>(null);
  const keep = useCallback(async () => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    const draft = latest.current;
    await browserKeeping.update(key, () => draft);
    onKept();
  }, [key, onKept]);
  useEffect(() => {
    let isHere = true;
    void browserKeeping.get(key).then((kept) => {
      if (!isHere || latest.current !== null) return;
      latest.current = kept === undefined ? empty() : (kept as Draft);
      setDraft(latest.current);
    });
    return () => {
      isHere = false;
    };
    // What an empty one is does not change while the form is open.
  }, [key]);
  const change = useCallback(
    (make: (draft: Draft) => Draft) => {
      if (latest.current === null) return;
      latest.current = make(latest.current);
      setDraft(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), KEPT_AFTER_MS);
    },
    [keep],
  );
  useEffect(() => {
    // A page that is left does not wait. What is kept is not written again: signing out took it away.
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);
  return { draft, change, keep };
}
