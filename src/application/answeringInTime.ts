import type { EventStore } from '../eventstore/port';
import { CommandFault } from './commandFault';
import type { CommandOutcome } from './commandRequest';
import type { CommandHandler } from './handleCommand';

/** How long a sender waits at most for a log that is away; with the way back it stays below 12 s. */
const LIMIT_MS = 11_000;
/** How soon it is looked again whether a log has gone whose command took long for other reasons. */
const LOOK_MS = 250;

export interface AnswerLimit {
  readonly limitMs?: number;
  readonly lookMs?: number;
}

/**
 * Tells the sender in time that the log is away, whatever the command is still waiting for: one try has
 * several calls, each with a limit of its own, and the limits add up. The work goes on and is recorded
 * once at most, so that the same `commandId` may be sent again.
 */
export const answeringInTime = (
  handler: CommandHandler,
  store: Pick<EventStore, 'contact'>,
  { limitMs = LIMIT_MS, lookMs = LOOK_MS }: AnswerLimit = {},
): CommandHandler => ({
  handle: (request) =>
    new Promise<CommandOutcome>((resolve, reject) => {
      const look = (): void => {
        if (store.contact().isAway)
          reject(new CommandFault('the log cannot be reached at the moment'));
        else timer = setTimeout(look, lookMs);
      };
      let timer = setTimeout(look, limitMs);
      handler
        .handle(request)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    }),
});
