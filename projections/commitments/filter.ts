import type {
  CommitmentKind,
  CommitmentStatus,
  DoneDateBasis,
  Priority,
  Timeliness,
} from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import { keyFold } from '../../src/kernel/text';
import { anyOf, condition, everyOf, oneOf, type Condition } from '../condition';
import { within, type CountRange } from '../countRange';
import type { DaySpan } from '../daySpan';
import { unitCondition } from '../organisation/queries';
import type { Asked, Rows } from '../rows';
import { textCondition } from '../search/textCondition';
import { heldAt, knownAt } from '../spans/moment';
import { boxRank, HIDDEN } from './columns';
import { concerning } from './concerning';
import { claimWaits, sinceProgress } from './elapsed';
import { priorityRank } from './priorityRank';
import { commitmentsNamed } from './ways';

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
  /** Also what that office or unit promised jointly with another (R47): lists show it, counts count it once. */
  readonly orJoint?: boolean;
  /** Where it was made, or where the petition was raised in whose answer it was made (R45). */
  readonly sourceId?: string;
  readonly territoryId?: string;
  readonly kind?: readonly CommitmentKind[];
  readonly policyField?: string;
  readonly priority?: readonly Priority[];
  readonly programme?: string;
  readonly madeIn?: DaySpan;
  /** Open on the first day of the span or made in it (R25). */
  readonly openIn?: DaySpan;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
  /** With an overdue notice of this level or above, of whichever deadline version. */
  readonly minimumOverdueLevel?: number;
  readonly isExtended?: boolean;
  /** Extensions granted. */
  readonly extensionsGranted?: CountRange;
  /** Changes of lead unit. */
  readonly passesCount?: CountRange;
  /** Since progress was last reported, or it was made where that was later. */
  readonly daysSinceProgress?: CountRange;
  /** With a claim that has waited for its verdict for so many days. */
  readonly daysClaimWaits?: CountRange;
  /** Linked duplicates too, which count once under the first (R22). */
  readonly includeDuplicates?: boolean;
  /** Also what was made in error (R37). */
  readonly includeInError?: boolean;
  readonly text?: string;
}

/** A box by the columns that hold it; see there for what they mean. */
function boxCondition(box: Timeliness, on: LocalDate): Condition {
  const done = 'commitment.done_current_claim';
  const overdueFrom = 'commitment.overdue_from_current_claim';
  switch (box) {
    case 'OPEN_OVERDUE':
      return condition(`${done} IS NULL AND ${overdueFrom} <= ?`, on);
    case 'OPEN_IN_TIME':
      return condition(`${done} IS NULL AND ${overdueFrom} > ?`, on);
    case 'DONE_ON_TIME':
    case 'DONE_LATE':
      return condition(`${done} = ?`, boxRank(box));
    case 'NO_DEADLINE':
      return condition(
        `${done} = ?
         OR (${done} IS NULL AND ${overdueFrom} IS NULL AND commitment.outside IS NULL)`,
        boxRank(box),
      );
  }
}

/** Whether only open boxes are asked for: what is in them is owed. */
export const isOpenOnly = ({ timeliness }: CommitmentFilter): boolean =>
  timeliness?.every((box) => box === 'OPEN_IN_TIME' || box === 'OPEN_OVERDUE') ?? false;

/**
 * What follows from the filter anyway, said in terms of the order by due date: without it a walk
 * along that order would go on to the end in search of more promises overdue.
 */
export function impliedConditions(filter: CommitmentFilter, { on }: Asked): Condition[] {
  const isOverdue = filter.timeliness?.every((box) => box === 'OPEN_OVERDUE') ?? false;
  return [
    ...(isOpenOnly(filter) ? [condition('commitment.outstanding = 1')] : []),
    ...(isOverdue ? [condition('commitment.due_rising < ?', on)] : []),
  ];
}

/** Open on the first day of the span, as known at the same place, or made in it (R25). */
function openInCondition(
  { from, to }: DaySpan,
  { moment }: Asked,
  basis: DoneDateBasis,
): Condition {
  const isOpen = basis === 'CLAIM' ? 'open_claim' : 'open_verification';
  const known = knownAt('earlier', moment?.place ?? null);
  return condition(
    `commitment.made_on BETWEEN ? AND ? OR (commitment.made_on < ? AND EXISTS (
      SELECT 1 FROM commitment_span AS earlier INDEXED BY commitment_span_by_opening
      WHERE earlier.id = commitment.id AND earlier.on_from <= ? AND earlier.on_to > ?
        AND ${known.sql} AND earlier.${isOpen}))`,
    from,
    to,
    from,
    from,
    from,
    ...known.values,
  );
}

/** Its own, and in lists what others promised together with it (R47). @param joins said of `joint`. */
function orJoint(
  owns: Condition,
  joins: Condition,
  filter: CommitmentFilter,
  { moment }: Asked,
): Condition {
  if (filter.orJoint !== true) return owns;
  const from = moment === null ? 'commitment_joint' : 'commitment_joint_span';
  const held = moment === null ? [] : [heldAt('joint', moment)];
  const { sql, values } = everyOf([joins, ...held]);
  const shares = condition(
    `commitment.id IN (SELECT joint.commitment_id FROM ${from} AS joint WHERE ${sql})`,
    ...values,
  );
  return anyOf([owns, shares]);
}

const ofUnit = (unitId: string, isWithin: boolean, filter: CommitmentFilter, asked: Asked) =>
  orJoint(
    unitCondition('commitment.unit_id', unitId, isWithin),
    unitCondition('joint.unit_id', unitId, isWithin),
    filter,
    asked,
  );

