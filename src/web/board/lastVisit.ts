import { useEffect, useState } from 'react';
import { keeperOf } from '../session/acting';
import { useActing } from '../session/session';

/** The end of the visit before this one, kept for each office in this browser; null on the first. */
export function useLastVisit(screen: string): string | null {
  const key = `giu-loi.seen ${screen} ${keeperOf(useActing())}`;
  const [last] = useState(() => localStorage.getItem(key));
  useEffect(() => {
    const keep = () => localStorage.setItem(key, new Date().toISOString());
    addEventListener('pagehide', keep);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
    };
  }, [key]);
  return last;
}
