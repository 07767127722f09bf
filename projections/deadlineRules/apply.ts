import type { DeadlineRuleEvent } from '../../src/calendar/ruleEvents';
import { deadlineRulePrefix } from '../../src/calendar/ruleId';
import { deadlineRuleFold, type DeadlineRuleState } from '../../src/calendar/ruleState';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { schema, tables } from './table';

export const deadlineRulesProjection: Projection = {
  name: 'deadlineRules',
  version: 8,
  schema,
  tables,
  streamPrefixes: [deadlineRulePrefix],
  apply(event, database) {
    const recorded = event as Recorded<DeadlineRuleEvent>;
    const rule = nextState(database, 'deadline_rule', deadlineRuleFold, recorded);
    if (rule !== null) keepRule(rule, database);
  },
};

function keepRule(rule: DeadlineRuleState, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR REPLACE INTO deadline_rule VALUES (?, ?, ?, ?)',
    rule.id,
    rule.code,
    rule.version,
    JSON.stringify(rule),
  );
}
