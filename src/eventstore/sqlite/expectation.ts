import type { ExpectedVersion } from '../port';

/** @param version of the stream; 0 when it is missing. */
export function isAsExpected(expected: ExpectedVersion, version: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'exists':
      return version > 0;
    case 'noStream':
      return version === 0;
    default:
      return version === expected;
  }
}
