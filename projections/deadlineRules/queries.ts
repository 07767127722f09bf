import type { DeadlineRuleState } from '../../src/calendar/ruleState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { reader, type Rows } from '../rows';
import { statesById } from '../rowsById';
import { allRows } from '../statements';
import { stateOf } from '../storedState';

export const deadlineRulesById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, DeadlineRuleState> => statesById(database, 'deadline_rule', ids);

/** All rules with all their versions, by code. */
export const allDeadlineRules = (rows: Rows): DeadlineRuleState[] =>
  allRows(reader(rows).database, 'SELECT state FROM deadline_rule ORDER BY code').map((row) =>
    stateOf<DeadlineRuleState>(row),
  );
