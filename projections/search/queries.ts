import type { RecordKind } from '../../src/records/recordKinds';
import { condition, type Condition } from '../condition';
import type { Page, PageKey, PageRequest } from '../page';
import { allRows, firstRow, type Row } from '../statements';
import { reader, withClause, type Rows } from '../rows';
import { IS_NO_MISTAKEN_PART, mistakes } from '../mistakes/table';
import { searchEntries } from './entryTable';
import { snippet } from './snippet';
import { exactMatch, rankedMatch } from './words';
import { AT_MOST } from '../../src/sqlite/atMost';

/** A record with the text of it that fits best. */
export interface SearchHit {
  /** `value` is its place among all hits, from 0: ranks have no lasting key. */
  readonly key: PageKey;
  readonly recordId: string;
  readonly kind: RecordKind;
  /** Passage as typed, hits between « and ». */
  readonly snippet: string;
}

// min() makes SQLite take `text` and `kind` from the row that has the least score.
const HITS = `
  exact_hit AS MATERIALIZED (SELECT rowid AS entry FROM search_text WHERE search_text MATCH ?),
  hit AS MATERIALIZED (
    SELECT rowid AS entry, bm25(search_text, 10.0, 1.0) AS score
    FROM search_text WHERE search_text MATCH ?),
  best AS (
    SELECT record_id, kind, text,
      min((entry NOT IN exact_hit) * 1000000.0 + score) AS least
    FROM hit JOIN search_entry USING (entry)
    WHERE current = 1 AND (? OR (record_id NOT IN (SELECT id FROM mistake) AND ${IS_NO_MISTAKEN_PART}))
      AND (? IS NULL OR kind IN (SELECT value FROM json_each(?)))
    GROUP BY record_id)`;

interface AskedWords {
  readonly text: string;
  readonly kinds: readonly RecordKind[] | null;
  /** Also in what was made in error (R37). */
  readonly includeInError: boolean;
}

/** What a statement about the hits begins with; null when there is nothing to look for. */
function hitsIn(rows: Rows, { text, kinds, includeInError }: AskedWords): Condition | null {
  const ranked = rankedMatch(text);
  const exact = exactMatch(text);
  if (ranked === null || exact === null) return null;
  const kindList = kinds === null ? null : JSON.stringify(kinds);
  return withClause([
    ...rows.through([searchEntries, mistakes]),
    condition(HITS, exact, ranked, Number(includeInError), kindList, kindList),
  ]);
}

/** Records with all the words in one text; those with the accents as typed first, then by weight. */
export function search(
  rows: Rows,
  text: string,
  kinds: readonly RecordKind[] | null,
  request: PageRequest,
  includeInError = false,
): Page<SearchHit> {
  const hits = hitsIn(rows, { text, kinds, includeInError });
  if (hits === null) return { entries: [], hasNext: false, hasPrevious: false };
  const total = countHits(rows, text, kinds, includeInError);
  const from = request.after === null ? 0 : Number(request.after.value) + 1;
  const to = request.before === null ? total : Math.min(total, Number(request.before.value));
  const first = request.fromEnd ? Math.max(from, to - request.limit) : from;
  const last = request.fromEnd ? to : Math.min(to, from + request.limit);
  const found = allRows(
    reader(rows).database,
    `${hits.sql} SELECT record_id, kind, text FROM best ORDER BY least, record_id ${AT_MOST} OFFSET ?`,
    ...hits.values,
    Math.max(0, last - first),
    first,
  );
  const entries = found.map((row, index) => hitOf(row, first + index, text));
  return { entries, hasNext: last < total, hasPrevious: first > 0 };
}

const hitOf = (row: Row, place: number, question: string): SearchHit => ({
  key: { value: place, id: String(row['record_id']) },
  recordId: String(row['record_id']),
  kind: String(row['kind']) as RecordKind,
  snippet: snippet(String(row['text']), question),
});

/** Records found on all pages. */
export function countHits(
  rows: Rows,
  text: string,
  kinds: readonly RecordKind[] | null,
  includeInError = false,
): number {
  const hits = hitsIn(rows, { text, kinds, includeInError });
  if (hits === null) return 0;
  const row = firstRow(
    reader(rows).database,
    `${hits.sql} SELECT count(*) AS total FROM best`,
    ...hits.values,
  );
  return Number(row?.['total'] ?? 0);
}
