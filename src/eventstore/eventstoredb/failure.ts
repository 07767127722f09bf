import {
  ErrorType,
  isCommandError,
  WrongExpectedVersionError,
  type CommandError,
} from '@eventstore/db-client';
import { StoreUnavailableError, UnsupportedLogError, type EventStoreError } from '../errors';

/** The server gave no answer within our own limit: the client enforces none on appends. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';

  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
  }
}

/**
 * What a failed call means. `away`: nobody knows what became of it. `notLeader`: refused, and the
 * client turns to the leader by itself. `noRecordThere`: a read began where no record begins.
 * `tooLarge`: above a limit set at the server, `bytes` where it is one event that is.
 */
export type Failure =
  | { readonly kind: 'conflict'; readonly actual: number }
  | { readonly kind: 'tooLarge'; readonly maximum: number; readonly bytes: number | null }
  | { readonly kind: 'missing' | 'deleted' | 'denied' }
  | { readonly kind: 'noRecordThere' | 'notLeader' | 'away' };

/** What servers of 23.10, and those of KurrentDB 25, say of a place that begins no record. */
const BETWEEN_RECORDS =
  /ReadAllResult: (Error|InvalidPosition)|Trying to read from an invalid position/;

/** Servers of 24.10 and later may limit single events too; the client does not know that answer. */
function tooLargeEvent({ _raw: raw }: CommandError): Failure | null {
  const told = (key: string) => raw?.metadata?.get(key)[0]?.toString();
  return told('exception') === 'maximum-append-event-size-exceeded'
    ? {
        kind: 'tooLarge',
        bytes: Number(told('proposed-append-event-size')),
        maximum: Number(told('maximum-append-event-size')),
      }
    : null;
}

const versionOf = (revision: unknown): number =>
  // A missing stream is told as no_stream, or as revision -1 in 64 bits without a sign.
  typeof revision === 'bigint' && revision >= 0n && revision < 2n ** 53n ? Number(revision) + 1 : 0;

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error) || !isCommandError(error)) return { kind: 'away' };
  switch (error.type) {
    case ErrorType.WRONG_EXPECTED_VERSION:
      return {
        kind: 'conflict',
        actual: versionOf(
          error instanceof WrongExpectedVersionError ? error.actualVersion : undefined,
        ),
      };
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return { kind: 'tooLarge', maximum: error.maxAppendSize, bytes: null };
    case ErrorType.STREAM_NOT_FOUND:
      return { kind: 'missing' };
    case ErrorType.STREAM_DELETED:
      return { kind: 'deleted' };
    case ErrorType.ACCESS_DENIED:
      return { kind: 'denied' };
    case ErrorType.NOT_LEADER:
      return { kind: 'notLeader' };
    default:
      return (
        tooLargeEvent(error) ?? {
          kind: BETWEEN_RECORDS.test(error.message) ? 'noRecordThere' : 'away',
        }
      );
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What a reader is told; the client's messages name servers and streams, never a password. */
export function readFailure(error: unknown): EventStoreError {
  switch (failureOf(error).kind) {
    case 'deleted':
      return new UnsupportedLogError('a stream of the log was deleted on the server');
    case 'denied':
      return new StoreUnavailableError('the log refuses our user', { cause: error });
    default:
      return new StoreUnavailableError(`its server does not answer: ${reasonOf(error)}`, {
        cause: error,
      });
  }
}
