import type { CommandHandler } from '../application/handleCommand';
import type { Log } from '../http/log';

/** Ids are made of these; whatever else a client gives for one may be what somebody typed. */
const AN_ID = /^[\w:.-]{1,200}$/u;

function commandIdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('commandId' in input)) return null;
  const { commandId } = input;
  return typeof commandId === 'string' && AN_ID.test(commandId) ? commandId : null;
}

/** Notes every command with its ids and what came of it; never what people wrote in it. */
export const loggedHandler = (handler: CommandHandler, log: Log): CommandHandler => ({
  async handle(request) {
    const startedAt = performance.now();
    const fields = {
      requestId: request.correlationId ?? null,
      command: request.name,
      commandId: commandIdOf(request.input),
      // A pseudonym, one for each account.
      personId: request.actor.personId,
      role: request.actor.role,
      officeId: request.actor.officeId,
    };
    const ms = () => Math.round((performance.now() - startedAt) * 10) / 10;
    try {
      const outcome = await handler.handle(request);
      if (outcome.kind === 'accepted') {
        const { stream, version, wasRepeated } = outcome;
        const said = { ...fields, stream, version, wasRepeated, ms: ms() };
        // Nothing was written: loading the sample again repeats a hundred commands.
        if (wasRepeated) log.debug(said, 'command repeated');
        else log.info(said, 'command accepted');
      } else {
        const { code, field } = outcome.rejection;
        log.info({ ...fields, code, field, ms: ms() }, 'command rejected');
      }
      return outcome;
    } catch (error) {
      log.error({ ...fields, err: error, ms: ms() }, 'command failed');
      throw error;
    }
  },
});
