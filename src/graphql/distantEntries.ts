import type { Entries, EntriesElsewhere } from '../kernel/entries';

/**
 * Entries whose texts lie in the log, which answers in its own time: only `partOf` reads them. Nothing is
 * added to them, and nothing is looked up: what was folded has been.
 */
export class DistantEntries<T extends object> implements EntriesElsewhere<T> {
  constructor(
    private readonly outlines: readonly T[],
    private readonly whole: (part: readonly T[]) => Promise<readonly T[]>,
  ) {}

  get length(): number {
    return this.outlines.length;
  }

  part(from: number, to: number): Promise<readonly T[]> {
    return this.whole(this.outlines.slice(from, to));
  }

  slice(): never {
    throw new Error('the texts of these entries lie in the log');
  }

  withId(): never {
    return this.slice();
  }

  appended(): never {
    return this.slice();
  }

  changed(): never {
    return this.slice();
  }
}

/** Entries from one to before another, wherever they lie. */
export const partOf = async <T extends object>(
  entries: Entries<T>,
  from: number,
  to: number,
): Promise<readonly T[]> =>
  entries instanceof DistantEntries
    ? (entries as DistantEntries<T>).part(from, to)
    : entries.slice(from, to);
