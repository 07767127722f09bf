import { EventStoreError } from '../errors';
import { repeating, type CallPolicy } from './boundedCall';
import { readFailure } from './failure';
import { identifyLog, type LogIdentity, type LogWanted } from './logIdentity';
import { logStreams } from './logStreams';
import { borrowClient, borrowPreferred, type BorrowedClient } from './sharedClient';

/** Which log on which server, and how patiently it is asked. */
export interface LogAddress {
  /** `esdb://…`; see `parseConnectionString`. */
  readonly url: string;
  /** Name of the log: several may share one server. A word of lower-case letters and digits. */
  readonly name: string;
  /** Limit of one call in milliseconds, 3,000 if absent. */
  readonly callLimitMs?: number;
  /** Calls before a caller is told that the log is away, 3 if absent. */
  readonly attempts?: number;
  /** `any` if absent. */
  readonly wanted?: LogWanted;
}

export interface LogConnection {
  readonly leader: BorrowedClient;
  /** Of the node to read from, if not the leader. */
  readonly preferred: BorrowedClient | null;
  readonly policy: CallPolicy;
  readonly identity: LogIdentity;
  /** Of the names of the log's streams on the server. */
  readonly prefix: string;
  /** The stream with the log's id. */
  readonly identityStream: string;
}

export const endConnection = async ({
  leader,
  preferred,
}: Pick<LogConnection, 'leader' | 'preferred'>): Promise<void> => {
  await Promise.all([leader.release(), preferred?.release()]);
};

/**
 * Connects to a log, which is given its id when it is new.
 * @throws StoreUnavailableError (retryable) when no leader answers, ConnectionStringError,
 * UnsupportedLogError; LogGoneError, NoLogError when it is not the one wanted
 */
export async function connectToLog(address: LogAddress): Promise<LogConnection> {
  const { prefix, identity: stream } = logStreams(address.name);
  const policy: CallPolicy = {
    limitMs: address.callLimitMs ?? 3_000,
    attempts: address.attempts ?? 3,
    backOffMs: 100,
  };
  const leader = borrowClient(address.url);
  const preferred = borrowPreferred(address.url);
  try {
    const wanted = address.wanted ?? 'any';
    const identity = await repeating(policy, () =>
      identifyLog(leader.client, stream, policy, wanted),
    );
    return { leader, preferred, policy, identity, prefix, identityStream: stream };
  } catch (error) {
    await endConnection({ leader, preferred });
    throw error instanceof EventStoreError ? error : readFailure(error);
  }
}
