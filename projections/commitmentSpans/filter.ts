import type { DoneDateBasis } from '../../src/commitment/vocabulary';
import { keyFold } from '../../src/kernel/text';
import type { CommitmentFilter } from '../commitmentBoard/filter';
import { atMoment } from '../atMoment';
import { priorityRank } from '../commitmentBoard/priorityRank';
import { condition, type Condition, everyOf, holdsForNothing, oneOf } from '../condition';
import type { DaySpan } from '../daySpan';
import { unitCondition } from '../organisation/queries';
import { unitSpans } from '../organisation/table';
import { textCondition } from '../search/textCondition';
import { heldAt, knownAt, type Moment } from '../spans/moment';
import { isInBox } from './standingCode';

const among = (subjects: string, ...values: readonly string[]): Condition =>
  condition(`commitment_span.commitment_id IN (${subjects})`, ...values);

const subjectsWith = (where: Condition): Condition => ({
  sql: `commitment_span.commitment_id IN (
    SELECT commitment_id FROM commitment_span_subject WHERE ${where.sql})`,
  values: where.values,
});

/** Open on the first day of the span, as known at the same place, or made in it (R25). */
function openInCondition(
  { from, to }: DaySpan,
  { place }: Moment,
  basis: DoneDateBasis,
): Condition {
  const isOpen = basis === 'CLAIM' ? 'open_claim' : 'open_verification';
  const known = knownAt('earlier', place);
  return condition(
    `commitment_span.made_on BETWEEN ? AND ? OR EXISTS (
      SELECT 1 FROM commitment_span AS earlier INDEXED BY commitment_span_of
      WHERE earlier.commitment_id = commitment_span.commitment_id AND earlier.on_from <= ?
        AND earlier.on_to > ? AND ${known.sql} AND earlier.${isOpen})`,
    from,
    to,
    from,
    from,
    ...known.values,
  );
}

function subjectConditions(filter: CommitmentFilter): Condition[] {
  const { sourceId, territoryId, kind, programme, text } = filter;
  const given: Condition[] = [];
  if (sourceId !== undefined) given.push(subjectsWith(condition('source_id = ?', sourceId)));
  if (kind) given.push(subjectsWith(oneOf('kind', kind)));
  if (programme !== undefined)
    given.push(subjectsWith(condition('programme_key = ?', keyFold(programme))));
  if (territoryId !== undefined)
    given.push(
      among(
        'SELECT commitment_id FROM commitment_span_territory WHERE territory_id = ?',
        territoryId,
      ),
    );
  if (text !== undefined) given.push(textCondition('commitment_span.commitment_id', text));
  return given;
}

function answerConditions(filter: CommitmentFilter): Condition[] {
  const { status, timeliness, outstanding, unitId, officeId, madeIn } = filter;
  const { policyField, priority, includeDuplicates } = filter;
  const { dueFrom, dueTo, minimumOverdueLevel, isExtended } = filter;
  const given: Condition[] = [];
  if (status) given.push(oneOf('commitment_span.status', status));
  if (timeliness) {
    const boxes = timeliness.map((box) => isInBox('commitment_span.current_claim', box));
    given.push(boxes.length === 0 ? holdsForNothing : condition(boxes.join(' OR ')));
  }
  if (outstanding !== undefined)
    given.push(condition('commitment_span.outstanding = ?', Number(outstanding)));
  if (includeDuplicates !== true) given.push(condition('commitment_span.duplicate = 0'));
  if (policyField !== undefined)
    given.push(condition('commitment_span.policy_field = ?', policyField));
  if (priority) given.push(oneOf('commitment_span.priority', priority.map(priorityRank)));
  if (unitId !== undefined)
    given.push(unitCondition('commitment_span.unit_id', unitId, filter.includeSubunits === true));
  if (officeId !== undefined) given.push(condition('commitment_span.office_id = ?', officeId));
  if (madeIn)
    given.push(condition('commitment_span.made_on BETWEEN ? AND ?', madeIn.from, madeIn.to));
  if (dueFrom !== undefined) given.push(condition('commitment_span.due_on >= ?', dueFrom));
  if (dueTo !== undefined) given.push(condition('commitment_span.due_on <= ?', dueTo));
  if (minimumOverdueLevel !== undefined)
    given.push(condition('commitment_span.notice_level >= ?', minimumOverdueLevel));
  if (isExtended !== undefined)
    given.push(condition('commitment_span.extended = ?', Number(isExtended)));
  return given;
}

/** Holds all that a moment is counted, narrowed and sorted by. */
export const BY_MOMENT = 'commitment_span_by_moment';

/** Whether few may be left by what is kept apart from the spans: then they are found by their ids. */
const isOfSubjects = ({ sourceId, territoryId, programme, text }: CommitmentFilter): boolean =>
  [sourceId, territoryId, programme, text].some((part) => part !== undefined);

/** Index to read the moment from; undefined leaves it to the planner. */
export const indexOf = (filter: CommitmentFilter): string | undefined =>
  isOfSubjects(filter) ? undefined : BY_MOMENT;

/** The table with that index. */
export const spansOf = (filter: CommitmentFilter): string => {
  const index = indexOf(filter);
  return index === undefined ? 'commitment_span' : `commitment_span INDEXED BY ${index}`;
};

/** What a statement with `filterAt` begins with: units and texts as they were. */
export const commitmentsThen = (moment: Moment): Condition => atMoment([unitSpans], moment);

/**
 * The rows that answer for the moment and that the filter selects; for a statement that begins with
 * `commitmentsThen`.
 * @param basis day that counts as done for `openIn`.
 */
export const filterAt = (
  filter: CommitmentFilter,
  moment: Moment,
  basis: DoneDateBasis = 'CLAIM',
): Condition =>
  everyOf([
    heldAt('commitment_span', moment),
    ...answerConditions(filter),
    ...subjectConditions(filter),
    ...(filter.openIn ? [openInCondition(filter.openIn, moment, basis)] : []),
  ]);

/**
 * That a column names a commitment that the filter selects at the moment. Each is looked up by its id:
 * left alone, SQLite would walk through the whole moment.
 */
export function isSelectedAt(column: string, filter: CommitmentFilter, moment: Moment): Condition {
  const { sql, values } = everyOf([
    condition(`commitment_span.commitment_id = ${column}`),
    filterAt(filter, moment),
  ]);
  return condition(
    `EXISTS (SELECT 1 FROM commitment_span INDEXED BY commitment_span_of WHERE ${sql})`,
    ...values,
  );
}
