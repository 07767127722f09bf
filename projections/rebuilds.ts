import type { Position } from '../src/kernel/position';
import { waitAfter, type BackOff } from './backOff';
import { BuildFailedError } from './fillGeneration';
import type { Generation } from './generations';
import type { ReadModelFailure } from './readModelErrors';
import { isPassing } from './passingFault';
import { rebuild, type RebuildOptions } from './rebuild';

/** A generation being built. */
export interface RebuildStatus {
  /** Models that are built anew for it. */
  readonly models: readonly string[];
  /** How far each of them has got, by name; empty while the others are copied. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Why it does not go on at the moment; null while it does. */
  readonly failure: ReadModelFailure | null;
  /** It failed too often and waits for a restart or a person. */
  readonly isParked: boolean;
}

/** Rebuilds of the models, one after the other. */
export interface Rebuilds {
  status(): RebuildStatus | null;
  /**
   * Builds the named models anew once the rebuilds asked for before are done.
   * @param pending a generation that a former process began with the same models.
   * @returns settles when the new generation is read, or the read models are closed before.
   * @throws what made it fail too often.
   */
  request(names: readonly string[], pending: Generation | null): Promise<void>;
  /** Lets a parked rebuild try again. */
  retryParked(): void;
  /** Stops; what is built is kept for the next start. */
  stop(): Promise<void>;
}

export interface RebuildsOptions extends Omit<RebuildOptions, 'onProgress' | 'signal'> {
  readonly backOff: BackOff;
  readonly onChange: () => void;
}

const failureOf = (error: unknown): ReadModelFailure =>
  error instanceof BuildFailedError
    ? { ...error.failure, message: error.message }
    : {
        eventId: null,
        position: null,
        message: error instanceof Error ? error.message : String(error),
      };

export function createRebuilds(options: RebuildsOptions): Rebuilds {
  const { generations, backOff, onChange } = options;
  const stopping = new AbortController();
  let status: RebuildStatus | null = null;
  let last: Promise<void> = Promise.resolve();
  let retry: (() => void) | null = null;

  function change(next: RebuildStatus | null): void {
    status = next;
    onChange();
  }

  /** What the failed try left: a file that can be built further, or nothing of use. */
  function leftBehind(): Generation | null {
    for (const generation of generations.list())
      if (generation.state === 'copying') generations.remove(generation);
    return generations.list().find(({ state }) => state === 'building') ?? null;
  }

  const untilRetried = (): Promise<void> =>
    new Promise((resolve) => {
      retry = resolve;
      stopping.signal.addEventListener('abort', () => {
        resolve();
      });
    });

  async function keepTrying(names: readonly string[], first: Generation | null): Promise<void> {
    let pending = first;
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      change({ models: names, positions: new Map(), failure: null, isParked: false });
      const onProgress = (positions: ReadonlyMap<string, Position>): void => {
        change({ models: names, positions, failure: null, isParked: false });
      };
      try {
        await rebuild({ ...options, onProgress, signal: stopping.signal }, names, pending);
        change(null);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        const isParked = attempt >= backOff.maxAttempts;
        change({ models: names, positions: new Map(), failure: failureOf(error), isParked });
        pending = leftBehind();
        if (isParked) throw error;
        await waitAfter(attempt, backOff, stopping.signal);
      }
    }
  }

  /**
   * A parked rebuild keeps its place in the queue until it is tried again: when somebody says so, or
   * after a while where a full disk or the like had stopped it.
   */
  async function afterParking(names: readonly string[], parkedBy: unknown): Promise<void> {
    let fault = parkedBy;
    for (let attempt = backOff.maxAttempts; !stopping.signal.aborted; attempt += 1) {
      await (isPassing(fault)
        ? Promise.race([untilRetried(), waitAfter(attempt, backOff, stopping.signal)])
        : untilRetried());
      try {
        await keepTrying(names, leftBehind());
        return;
      } catch (error) {
        fault = error;
      }
    }
  }

  function request(names: readonly string[], pending: Generation | null): Promise<void> {
    const result = last.then(() => keepTrying(names, pending));
    last = result.catch((error: unknown) => afterParking(names, error));
    return result;
  }

  return {
    status: () => status,
    request,
    retryParked() {
      retry?.();
      retry = null;
    },
    async stop() {
      stopping.abort();
      await last;
    },
  };
}
