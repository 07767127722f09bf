import type { Page, PageKey, PageRequest } from '../../projections/page';

export const firstPage = (limit = 100): PageRequest => ({
  limit,
  after: null,
  before: null,
  fromEnd: false,
});

/** Every entry of a list, read page by page, forwards or backwards. */
export function walk<Entry extends { readonly key: PageKey }>(
  read: (request: PageRequest) => Page<Entry>,
  size: number,
  fromEnd = false,
): Entry[] {
  const all: Entry[] = [];
  let edge: PageKey | null = null;
  for (;;) {
    const page = read({
      limit: size,
      after: fromEnd ? null : edge,
      before: fromEnd ? edge : null,
      fromEnd,
    });
    if (fromEnd) all.unshift(...page.entries);
    else all.push(...page.entries);
    if (!(fromEnd ? page.hasPrevious : page.hasNext)) return all;
    edge = (fromEnd ? page.entries[0]?.key : page.entries.at(-1)?.key) ?? null;
  }
}
