import { condition, holdsForNothing, type Condition } from '../condition';
import { heldAt, type Moment } from '../spans/moment';
import { passageSpans } from './table';
import { foldedMatch } from './words';

/** The passages of a moment, in the place of those of the present. */
export function searchEntriesAt(moment: Moment): Condition {
  const held = heldAt(passageSpans.name, moment);
  return {
    sql: `search_entry AS NOT MATERIALIZED (
      SELECT entry, record_id, kind, text, 1 AS current
      FROM main.search_entry JOIN ${passageSpans.name} USING (entry) WHERE ${held.sql})`,
    values: held.values,
  };
}

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
