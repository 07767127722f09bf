import type { AppendResult } from '../port';
import type { AppendLimit, PreparedAppend } from '../preparedAppend';

/** Most bytes of JSON text that one append may hold. */
export const LARGEST_APPEND_BYTES = 16 * 1024 * 1024;

export const APPEND_LIMIT: AppendLimit = {
  bytes: LARGEST_APPEND_BYTES,
  bytesOf: ({ data, metadata }) => Buffer.byteLength(data) + Buffer.byteLength(metadata),
};

/** An append whose caller waits. */
export interface PendingAppend extends PreparedAppend {
  /** When the caller is told that the log is busy, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}
