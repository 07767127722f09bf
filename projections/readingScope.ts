import type { Classification } from '../src/kernel/classification';
import { anyOf, condition, everyOf, oneOf, type Condition } from './condition';
import { limitedKinds, scopeTable } from './recordScope';

/** What gives a right to read: every record that holds for is in the scope. */
export type Grant = {
  /** Highest classification that it reaches: RESTRICTED for all. */
  readonly upTo: Classification;
} & (
  | {
      /** Records of this unit and its offices. */
      readonly unitId: string;
      readonly includeSubunits: boolean;
      /** Whether also those that it only has a part in. */
      readonly orConcerned: boolean;
    }
  /**
   * Records that speak of this administrative unit or one below, or are owned by a body that serves one
   * of these.
   */
  | { readonly territoryId: string }
  /** This record, whosever it is. */
  | { readonly recordId: string }
  /** Records of whomever. */
  | { readonly everywhere: true }
);

/**
 * What a reader with limits may read: what any of the grants gives. Bodies, offices, reorganisations,
 * rules and the calendar are for everybody. Plain, so that it can be sent to another thread.
 */
export type ReadingScope = readonly Grant[];

const ladder: readonly Classification[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];

const isOf = (...roles: readonly string[]): Condition => oneOf('role', roles);

/** The unit of a row, or of the office that it names. */
const UNIT = 'coalesce((SELECT unit_id FROM main.office WHERE office.id = of_id), of_id)';

/** The administrative unit that this unit serves; NULL for central bodies. */
const SERVED = `(SELECT territory_id FROM main.unit_served WHERE unit_id = ${UNIT})`;

const isBelow = (unit: string, id: string): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM main.unit_ancestor WHERE unit_id = ${unit} AND ancestor_id = ?)`,
    id,
  );

/** Holds for the rows of a record on which the grant rests, whatever their classification. */
function restsOn(grant: Grant): readonly Condition[] {
  if ('everywhere' in grant) return [isOf('RECORD')];
  if ('recordId' in grant) return [isOf('RECORD'), condition('record = ?', grant.recordId)];
  if ('territoryId' in grant) {
    const { territoryId } = grant;
    return [
      anyOf([
        everyOf([isOf('TERRITORY'), isBelow('of_id', territoryId)]),
        everyOf([isOf('OWNER'), isBelow(SERVED, territoryId)]),
      ]),
    ];
  }
  const { unitId, includeSubunits, orConcerned } = grant;
  return [
    orConcerned ? isOf('OWNER', 'CONCERNED') : isOf('OWNER'),
    includeSubunits ? isBelow(UNIT, unitId) : condition(`${UNIT} = ?`, unitId),
  ];
}

/** Holds for the rows of a scope table that give a right to their record. */
export const isGranted = (scope: ReadingScope): Condition =>
  anyOf(
    scope.map((grant) => {
      const classes = ladder.slice(0, ladder.indexOf(grant.upTo) + 1);
      return everyOf([...restsOn(grant), oneOf('classification', classes)]);
    }),
  );

/**
 * Holds for records in the scope, by what stands today, whatever the moment asked about. It looks up the
 * few rows of each record and goes from them upwards, so that it costs the same however much is below.
 * @param record column with the id of a record of a limited kind
 */
export function mayRead(scope: ReadingScope, record: string): Condition {
  const { sql, values } = isGranted(scope);
  const rows = limitedKinds.map(
    (kind) => `SELECT * FROM main.${scopeTable(kind)} AS concern WHERE concern.record = ${record}`,
  );
  return condition(`EXISTS (SELECT 1 FROM (${rows.join(' UNION ALL ')}) WHERE ${sql})`, ...values);
}
