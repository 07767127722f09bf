import { InvalidStreamNameError } from './errors';

/** Longest stream name, in UTF-16 units. */
export const LONGEST_STREAM_NAME = 500;

/**
 * Names are compared by their characters as they are: another case or another Unicode form is
 * another stream.
 * @throws InvalidStreamNameError
 */
export function assertStreamName(name: string): void {
  if (name === '') throw new InvalidStreamNameError('a stream name is empty');
  if (name.length > LONGEST_STREAM_NAME)
    throw new InvalidStreamNameError(`a stream name is longer than ${LONGEST_STREAM_NAME}`);
  if (!name.isWellFormed() || name.includes('\0'))
    throw new InvalidStreamNameError('a stream name holds NUL or a lone surrogate');
}
