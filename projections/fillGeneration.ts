import type { EventStore } from '../src/eventstore/port';
import { placeOf, type Position } from '../src/kernel/position';
import type { Recorded } from '../src/kernel/recordedEvent';
import type { SqlDatabase } from '../src/sqlite/driver';
import { applyLargeBatch, type Batch } from './applyBatch';
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
  /** Most events in one transaction. */
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** Lets requests run between two steps. */
  readonly breathe: () => Promise<void>;
  readonly onProgress: (positions: ReadonlyMap<string, Position>) => void;
}

/** Read and decoded in one step. */
const READ_AT_ONCE = 1_000;

interface ReadBatch extends Batch {
  readonly isEnd: boolean;
}

/** The next events of the log, up to `until` if given; null when it is told to stop meanwhile. */
async function readBatch(
  { store, batchSize, signal, breathe }: FillOptions,
  from: Position,
  until: Position | undefined,
): Promise<ReadBatch | null> {
  const events: Recorded[] = [];
  let position = from;
  for (;;) {
    const slice = await store.readAll({
      after: placeOf(position) === 0 ? 'start' : position,
      limit: Math.min(READ_AT_ONCE, batchSize - events.length),
    });
    if (signal.aborted) return null;
    events.push(...slice.events);
    ({ position } = slice);
    if (until !== undefined && position >= until)
      return {
        events: events.filter((event) => event.position <= until),
        position: until,
        isEnd: slice.isEnd,
      };
    if (slice.isEnd || events.length >= batchSize) return { events, position, isEnd: slice.isEnd };
    await breathe();
  }
}

/**
 * Applies the log to a generation that nobody reads, several models in one reading where they stand
 * at the same place, until all have reached `target` and the end of the log. It goes on from the
 * checkpoints in the file, so that it may be called again and after a crash.
 * @throws BuildFailedError
 */
export async function fillGeneration(options: FillOptions, target: Position): Promise<void> {
  const { database, projections, copied, signal } = options;
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
    const batch = await readBatch(options, from, next);
    if (batch === null) return;
    ({ isEnd } = batch);
    const group = [...left].filter(({ name }) => positions.get(name) === from);
    const followers = group.map((projection) => ({ projection, position: from }));
    const applied =
      batch.position === from
        ? []
        : await applyLargeBatch(database, followers, batch, options.breathe);
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
