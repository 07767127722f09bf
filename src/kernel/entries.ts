/**
 * Entries of a record that anybody may add to without end, and each of which may be long. A fold keeps
 * them as an array; what stores a state may leave them where they lie, so that only those are read
 * that somebody asks for.
 */
export type Entries<T extends object> = readonly T[] | EntriesElsewhere<T>;

/** Entries that are read when asked for. Never changed: what is added makes others. */
export interface EntriesElsewhere<T extends object> {
  readonly length: number;
  /** As that of an array, for places that are not negative. */
  slice(from?: number, to?: number): readonly T[];
  withId(id: string): T | null;
  appended(entry: T): EntriesElsewhere<T>;
  changed(id: string, change: (entry: T) => T): EntriesElsewhere<T>;
}

interface Identified {
  readonly id: string;
}

/** Entries read at a time when they are looked through. */
const SLICE = 20;

const isHere = <T extends object>(entries: Entries<T>): entries is readonly T[] =>
  Array.isArray(entries);

export const appended = <T extends object>(entries: Entries<T>, entry: T): Entries<T> =>
  isHere(entries) ? [...entries, entry] : entries.appended(entry);

/** The same entries when none has the id. */
export const changed = <T extends Identified>(
  entries: Entries<T>,
  id: string,
  change: (entry: T) => T,
): Entries<T> =>
  isHere(entries)
    ? entries.map((entry) => (entry.id === id ? change(entry) : entry))
    : entries.changed(id, change);

export const withId = <T extends Identified>(entries: Entries<T>, id: string): T | null =>
  isHere(entries) ? (entries.find((entry) => entry.id === id) ?? null) : entries.withId(id);

export const lastOf = <T extends object>(entries: Entries<T>): T | null =>
  entries.slice(Math.max(0, entries.length - 1))[0] ?? null;

/** The last entry that is meant; read from the end, so that a late one is found soon. */
export function findLast<T extends object>(
  entries: Entries<T>,
  isMeant: (entry: T) => boolean,
): T | null {
  for (let to = entries.length; to > 0; to -= SLICE) {
    const found = entries.slice(Math.max(0, to - SLICE), to).findLast(isMeant);
    if (found !== undefined) return found;
  }
  return null;
}
