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
  /** Place of the log's head: where the rebuilt models have to get to. */
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
 * Builds read models anew and waits until they have applied what the log held at the call.
 * @throws CommandFailure UNKNOWN_MODEL, or REBUILD_FAILED when one parks on the way
 */
export async function rebuildModels(options: RebuildOptions): Promise<void> {
  const { readModels, model, head, onProgress, signal } = options;
  assertModel(readModels, model);
  const look = () => {
    const models = readModels
      .status()
      .models.filter(({ name }) => model === null || name === model);
    const parked = models.find(({ state }) => state === 'parked');
    if (parked !== undefined)
      throw new CommandFailure(
        exitCodes.failed,
        'REBUILD_FAILED',
        `Mô hình đọc ${parked.name} dừng lại; the read model stopped at event ` +
          `${parked.failure?.eventId ?? 'unknown'}: ${parked.failure?.message ?? 'no reason'}`,
      );
    const { feedFailure } = readModels.status();
    if (feedFailure !== null)
      throw new CommandFailure(
        exitCodes.failed,
        'REBUILD_FAILED',
        `Không đọc được nhật ký; the log cannot be read: ${feedFailure.message}`,
      );
    return Math.min(head, ...models.map(({ position }) => placeOf(position)));
  };
  await readModels.rebuild(model === null ? undefined : [model]);
  for (let reached = look(); reached < head && signal?.aborted !== true; reached = look()) {
    onProgress(reached, head);
    await pause(LOOK_MS, undefined, { ref: true });
  }
  onProgress(look(), head);
}
