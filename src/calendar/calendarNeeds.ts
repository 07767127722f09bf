import { byId, selected, word } from '../kernel/need';
import type { DeadlineInput } from './deadlineInput';
import type { DeadlineRuleState } from './ruleState';
import type { WorkCalendar } from './workCalendar';

/** The working calendar as announced by now; the law's for a decision that counts nothing. */
export const calendar = selected(word<'calendar', true, WorkCalendar>('calendar'));

/** All versions of the rule of a code; null when there is none. */
export const rule = byId(word<'rule', string, DeadlineRuleState | null>('rule'));

/** Every rule with all its versions, for what may be bound by any of them (R49). */
export const everyRule = selected(
  word<'everyRule', true, readonly DeadlineRuleState[]>('everyRule'),
)(() => true);

/** Key of the calendar for a decision that counts whatever its input says. */
export const always = (): true => true;

/** Key of the calendar for a deadline that is counted. */
export const ifCounted = (deadline: DeadlineInput | undefined): true | null =>
  deadline?.counted === undefined && deadline?.byRule === undefined ? null : true;
