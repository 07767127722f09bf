import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import { condition, everyOf, holdsForNothing, oneOf, type Condition } from '../condition';
import { isNoMistake } from '../mistakes/table';
import { unitCondition } from '../organisation/queries';
import { foldedMatch } from '../search/words';
import type { MeetingTables } from './meetings';

/** Holds for opinions with all the words in what was said, accents optional. */
function wordsCondition(id: string, text: string): Condition {
  const match = foldedMatch(text);
  if (match === null) return holdsForNothing;
  return condition(
    `${id} IN (SELECT substr(part, 9) FROM search_entry
      WHERE current = 1 AND part >= 'opinion-' AND part < 'opinion.'
        AND entry IN (SELECT rowid FROM search_text WHERE search_text MATCH ?))`,
    match,
  );
}

/** What the meeting must be like at which it was said. */
function meetingConditions(
  { opinions, meetings, territories }: MeetingTables,
  { sourceId, unitId, includeSubunits, territoryId }: OpinionFilter,
): Condition[] {
  const of = `${opinions}.meeting_id`;
  const given: Condition[] = [];
  if (sourceId !== undefined) given.push(condition(`${of} = ?`, sourceId));
  if (unitId !== undefined) {
    const { sql, values } = unitCondition('unit_id', unitId, includeSubunits ?? false);
    given.push(condition(`${of} IN (SELECT id FROM ${meetings.of} WHERE ${sql})`, ...values));
  }
  if (territoryId !== undefined)
    given.push(
      condition(
        `${of} IN (SELECT ${territories.owner} FROM ${territories.of} WHERE territory_id = ?)`,
        territoryId,
      ),
    );
  return given;
}

/** What a filter says of the opinions of one kind of meeting. */
export function opinionConditions(tables: MeetingTables, filter: OpinionFilter): Condition[] {
  const table = tables.opinions;
  const { outcome, kind, competence, policyField, isUnclassified, includeInError } = filter;
  const { audience, raisedIn, text } = filter;
  return [
    ...meetingConditions(tables, filter),
    ...(includeInError === true ? [] : [condition(`${table}.in_error = 0`)]),
    ...(outcome ? [oneOf(`${table}.outcome`, outcome)] : []),
    ...(kind ? [oneOf(`${table}.kind`, kind)] : []),
    ...(competence ? [oneOf(`${table}.competence`, competence)] : []),
    ...(policyField === undefined ? [] : [condition(`${table}.policy_field = ?`, policyField)]),
    ...(audience ? [oneOf(`${table}.audience`, audience)] : []),
    ...(raisedIn
      ? [condition(`${table}.raised_on BETWEEN ? AND ?`, raisedIn.from, raisedIn.to)]
      : []),
    ...(isUnclassified === undefined
      ? []
      : [condition(`${table}.kind IS ${isUnclassified ? '' : 'NOT '}NULL`)]),
    ...(text === undefined ? [] : [wordsCondition(`${table}.id`, text)]),
  ];
}

/** The same of all meetings: what was said at one made in error stands in no list either (R37). */
export function saidCondition(tables: MeetingTables, filter: OpinionFilter): Condition {
  const { opinions } = tables;
  return everyOf([
    ...opinionConditions(tables, filter),
    ...(filter.includeInError === true ? [] : [isNoMistake(`${opinions}.meeting_id`)]),
  ]);
}
