/** More years than any screen or deadline touches; keeps odd dates from filling the memory. */
const MOST_YEARS = 300;

/** Remembers what follows from a year alone. */
export function perYear<T>(work: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    const found = known.get(year);
    if (found !== undefined) return found;
    if (known.size >= MOST_YEARS) known.clear();
    const made = work(year);
    known.set(year, made);
    return made;
  };
}
