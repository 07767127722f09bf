import { useState } from 'react';
import { useWords } from '../words/useWords';

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface More<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  readonly more: () => Promise<void>;
}

interface Added<Row> {
  readonly first: Page<Row>;
  readonly pages: readonly Page<Row>[];
}

/** The pages asked for so far, in one list; a new first page begins it anew. */
export function useMore<Row>(
  first: Page<Row>,
  ask: (after: string) => Promise<Page<Row> | null>,
): More<Row> {
  const [added, setAdded] = useState<Added<Row>>({ first, pages: [] });
  const [isAsking, setAsking] = useState(false);
  const pages = added.first === first ? added.pages : [];
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  const more = async () => {
    if (endCursor === null || isAsking) return;
    setAsking(true);
    const next = await ask(endCursor);
    setAsking(false);
    if (next !== null) setAdded({ first, pages: [...pages, next] });
  };
  const rows = [first, ...pages].flatMap(({ nodes }) => nodes);
  return { rows, hasMore: hasNextPage, isAsking, more };
}

export function MoreButton({ hasMore, isAsking, more }: Omit<More<unknown>, 'rows'>) {
  const { t } = useWords();
  if (!hasMore) return null;
  return (
    <p className="more">
      <button type="button" className="button" aria-disabled={isAsking} onClick={() => void more()}>
        {t('list.more')}
      </button>
    </p>
  );
}
