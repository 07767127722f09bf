import type { EventStore } from '../src/eventstore/port';
import { placeOf, type Position } from '../src/kernel/position';
import type { SqlDatabase } from '../src/sqlite/driver';
import { applyBatch } from './applyBatch';
import { readCheckpoints } from './checkpoints';
import type { Projection } from './projection';
import type { ReadModelFailure } from './readModelErrors';

/** An event that a model of the new generation cannot apply. */
export class BuildFailedError extends Error {
  constructor(
    readonly model: string,
    readonly failure: ReadModelFailure,
    options?: ErrorOptions,
  ) {
    super(`${model} cannot be rebuilt: ${failure.message}`, options);
    this.name = new.target.name;
  }
}

export interface FillOptions {
  readonly database: SqlDatabase;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Models that were copied: one that fails is left where it stands, as it would be live. */
  readonly copied: ReadonlySet<string>;
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** Lets requests run between two batches. */
  readonly breathe: () => Promise<void>;
  readonly onProgress: (positions: ReadonlyMap<string, Position>) => void;
}

/**
 * Applies the log to a generation that nobody reads, several models in one reading where they stand
 * at the same place, until all have reached `target` and the end of the log. It goes on from the
 * checkpoints in the file, so that it may be called again and after a crash.
 * @throws BuildFailedError
 */
export async function fillGeneration(options: FillOptions, target: Position): Promise<void> {
  const { database, store, projections, copied, signal } = options;
  const positions = new Map<string, Position>(
    readCheckpoints(database).map(({ projection, position }) => [projection, position]),
  );
  const left = new Set(projections);
  let isEnd = false;
  while (!signal.aborted && left.size > 0) {
    const standing = [...left].map((projection) => positions.get(projection.name) ?? target);
    const from = standing.reduce((a, b) => (a < b ? a : b));
    if (isEnd && from >= target) return;
    const next = standing.filter((position) => position > from).sort()[0];
    const slice = await store.readAll({
      after: placeOf(from) === 0 ? 'start' : from,
      limit: options.batchSize,
    });
    if (signal.aborted) return;
    isEnd = slice.isEnd;
    const until = next !== undefined && next < slice.position ? next : slice.position;
    const group = [...left].filter(({ name }) => positions.get(name) === from);
    const events = slice.events.filter(({ position }) => position <= until);
    const followers = group.map((projection) => ({ projection, position: from }));
    const applied =
      until === from ? [] : applyBatch(database, followers, { events, position: until });
    for (const [index, { position, failure }] of applied.entries()) {
      const projection = group[index];
      if (projection === undefined) continue;
      positions.set(projection.name, position);
      if (failure === null) continue;
      if (!copied.has(projection.name)) throw failed(projection, failure);
      left.delete(projection);
    }
    options.onProgress(positions);
    await options.breathe();
  }
}

const failed = (
  { name }: Projection,
  {
    event,
    error,
  }: {
    readonly event: { readonly id: string; readonly position: Position };
    readonly error: Error;
  },
): BuildFailedError =>
  new BuildFailedError(
    name,
    { eventId: event.id, position: event.position, message: error.message },
    { cause: error },
  );
