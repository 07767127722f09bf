import { createPositionWaits } from '../../projections/positionWaits';
import type { ReadModels } from '../../projections/readModels';
import { openSessionPool, type SessionPoolOptions } from '../../projections/readSession';
import { PositionError } from '../eventstore/errors';
import { logIdOf, type Position } from '../kernel/position';
import type { WriterThread } from './writerThread';

export interface ThreadedReadModelOptions extends SessionPoolOptions {
  /** Where the writer thread has opened them. */
  readonly directory: string;
  readonly writer: WriterThread;
  readonly head: () => Promise<Position>;
}

/**
 * Read models that another thread keeps up with the log. Sessions read the files on connections of
 * this thread; where the models stand is what that thread has told, after its commits.
 */
export function threadedReadModels(options: ThreadedReadModelOptions): ReadModels {
  const { directory, writer, head } = options;
  const pool = openSessionPool(directory, options);
  const listeners = new Set<(position: Position) => void>();
  const waits = createPositionWaits({
    progress: () => writer.status().models,
    feedFailure: () => writer.status().feedFailure,
  });
  let announced = writer.status().position;
  let isClosed = false;

  writer.onStatus(() => {
    if (isClosed) return;
    waits.settle();
    const { position } = writer.status();
    if (position === announced) return;
    announced = position;
    for (const listener of listeners) listener(position);
  });

  return {
    start: () => writer.startReadModels(),
    position: () => writer.status().position,
    async waitFor(wanted, timeoutMs, models) {
      if (logIdOf(wanted) !== logIdOf(writer.status().position))
        throw new PositionError('POSITION_FROM_ANOTHER_LOG');
      if (waits.isReached(wanted, models)) return;
      if (wanted > (await head())) throw new PositionError('POSITION_INVALID');
      await waits.until(wanted, timeoutMs, models);
    },
    session: (signal) => pool.open(signal),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => ({
      ...writer.status(),
      openSessions: pool.openSessions(),
      waitingSessions: pool.waitingSessions(),
    }),
    retryParked: () => writer.retryParked(),
    rebuild: (models) => writer.rebuild(models),
    async close() {
      if (isClosed) return;
      isClosed = true;
      waits.abandon();
      listeners.clear();
      pool.close();
    },
  };
}