/** Conditions that may hold for few or for most rows: no index fits both. */
export function spreadConditions(filter: CommitmentFilter, asked: Asked): Condition[] {
  const { unitId, territoryId, text } = filter;
  const conditions: Condition[] = [];
  if (unitId !== undefined && filter.includeSubunits === true)
    conditions.push(ofUnit(unitId, true, filter, asked));
  conditions.push(...concerning('commitment.id', territoryId));
  if (text !== undefined) conditions.push(textCondition('commitment.id', text));
  return conditions;
}

/** Made there, or in the answer to a petition that was raised there (R45). */
const madeAt = (sourceId: string): Condition =>
  condition(
    `commitment.source_id IN (
      SELECT ? UNION ALL SELECT petition_id FROM petition_origin WHERE source_id = ?)`,
    sourceId,
    sourceId,
  );

/** What stands in no list unless asked for; what is owed is never hidden. */
function hiddenConditions(filter: CommitmentFilter): Condition[] {
  if (filter.outstanding === true || isOpenOnly(filter)) return [];
  const asksForErrors =
    filter.includeInError === true || filter.status?.includes('RECORDED_IN_ERROR') === true;
  const shown =
    (filter.includeDuplicates === true ? HIDDEN.DUPLICATE : 0) +
    (asksForErrors ? HIDDEN.IN_ERROR : 0);
  if (shown === 0) return [condition('commitment.hidden = 0')];
  // Of what may be hidden for two reasons, neither is left.
  const isAll = shown === HIDDEN.DUPLICATE + HIDDEN.IN_ERROR;
  return isAll ? [] : [condition('commitment.hidden IN (0, ?)', shown)];
}

function plainConditions(filter: CommitmentFilter, asked: Asked): Condition[] {
  const { status, outstanding, unitId, officeId, sourceId, kind, programme } = filter;
  const { policyField, priority } = filter;
  const { dueFrom, dueTo, minimumOverdueLevel, isExtended, madeIn } = filter;
  const given: Condition[] = [];
  if (status) given.push(oneOf('commitment.status', status));
  given.push(...hiddenConditions(filter));
  // Open boxes hold nothing but what is owed: saying so again would keep their index from being used.
  const isImplied = outstanding === true && isOpenOnly(filter);
  if (outstanding !== undefined && !isImplied)
    given.push(condition('commitment.outstanding = ?', Number(outstanding)));
  if (unitId !== undefined && filter.includeSubunits !== true)
    given.push(ofUnit(unitId, false, filter, asked));
  if (officeId !== undefined)
    given.push(
      orJoint(
        condition('commitment.promisor_office_id = ?', officeId),
        condition('joint.office_id = ?', officeId),
        filter,
        asked,
      ),
    );
  if (sourceId !== undefined) given.push(madeAt(sourceId));
  if (kind) given.push(oneOf('commitment.kind', kind));
  if (policyField !== undefined) given.push(condition('commitment.policy_field = ?', policyField));
  if (priority) given.push(oneOf('commitment.priority', priority.map(priorityRank)));
  if (programme !== undefined)
    given.push(condition('commitment.programme_key = ?', keyFold(programme)));
  if (madeIn) given.push(condition('commitment.made_on BETWEEN ? AND ?', madeIn.from, madeIn.to));
  if (dueFrom !== undefined) given.push(condition('commitment.due_on >= ?', dueFrom));
  if (dueTo !== undefined) given.push(condition('commitment.due_on <= ?', dueTo));
  if (minimumOverdueLevel !== undefined)
    given.push(condition('commitment.notice_level >= ?', minimumOverdueLevel));
  if (isExtended !== undefined)
    given.push(condition(`commitment.extensions ${isExtended ? '>' : '='} 0`));
  given.push(...within('commitment.extensions', filter.extensionsGranted));
  given.push(...within('commitment.passes', filter.passesCount));
  return given;
}

/**
 * What the filter says, without the condition that a promise exists only from its made-on date.
 * @param basis day that counts as done for `openIn`.
 */
export const filterCondition = (
  filter: CommitmentFilter,
  asked: Asked,
  basis: DoneDateBasis = 'CLAIM',
): Condition =>
  everyOf([
    ...plainConditions(filter, asked),
    ...spreadConditions(filter, asked),
    ...(filter.timeliness
      ? [anyOf(filter.timeliness.map((box) => boxCondition(box, asked.on)))]
      : []),
    ...(filter.openIn ? [openInCondition(filter.openIn, asked, basis)] : []),
    ...(filter.daysSinceProgress ? sinceProgress(filter.daysSinceProgress, asked) : []),
    ...(filter.daysClaimWaits ? claimWaits(filter.daysClaimWaits, asked) : []),
  ]);

/** That it had been made by the day asked about: before that day other moments have no row of it. */
export const isMade = ({ on, moment }: Asked): Condition[] =>
  moment === null ? [condition('commitment.made_on <= ?', on)] : [];

/**
 * That a column names a commitment of the filter, made by the day; for a statement that names
 * `commitmentsNamed`, so that a list of what belongs to few does not look at the others.
 */
export function isSelected(column: string, filter: CommitmentFilter, rows: Rows): Condition {
  const { sql, values } = everyOf([
    condition(`commitment.id = ${column}`),
    filterCondition(filter, rows),
    ...isMade(rows),
  ]);
  return condition(
    `EXISTS (SELECT 1 FROM ${rows.named(commitmentsNamed)} WHERE ${sql})`,
    ...values,
  );
}
