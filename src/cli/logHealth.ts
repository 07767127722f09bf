import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '../eventstore/port';
import type { Clock } from '../kernel/clock';
import { instantFromMillis, type Instant } from '../kernel/instant';
import { placeOf, type Position } from '../kernel/position';

/** Whoever asks for our health waits no longer, though a frozen log may take longer to give up on. */
const LONGEST_WAIT_MS = 2_000;

async function inTime<T>(question: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const late = pause(LONGEST_WAIT_MS, null, { signal: waiting.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${LONGEST_WAIT_MS} ms`);
  });
  try {
    return await Promise.race([question, late]);
  } finally {
    late.catch(() => undefined);
    waiting.abort();
  }
}

/** Where the log ends, or since when nobody knows and why. */
export type LogHealth =
  | { readonly head: Position; readonly staleSince: null; readonly problem: null }
  | { readonly head: null; readonly staleSince: Instant; readonly problem: string };

export async function logHealthOf(store: EventStore, clock: Clock): Promise<LogHealth> {
  try {
    return { head: await inTime(store.head()), staleSince: null, problem: null };
  } catch (error) {
    const { silentForMs } = store.contact();
    return {
      head: null,
      staleSince: instantFromMillis(Date.parse(clock.now()) - silentForMs),
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Events between two places; null on a log whose places do not count them. */
export function eventsBetween(store: EventStore, from: Position, to: Position): number | null {
  const distance = Math.max(0, placeOf(to) - placeOf(from));
  return distance === 0 || store.placesCountEvents ? distance : null;
}

/** For how long the first event after a position has been in the log, in seconds; 0 without one. */
export async function ageOfNext(
  store: EventStore,
  clock: Clock,
  position: Position,
): Promise<number | null> {
  const after = placeOf(position) === 0 ? 'start' : position;
  try {
    const { events } = await inTime(store.readAll({ after, limit: 1 }));
    const recordedAt = events[0]?.recordedAt;
    if (recordedAt === undefined) return 0;
    return Math.max(0, Date.parse(clock.now()) - Date.parse(recordedAt)) / 1000;
  } catch {
    // The log went away meanwhile, or nobody can read that event: its model parks and says why.
    return null;
  }
}
