import type { CommandHandler } from '../application/handleCommand';

/** Counts the overdue notices that went through a handler, for the metrics. */
export function countedHandler(handler: CommandHandler): {
  readonly handler: CommandHandler;
  readonly noticesWritten: () => number;
} {
  let notices = 0;
  return {
    handler: {
      async handle(request) {
        const outcome = await handler.handle(request);
        const isNew = outcome.kind === 'accepted' && !outcome.wasRepeated;
        if (isNew && request.name === 'noticeOverdue') notices += 1;
        return outcome;
      },
    },
    noticesWritten: () => notices,
  };
}
