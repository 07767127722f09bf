import { PositionNotReachedError } from '../../projections/readModelErrors';
import { ClockFault, CommandFault } from '../application/commandFault';
import { EventStoreError, LogGoneError } from '../eventstore/errors';
import type { EventStore } from '../eventstore/port';
import type { Log } from '../http/log';

const isOfOutage = (error: unknown): boolean =>
  error instanceof CommandFault ||
  error instanceof LogGoneError ||
  error instanceof PositionNotReachedError ||
  (error instanceof EventStoreError && error.isRetryable);

/** @param fields with whatever else names the work beside the error */
export type FailureTeller = (
  fields: { readonly err: unknown; readonly [name: string]: unknown },
  message: string,
) => void;

/**
 * Tells of what background work could not do. That the log is away is no fault of theirs: it is told
 * once for each outage, and they try again.
 */
export function failureTeller(log: Log, store: Pick<EventStore, 'contact'>): FailureTeller {
  let toldOf = Number.NEGATIVE_INFINITY;
  return (fields, message) => {
    // Told once, by `tellOfClock`.
    if (fields.err instanceof ClockFault) {
      log.debug(fields, message);
      return;
    }
    const { isAway, silentForMs } = store.contact();
    if (!isAway || !isOfOutage(fields.err)) {
      log.error(fields, message);
      return;
    }
    const awaySince = performance.now() - silentForMs;
    const isTold = Math.abs(awaySince - toldOf) < 1_000;
    toldOf = awaySince;
    if (isTold) log.debug(fields, message);
    else log.warn(fields, 'the log is away: what needs it waits and tries again');
  };
}
