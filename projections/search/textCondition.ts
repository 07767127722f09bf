import { condition, holdsForNothing, type Condition } from '../condition';
import { IS_NO_MISTAKEN_PART } from '../mistakes/table';
import { foldedMatch } from './words';

/**
 * Holds for records with all the words in one of their texts, accents optional.
 * @param also what else must hold of the text.
 */
export function textCondition(idColumn: string, text: string, also = '1'): Condition {
  const match = foldedMatch(text);
  if (match === null) return holdsForNothing;
  return condition(
    `${idColumn} IN (SELECT record_id FROM search_entry
      WHERE current = 1 AND ${also} AND entry IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))`,
    match,
  );
}

/** The same of meetings: the words of an opinion made in error find its meeting only where asked for (R37). */
export const meetingText = (
  idColumn: string,
  { text = '', includeInError }: { readonly text?: string; readonly includeInError?: boolean },
): Condition => textCondition(idColumn, text, includeInError === true ? '1' : IS_NO_MISTAKEN_PART);
