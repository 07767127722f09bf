import { setTimeout as pause } from 'node:timers/promises';
import { ClockFault } from '../application/commandFault';
import type { ClockTrust } from '../kernel/clock';

const LOOK_MS = 1_000;

async function isDone(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ClockFault) return false;
    throw error;
  }
}

/**
 * Does what needs the clock at once, or later where it is not believed, so that nobody waits for it.
 * @param later tells how what was put off ended; the signal ends the waiting
 * @throws what the work throws at once
 */
export async function onceClockIsRight(
  trust: ClockTrust,
  work: () => Promise<void>,
  later: { readonly signal: AbortSignal; readonly onFailure: (error: unknown) => void },
): Promise<void> {
  if (await isDone(work)) return;
  const { signal, onFailure } = later;
  const wait = async (): Promise<void> => {
    do await pause(LOOK_MS, undefined, { signal, ref: false });
    while (trust.problem() !== null || !(await isDone(work)));
  };
  wait().catch((error: unknown) => {
    if (!signal.aborted) onFailure(error);
  });
}
