import { CommandFault } from '../application/commandFault';
import type { Config } from '../config';
import { StoreUnavailableError, UnknownOutcomeError } from '../eventstore/errors';
import { parseConnectionString } from '../eventstore/eventstoredb/connectionString';
import { CommandFailure, exitCodes } from './exitCode';

/** `log-1:2113, log-2:2113`: never the user or the password. */
const addressOf = (url: string): string =>
  parseConnectionString(url)
    .endpoints.map(({ address, port }) => `${address}:${port}`)
    .join(', ');

/**
 * Works on the log. That a server does not answer is told by its setting and its address, since
 * whatever else is not available is a file of the data folder.
 * @throws CommandFailure, and what the work throws
 */
export async function namingServer<T>(
  { eventStore }: Pick<Config, 'eventStore'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isAway =
      error instanceof StoreUnavailableError ||
      error instanceof UnknownOutcomeError ||
      (error instanceof CommandFault && error.code === 'STORE_UNAVAILABLE');
    if (eventStore === null || !isAway) throw error;
    throw new CommandFailure(
      exitCodes.failed,
      error.code,
      `EVENTSTORE_URL: máy chủ ${addressOf(eventStore.url)} không cho dùng nhật ký; the log on the ` +
        `server cannot be used: ${error.message}`,
      { cause: error },
    );
  }
}
