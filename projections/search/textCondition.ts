import { condition, holdsForNothing, type Condition } from '../condition';
import { foldedMatch } from './words';

/** Holds for records with all the words in one of their texts, accents optional. */
export function textCondition(idColumn: string, text: string): Condition {
  const match = foldedMatch(text);
  if (match === null) return holdsForNothing;
  return condition(
    `${idColumn} IN (SELECT record_id FROM search_entry
      WHERE current = 1 AND entry IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))`,
    match,
  );
}
