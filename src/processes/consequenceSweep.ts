import { consequencesOf, type ReadCauses } from '../application/consequences';
import type { Directory } from '../application/directory';
import type { CommandHandler } from '../application/handleCommand';
import type { Position } from '../kernel/position';
import { createRepeatedRun, type RepeatedRun } from './repeatedRun';

export interface ConsequenceSweepOptions {
  readonly causes: ReadCauses;
  readonly directory: Directory;
  readonly handler: CommandHandler;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly intervalMs: number;
  /** Told of every failure; the next run tries again from the same place. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Sees to it that what one record makes true of others is recorded there (the original deadline of a
 * promise replaced, R10; the corrected day of a meeting, R39), also where the process died between the
 * writes. It keeps no notes: at its start it goes through everything of the kind ever written, later
 * through what is new. Each command is sent under the key of the first try, so that what is there
 * already is left as it is.
 */
export type ConsequenceSweep = RepeatedRun<number>;

/** A run gives how many events it went through. */
export function createConsequenceSweep(options: ConsequenceSweepOptions): ConsequenceSweep {
  const { causes: readOn, directory, handler, intervalMs, onFailure } = options;
  let after: Position | 'start' = 'start';

  async function run(): Promise<number> {
    let seen = 0;
    for (;;) {
      const { events, position, isEnd } = await readOn(after);
      for (const event of events) {
        for (const request of await consequencesOf(event, directory)) await handler.handle(request);
        seen += 1;
      }
      after = position;
      if (isEnd) return seen;
    }
  }

  return createRepeatedRun({ run, intervalMs, onFailure });
}
