/** Where an entry lies in its list: what it is sorted by, then its id. */
export interface PageKey {
  readonly value: string | number;
  readonly id: string;
}

/** A page asked for: at most `limit` entries after one key and before another. */
export interface PageRequest {
  readonly limit: number;
  readonly after: PageKey | null;
  readonly before: PageKey | null;
  /** Whether the entries nearest to `before`, or the last ones, are meant. */
  readonly fromEnd: boolean;
}

export interface Page<Entry> {
  /** In the order of the list, also when paged from its end. */
  readonly entries: readonly Entry[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/**
 * What lies on either side of a page: more of what was asked for, or the entry of a cursor, whichever
 * way the page was walked.
 */
export const sidesOf = (
  { after, before, fromEnd }: Pick<PageRequest, 'after' | 'before' | 'fromEnd'>,
  isMore: boolean,
): Pick<Page<unknown>, 'hasNext' | 'hasPrevious'> => ({
  hasNext: before !== null || (!fromEnd && isMore),
  hasPrevious: after !== null || (fromEnd && isMore),
});
