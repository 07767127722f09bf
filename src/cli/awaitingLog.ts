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

/**
 * A step of the start. While the log's server does not answer it is taken again, for a minute; so it
 * is one that may be begun anew at any moment. A log in a file answers or fails at once.
 * @param limitMs in milliseconds, a minute if absent
 * @throws CommandFailure naming the address, and what the step throws
 */
export function awaitingLog<T>(
  config: Pick<Config, 'eventStore'>,
  step: () => Promise<T>,
  { signal, limitMs = LONGEST_WAIT_MS }: { signal?: AbortSignal; limitMs?: number } = {},
): Promise<T> {
  if (config.eventStore === null) return step();
  const end = performance.now() + limitMs;
  return namingServer(config, async () => {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!isAway(error) || performance.now() > end || signal?.aborted === true) throw error;
      }
      await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  });
}
