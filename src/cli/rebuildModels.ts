import { setTimeout as pause } from 'node:timers/promises';
import type { ReadModels } from '../../projections/readModels';
import { placeOf } from '../kernel/position';
import { CommandFailure, exitCodes } from './exitCode';

/** What a rebuild needs of a process's read models. */
export type Rebuildable = Pick<ReadModels, 'rebuild' | 'status'>;

export interface RebuildOptions {
  readonly readModels: Rebuildable;
  /** Name of the one to rebuild; null for all. */
  readonly model: string | null;
  /** Place of the log's head, for the progress. */
  readonly head: number;
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the waiting, not the rebuilding. */
  readonly signal?: AbortSignal;
}

const LOOK_MS = 100;

/** @throws CommandFailure UNKNOWN_MODEL naming those that there are */
export function assertModel(readModels: Pick<ReadModels, 'status'>, model: string | null): void {
  const names = readModels.status().models.map(({ name }) => name);
  if (model === null || names.includes(model)) return;
  throw new CommandFailure(
    exitCodes.usage,
    'UNKNOWN_MODEL',
    `Không có mô hình đọc ${model}; there is no read model ${model}, only ${names.join(', ')}`,
  );
}

/**
 * Builds read models anew, beside the ones that are read, and waits until they are swapped in.
 * @throws CommandFailure UNKNOWN_MODEL, or REBUILD_FAILED when it cannot be done
 */
export async function rebuildModels(options: RebuildOptions): Promise<void> {
  const { readModels, model, head, onProgress, signal } = options;
  assertModel(readModels, model);
  let isOver = false;
  const rebuilding = readModels.rebuild(model === null ? undefined : [model]).finally(() => {
    isOver = true;
  });
  // Looked at below, once the progress is told.
  rebuilding.catch(() => undefined);
  while (!isOver && signal?.aborted !== true) {
    const reached = readModels
      .status()
      .models.filter(({ name }) => model === null || name === model)
      .map(({ rebuiltTo }) => (rebuiltTo === null ? 0 : placeOf(rebuiltTo)));
    onProgress(Math.min(head, ...reached), head);
    await Promise.race([rebuilding.catch(() => undefined), pause(LOOK_MS)]);
  }
  if (!isOver) return;
  try {
    await rebuilding;
  } catch (error) {
    const { message } = error as Error;
    throw new CommandFailure(
      exitCodes.failed,
      'REBUILD_FAILED',
      `Không dựng lại được mô hình đọc; the read models cannot be rebuilt: ${message}`,
      { cause: error },
    );
  }
  onProgress(head, head);
}
