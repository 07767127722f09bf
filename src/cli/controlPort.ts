import { placeOf } from '../kernel/position';
import type { Application } from './application';
import { rebuildModels } from './rebuildModels';

/** What the command line may ask of a running process. */
export interface ControlPort {
  /**
   * Resolves once it is done.
   * @param signal nobody waits any more; the rebuild goes on
   * @throws CommandFailure
   */
  rebuild(
    model: string | null,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** The operator says that the clock is right as it stands. */
  confirmClock(): Promise<void>;
}

export const controlPortOf = ({
  store,
  readModels,
  confirmClock,
}: Pick<Application, 'store' | 'readModels' | 'confirmClock'>): ControlPort => ({
  confirmClock,
  rebuild: async (model, onProgress, signal) => {
    const head = placeOf(await store.head());
    await rebuildModels({ readModels, model, head, onProgress, signal });
  },
});
