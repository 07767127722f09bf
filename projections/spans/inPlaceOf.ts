import type { Condition } from '../condition';
import { heldAt, type Moment } from './moment';
import type { SpanTable } from './spanTable';

/**
 * Common table expressions that put the rows of a moment in the place of tables of the present, by
 * their names: a query behind them says of that moment what it says of the present without them.
 */
export function inPlaceOf(tables: readonly SpanTable[], moment: Moment): readonly Condition[] {
  return tables.map(({ name, of, columns }) => {
    const held = heldAt(name, moment);
    const sql = `${of} AS NOT MATERIALIZED (
      SELECT ${Object.keys(columns).join(', ')} FROM ${name} WHERE ${held.sql})`;
    return { sql, values: held.values };
  });
}
