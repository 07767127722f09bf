import type { Position } from '../src/kernel/position';
import type { Recorded } from '../src/kernel/recordedEvent';
import type { Projection } from './projection';
import type { ReadModelFailure } from './readModelErrors';

/**
 * `following`: applies what the feed brings. `catchingUp`: reads on its own, behind the feed.
 * `retrying`: failed, tries again soon. `parked`: failed too often, waits for a restart or a person.
 * `rebuilding`: stands still, as another version left it or empty, until its new generation is read.
 */
export type ProgressState = 'following' | 'catchingUp' | 'retrying' | 'parked' | 'rebuilding';

/** Where one projection stands. */
export interface Progress {
  readonly projection: Projection;
  position: Position;
  state: ProgressState;
  /** Failed tries at the event in `failure`. */
  attempts: number;
  failure: ReadModelFailure | null;
}

export const progressOf = (projection: Projection, position: Position): Progress => ({
  projection,
  position,
  state: 'catchingUp',
  attempts: 0,
  failure: null,
});

/** Notes a failed try; a failure at another event than before counts from one again. */
export function noteFailure(progress: Progress, event: Recorded | null, error: Error): void {
  const isSame = progress.failure !== null && progress.failure.eventId === (event?.id ?? null);
  progress.attempts = isSame ? progress.attempts + 1 : 1;
  progress.state = 'retrying';
  progress.failure = {
    eventId: event?.id ?? null,
    position: event?.position ?? null,
    message: error.message,
  };
}

/** Forgets a failure once its event is behind. */
export function noteSuccess(progress: Progress): void {
  progress.attempts = 0;
  progress.failure = null;
  if (progress.state === 'retrying') progress.state = 'catchingUp';
}
