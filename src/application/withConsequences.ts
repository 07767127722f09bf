import { systemActor } from '../kernel/actor';
import type { Accepted, CommandRequest } from './commandRequest';
import type { CommandHandler } from './handleCommand';

/** The promise that replaced another takes over its original deadline (R10). */
async function inheritDeadline(
  handler: CommandHandler,
  request: CommandRequest,
  { stream, eventIds }: Accepted,
): Promise<void> {
  const { supersededById } = request.input as { readonly supersededById: string };
  await handler.handle({
    name: 'inheritDeadline',
    input: {
      // The same however often the first command is sent: it is written once.
      commandId: `${stream} ${supersededById}`,
      commitmentId: supersededById,
      fromCommitmentId: stream,
    },
    actor: systemActor,
    causationId: eventIds[0] ?? null,
    ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
    isSynthetic: request.isSynthetic ?? false,
  });
}

/**
 * Sends what one command makes true of another record, since a command writes to one stream only
 * (design decision 1). A process that dies in between has not answered; the retry sends it again.
 */
export const withConsequences = (handler: CommandHandler): CommandHandler => ({
  async handle(request) {
    const outcome = await handler.handle(request);
    if (outcome.kind === 'accepted' && request.name === 'supersedeCommitment')
      await inheritDeadline(handler, request, outcome);
    return outcome;
  },
});
