import type { Condition } from './condition';
import { unitAncestorSpans } from './organisation/table';
import { searchEntriesAt } from './search/textCondition';
import { inPlaceOf } from './spans/inPlaceOf';
import type { Moment } from './spans/moment';
import type { SpanTable } from './spans/spanTable';

/**
 * Common table expressions for a statement about a moment: the tables named as they were, and with
 * them those that any filter may look at, the line above every unit and the texts.
 */
export function atMoment(tables: readonly SpanTable[], moment: Moment): Condition {
  const parts = [...inPlaceOf([...tables, unitAncestorSpans], moment), searchEntriesAt(moment)];
  return {
    sql: parts.map(({ sql }) => sql).join(', '),
    values: parts.flatMap(({ values }) => values),
  };
}
