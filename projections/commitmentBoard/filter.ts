import type {
  CommitmentKind,
  CommitmentStatus,
  DoneDateBasis,
  Timeliness,
} from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import { keyFold } from '../../src/kernel/text';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import { unitCondition } from '../organisation/queries';
import { textCondition } from '../search/textCondition';
import { boxExpression } from './boxExpression';

/** Conditions on commitments, all of which must hold. */
export interface CommitmentFilter {
  readonly status?: readonly CommitmentStatus[];
  /** Any of these boxes, against the current deadline. */
  readonly timeliness?: readonly Timeliness[];
  readonly outstanding?: boolean;
  /** Lead unit; before assignment the promisor's (R24). */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  /** Promisor office (R24). */
  readonly officeId?: string;
  readonly sourceId?: string;
  readonly territoryId?: string;
  readonly kind?: readonly CommitmentKind[];
  readonly programme?: string;
  readonly madeIn?: DaySpan;
  /** Open on the first day of the span or made in it (R25). */
  readonly openIn?: DaySpan;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
  /** With an overdue notice of this level or above, of whichever deadline version. */
  readonly minimumOverdueLevel?: number;
  readonly isExtended?: boolean;
  readonly text?: string;
}

const OPEN_BOXES: readonly Timeliness[] = ['OPEN_IN_TIME', 'OPEN_OVERDUE'];

function boxCondition(boxes: readonly Timeliness[], on: LocalDate): Condition {
  const box = boxExpression('CURRENT', 'CLAIM', on);
  const wanted = oneOf(box.sql, boxes);
  const conditions = [condition(wanted.sql, ...box.values, ...wanted.values)];
  // What these boxes imply lets an index do most of the work.
  if (boxes.every((each) => OPEN_BOXES.includes(each)))
    conditions.push(condition('commitment.outstanding = 1'));
  if (boxes.every((each) => each === 'OPEN_OVERDUE'))
    conditions.push(condition('commitment.due_rising < ?', on));
  return everyOf(conditions);
}

function openInCondition({ from, to }: DaySpan, basis: DoneDateBasis): Condition {
  const until = basis === 'CLAIM' ? 'until_claim' : 'until_verification';
  return condition(
    `commitment.made_on BETWEEN ? AND ? OR (commitment.made_on < ? AND EXISTS (
      SELECT 1 FROM commitment_open_span AS span
      WHERE span.commitment_id = commitment.id AND span.from_on <= ? AND span.${until} > ?))`,
    from,
    to,
    from,
    from,
    from,
  );
}

/** Conditions that may hold for few or for most rows: no index fits both. */
export function spreadConditions(filter: CommitmentFilter): Condition[] {
  const { unitId, territoryId, text } = filter;
  const conditions: Condition[] = [];
  if (unitId !== undefined && filter.includeSubunits === true)
    conditions.push(unitCondition('commitment.unit_id', unitId, true));
  if (territoryId !== undefined)
    conditions.push(
      condition(
        `commitment.id IN (
          SELECT commitment_id FROM commitment_territory WHERE territory_id = ?)`,
        territoryId,
      ),
    );
  if (text !== undefined) conditions.push(textCondition('commitment.id', text));
  return conditions;
}

function plainConditions(filter: CommitmentFilter): Condition[] {
  const { status, outstanding, unitId, officeId, sourceId, kind, programme } = filter;
  const { dueFrom, dueTo, minimumOverdueLevel, isExtended, madeIn } = filter;
  const given: Condition[] = [];
  if (status) given.push(oneOf('commitment.status', status));
  if (outstanding !== undefined)
    given.push(condition('commitment.outstanding = ?', Number(outstanding)));
  if (unitId !== undefined && filter.includeSubunits !== true)
    given.push(condition('commitment.unit_id = ?', unitId));
  if (officeId !== undefined) given.push(condition('commitment.promisor_office_id = ?', officeId));
  if (sourceId !== undefined) given.push(condition('commitment.source_id = ?', sourceId));
  if (kind) given.push(oneOf('commitment.kind', kind));
  if (programme !== undefined)
    given.push(condition('commitment.programme_key = ?', keyFold(programme)));
  if (madeIn) given.push(condition('commitment.made_on BETWEEN ? AND ?', madeIn.from, madeIn.to));
  if (dueFrom !== undefined) given.push(condition('commitment.due_on >= ?', dueFrom));
  if (dueTo !== undefined) given.push(condition('commitment.due_on <= ?', dueTo));
  if (minimumOverdueLevel !== undefined)
    given.push(condition('commitment.notice_level >= ?', minimumOverdueLevel));
  if (isExtended !== undefined)
    given.push(condition('commitment.extended = ?', Number(isExtended)));
  return given;
}

/**
 * What the filter says, without the condition that a promise exists only from its made-on date.
 * @param on today or later.
 * @param basis day that counts as done for `openIn`.
 */
export const filterCondition = (
  filter: CommitmentFilter,
  on: LocalDate,
  basis: DoneDateBasis = 'CLAIM',
): Condition =>
  everyOf([
    ...plainConditions(filter),
    ...spreadConditions(filter),
    ...(filter.timeliness ? [boxCondition(filter.timeliness, on)] : []),
    ...(filter.openIn ? [openInCondition(filter.openIn, basis)] : []),
  ]);
