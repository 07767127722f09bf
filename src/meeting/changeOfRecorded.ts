import type { CorrectedValue } from '../kernel/correctedValue';

/** What a correction changes of a value that was recorded; null where it stays or there was none. */
export function changeOfRecorded<T>(
  change: CorrectedValue<T | null> | null,
): CorrectedValue<T> | null {
  if (change === null) return null;
  const { from, to } = change;
  return from === null || to === null ? null : { from, to };
}
