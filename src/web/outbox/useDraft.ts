import { useCallback, useEffect, useRef, useState } from 'react';
import { browserKeeping } from './browserKeeping';

/** A keystroke is on the disk this soon. */
const KEPT_AFTER_MS = 120;

/**
 * Something half written, which outlives a reload and a crash.
 * @param key of this person, office and form
 * @returns what is written, null until it was looked for; and how to change it
 */
export function useDraft<Draft>(
  key: string,
  empty: () => Draft,
  onKept: () => void,
): readonly [Draft | null, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<Draft | null>(null);
  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    const text = JSON.stringify(latest.current);
    await browserKeeping.update(key, () => text);
    onKept();
  }, [key, onKept]);
  useEffect(() => {
    let isHere = true;
    void browserKeeping.get(key).then((kept) => {
      if (!isHere || latest.current !== null) return;
      latest.current = typeof kept === 'string' ? (JSON.parse(kept) as Draft) : empty();
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
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), KEPT_AFTER_MS);
    },
    [keep],
  );
  useEffect(() => {
    // A page that is left does not wait.
    const leave = () => {
      if (latest.current !== null) void keep();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);
  return [draft, change];
}
