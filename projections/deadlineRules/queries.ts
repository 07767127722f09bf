import type { DeadlineRuleState, DeadlineRuleVersion } from '../../src/calendar/ruleState';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, type Condition } from '../condition';
import { countRows, readPage, type Page, type PageRequest } from '../keysetPage';
import { keyedStates, statesById, type KeyedState } from '../rowsById';
import { allRows } from '../statements';
import { stateOf } from '../storedState';

export interface DeadlineRuleFilter {
  /** In force on this day; all versions if absent. */
  readonly on?: LocalDate;
  readonly code?: string;
}

export const deadlineRulesById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, DeadlineRuleState> => statesById(database, 'deadline_rule', ids);

/** All rules with all their versions, by code. */
export const allDeadlineRules = (database: SqlDatabase): DeadlineRuleState[] =>
  allRows(database, 'SELECT state FROM deadline_rule ORDER BY code').map((row) =>
    stateOf<DeadlineRuleState>(row),
  );

const versionConditions = ({ on, code }: DeadlineRuleFilter): Condition =>
  everyOf([
    ...(code === undefined ? [] : [condition('deadline_rule_version.code = ?', code)]),
    ...(on === undefined
      ? []
      : [condition('valid_from <= ? AND coalesce(valid_to >= ?, 1)', on, on)]),
  ]);

/** Versions of rules by code, then first day in force. */
export function deadlineRules(
  database: SqlDatabase,
  filter: DeadlineRuleFilter,
  request: PageRequest,
): Page<KeyedState<DeadlineRuleVersion>> {
  const page = readPage(
    database,
    {
      table: 'deadline_rule_version',
      idColumn: 'id',
      sortColumn: 'sort_key',
      direction: 'ASCENDING',
      where: versionConditions(filter),
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page);
}

export const countDeadlineRules = (database: SqlDatabase, filter: DeadlineRuleFilter): number =>
  countRows(database, 'deadline_rule_version', versionConditions(filter));
