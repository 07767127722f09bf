import { condition, everyOf, type Condition } from '../condition';
import { commitmentsNamed } from '../commitments/ways';
import { unitCondition } from '../organisation/queries';
import type { Rows } from '../rows';
import type { NoticeFilter } from './filter';

const within = (table: string, territoryId: string | undefined): Condition[] =>
  territoryId === undefined
    ? []
    : [
        condition(
          `${table}.commitment_id IN (
            SELECT commitment_id FROM commitment_territory WHERE territory_id = ?)`,
          territoryId,
        ),
      ];

function ownedBy(
  { officeId, unitId, includeSubunits }: NoticeFilter,
  office: string,
  unit: (unitId: string, includeSubunits: boolean) => Condition,
): Condition[] {
  return [
    ...(officeId === undefined ? [] : [condition(`${office} = ?`, officeId)]),
    ...(unitId === undefined ? [] : [unit(unitId, includeSubunits ?? false)]),
  ];
}

/**
 * Notices of the commitments that the owners asked for have, as lists of the moment have them; for a
 * statement that names `commitmentsNamed`.
 */
export function ownersIn(rows: Rows, filter: NoticeFilter): Condition[] {
  const owned = ownedBy(filter, 'commitment.promisor_office_id', (unitId, includeSubunits) =>
    unitCondition('commitment.unit_id', unitId, includeSubunits),
  );
  const { sql, values } = everyOf(owned);
  const ofCommitments = condition(
    `EXISTS (SELECT 1 FROM ${rows.named(commitmentsNamed)}
      WHERE commitment.id = overdue_notice.commitment_id AND ${sql})`,
    ...values,
  );
  return [
    ...(owned.length === 0 ? [] : [ofCommitments]),
    ...within('overdue_notice', filter.territoryId),
  ];
}

/**
 * As lists had them when the notice was written: what is pushed late, to who resumes, is what was
 * pushed to those who listened.
 */
export function ownersWhenWritten(
  table: 'overdue_notice' | 'due_soon_notice',
  filter: NoticeFilter,
): Condition[] {
  const held = (span: string) =>
    `${span}.on_from <= ${table}.written_on AND ${span}.on_to > ${table}.written_on
     AND ${span}.pos_from <= ${table}.place AND ${span}.pos_to > ${table}.place`;
  const owned = ownedBy(filter, 'owner.promisor_office_id', (unitId, includeSubunits) =>
    includeSubunits
      ? condition(
          `owner.unit_id IN (SELECT line.unit_id FROM unit_ancestor_span AS line
            WHERE line.ancestor_id = ? AND ${held('line')})`,
          unitId,
        )
      : condition('owner.unit_id = ?', unitId),
  );
  const { sql, values } = everyOf(owned);
  const ownedThen = condition(
    `EXISTS (SELECT 1 FROM commitment_span AS owner INDEXED BY commitment_span_of
      WHERE owner.id = ${table}.commitment_id AND ${held('owner')} AND ${sql})`,
    ...values,
  );
  return [...(owned.length === 0 ? [] : [ownedThen]), ...within(table, filter.territoryId)];
}
