import type { OfficeState } from '../organisation/officeState';

/** Name given with the person's latest office. */
export function newestName(offices: readonly OfficeState[], personId: string): string | null {
  const named = offices
    .flatMap(({ holdings }) => holdings)
    .filter((each) => each.personId === personId && each.displayName !== null)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return named[0]?.displayName ?? null;
}
