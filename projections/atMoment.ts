import type { Condition } from './condition';
import { throughMoment } from './rows';
import type { RowTable } from './rowTable';
import type { Moment } from './spans/moment';

/** The rows of a moment in the place of tables, for a statement that begins with them. */
export function atMoment(tables: readonly RowTable[], moment: Moment): Condition {
  const parts = throughMoment(tables, moment);
  return {
    sql: parts.map(({ sql }) => sql).join(', '),
    values: parts.flatMap(({ values }) => values),
  };
}
