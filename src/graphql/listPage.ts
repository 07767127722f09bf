import { sidesOf } from '../../projections/page';
import type { PageKey } from './cursor';
import type { PageOf, PageRequest } from './page';

const isAfter = (a: PageKey, b: PageKey): boolean =>
  a.value > b.value || (a.value === b.value && a.id > b.id);

/** A page of a list that is short enough to be made whole; it is put into the order of its keys. */
export function listPage<Entry extends { readonly key: PageKey }>(
  list: readonly Entry[],
  request: PageRequest,
): PageOf<Entry> {
  const { limit, after, before, fromEnd } = request;
  const within = list
    .filter(({ key }) => after === null || isAfter(key, after))
    .filter(({ key }) => before === null || isAfter(before, key))
    .sort((a, b) => (isAfter(a.key, b.key) ? 1 : -1));
  return {
    entries: fromEnd ? within.slice(-limit) : within.slice(0, limit),
    ...sidesOf(request, within.length > limit),
  };
}
