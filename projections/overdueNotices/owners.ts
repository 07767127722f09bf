import { condition, everyOf, type Condition } from '../condition';
import { concerning, concerningThen } from '../commitments/concerning';
import { commitmentsNamed } from '../commitments/ways';
import { unitCondition } from '../organisation/queries';
import type { Rows } from '../rows';
import { heldWhen } from '../spans/heldWhen';
import type { NoticeFilter } from './filter';

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
    ...concerning('overdue_notice.commitment_id', filter.territoryId),
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
  const held = (span: string) => heldWhen(span, `${table}.written_on`, `${table}.place`);
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
  return [
    ...(owned.length === 0 ? [] : [ownedThen]),
    ...concerningThen(`${table}.commitment_id`, filter.territoryId, held),
  ];
}
