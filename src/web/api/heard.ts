import { useSyncExternalStore } from 'react';

/** When the server was last heard, and whether it answers now. */
export interface Heard {
  readonly isOnline: boolean;
  /** Milliseconds; of the last answer, or of the moment the connection went. */
  readonly at: number;
}

let heard: Heard = { isOnline: navigator.onLine, at: Date.now() };
const watchers = new Set<() => void>();

function tell(next: Heard): void {
  const isSameMinute = Math.floor(next.at / 60_000) === Math.floor(heard.at / 60_000);
  if (next.isOnline === heard.isOnline && (isSameMinute || !next.isOnline)) return;
  heard = next;
  for (const watch of watchers) watch();
}

/** The server answered. */
export const heardServer = (): void => tell({ isOnline: true, at: Date.now() });

/** A request did not reach it. */
export const lostServer = (): void => tell({ isOnline: false, at: Date.now() });

addEventListener('offline', lostServer);
addEventListener('online', heardServer);

const subscribe = (watch: () => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};

export const useHeard = (): Heard => useSyncExternalStore(subscribe, () => heard);
