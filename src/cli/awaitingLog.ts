import { setTimeout as pause } from 'node:timers/promises';
import { CommandFault } from '../application/commandFault';
import type { Config } from '../config';
import { StoreUnavailableError, UnknownOutcomeError } from '../eventstore/errors';
import { namingServer } from './serverFault';

/** A cluster that starts together with the program takes that long to find its leader. */
const LONGEST_WAIT_MS = 60_000;
const PAUSE_MS = 500;

const isAway = (error: unknown): boolean =>
  error instanceof StoreUnavailableError ||
  error instanceof UnknownOutcomeError ||
  (error instanceof CommandFault && error.code === 'STORE_UNAVAILABLE');

interface Waiting {
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
}

/**
 * A step of the start. While the log's server does not answer it is taken again, for a minute; so it
 * is one that may be begun anew at any moment. A log in a file answers or fails at once.
 * @param signal ends the waiting at once, also for a step that gets no answer
 * @param limitMs in milliseconds, a minute if absent
 * @throws CommandFailure naming the address, the signal's reason, and what the step throws
 */
export function awaitingLog<T>(
  config: Pick<Config, 'eventStore'>,
  step: () => Promise<T>,
  { signal, limitMs = LONGEST_WAIT_MS }: Waiting = {},
): Promise<T> {
  if (config.eventStore === null) return step();
  const end = performance.now() + limitMs;
  const stopped = endOf(signal);
  return namingServer(config, async () => {
    for (;;) {
      try {
        return await Promise.race([step(), stopped]);
      } catch (error) {
        if (!isAway(error) || performance.now() > end) throw error;
      }
      await pause(PAUSE_MS, undefined, { signal });
    }
  });
}

/** Rejects once the signal says stop. */
function endOf(signal: AbortSignal | undefined): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    const end = (): void => reject(signal?.reason as Error);
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
  stopped.catch(() => undefined);
  return stopped;
}
