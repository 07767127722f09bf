import type { Command } from '../kernel/command';
import { firstDayOf } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';

/**
 * Nothing can have happened after today (R13). A month or year that runs is no future: only one
 * that has not begun.
 */
export function dateInFuture(command: Command): Rejection | null {
  const { date, precision } = command.occurredOn;
  return firstDayOf(date, precision) > command.today
    ? { code: 'DATE_IN_FUTURE', field: 'occurredOn.date' }
    : null;
}
