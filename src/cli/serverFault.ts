import type { Config } from '../config';
import { StoreUnavailableError, UnknownOutcomeError } from '../eventstore/errors';
import { CommandFailure, exitCodes } from './exitCode';

/**
 * Works on the log. That a server does not answer is told by its setting, since whatever else is
 * not available is a file of the data folder.
 * @throws CommandFailure, and what the work throws
 */
export async function namingServer<T>(
  { eventStore }: Pick<Config, 'eventStore'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isAway = error instanceof StoreUnavailableError || error instanceof UnknownOutcomeError;
    if (eventStore === null || !isAway) throw error;
    throw new CommandFailure(
      exitCodes.failed,
      error.code,
      `EVENTSTORE_URL: máy chủ không cho dùng nhật ký; the log on the server cannot be used: ` +
        error.message,
      { cause: error },
    );
  }
}
