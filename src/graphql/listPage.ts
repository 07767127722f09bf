import type { PageKey } from './cursor';
import type { PageOf, PageRequest } from './page';

const isAfter = (a: PageKey, b: PageKey): boolean =>
  a.value > b.value || (a.value === b.value && a.id > b.id);

/** A page of a list that is short enough to be made whole; it is put into the order of its keys. */
export function listPage<Entry extends { readonly key: PageKey }>(
  list: readonly Entry[],
  { limit, after, before, fromEnd }: PageRequest,
): PageOf<Entry> {
  const within = list
    .filter(({ key }) => after === null || isAfter(key, after))
    .filter(({ key }) => before === null || isAfter(before, key))
    .sort((a, b) => (isAfter(a.key, b.key) ? 1 : -1));
  const isMore = within.length > limit;
  return fromEnd
    ? { entries: within.slice(-limit), hasNext: before !== null, hasPrevious: isMore }
    : { entries: within.slice(0, limit), hasNext: isMore, hasPrevious: after !== null };
}
