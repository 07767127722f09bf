import { systemActor } from '../kernel/actor';
import type { Accepted, CommandRequest } from './commandRequest';
import type { CommandHandler } from './handleCommand';

/**
 * The command by which a promise that replaced another takes over its original deadline (R10), under
 * the same key however often and by whomever it is sent: it is written once.
 */
export const inheritanceOf = (
  fromCommitmentId: string,
  commitmentId: string,
): Pick<CommandRequest, 'name' | 'input' | 'actor' | 'isOwn'> => ({
  name: 'inheritDeadline',
  input: {
    commandId: `${fromCommitmentId} ${commitmentId}`,
    commitmentId,
    fromCommitmentId,
  },
  actor: systemActor,
  isOwn: true,
});

async function inheritDeadline(
  handler: CommandHandler,
  request: CommandRequest,
  { stream, eventIds }: Accepted,
): Promise<void> {
  const { supersededById } = request.input as { readonly supersededById: string };
  await handler.handle({
    ...inheritanceOf(stream, supersededById),
    causationId: eventIds[0] ?? null,
    ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
    isSynthetic: request.isSynthetic ?? false,
  });
}

/**
 * Sends what one command makes true of another record, since a command writes to one stream only
 * (design decision 1). A process that dies in between has not answered; the retry sends
 * it again, and so does the sweep of `processes/inheritedDeadlines`.
 */
export const withConsequences = (handler: CommandHandler): CommandHandler => ({
  async handle(request) {
    const outcome = await handler.handle(request);
    if (outcome.kind === 'accepted' && request.name === 'supersedeCommitment')
      await inheritDeadline(handler, request, outcome);
    return outcome;
  },
});
