import type { CommandHandler } from '../application/handleCommand';
import type { ReadSupersessions } from '../application/supersessions';
import { inheritanceOf } from '../application/withConsequences';
import type { Position } from '../kernel/position';
import { createRepeatedRun, type RepeatedRun } from './repeatedRun';

export interface InheritedDeadlinesOptions {
  readonly supersessions: ReadSupersessions;
  readonly handler: CommandHandler;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly intervalMs: number;
  /** Told of every failure; the next run tries again from the same place. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Sees to it that every promise that replaced another has its original deadline (R10), also where
 * the process died between the two writes. It keeps no notes: at its start it goes through every
 * supersession ever written, later through new ones. Each is sent under the key of the first try,
 * so that what is there already is left as it is.
 */
export type InheritedDeadlines = RepeatedRun<number>;

/** A run gives how many supersessions it went through. */
export function createInheritedDeadlines(options: InheritedDeadlinesOptions): InheritedDeadlines {
  const { supersessions: readOn, handler, intervalMs, onFailure } = options;
  let after: Position | 'start' = 'start';

  async function run(): Promise<number> {
    let seen = 0;
    for (;;) {
      const { supersessions, position, isEnd } = await readOn(after);
      for (const { eventId, replacedId, supersededById, isSynthetic } of supersessions) {
        const request = inheritanceOf(replacedId, supersededById);
        await handler.handle({ ...request, causationId: eventId, isSynthetic });
        seen += 1;
      }
      after = position;
      if (isEnd) return seen;
    }
  }

  return createRepeatedRun({ run, intervalMs, onFailure });
}
