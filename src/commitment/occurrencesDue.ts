import { firstDueFrom, type PeriodNumber } from '../calendar/occurrences';
import type { LocalDate } from '../kernel/localDate';
import { currentDeadline } from './deadlineInForce';
import { occurrenceBox } from './occurrenceStanding';
import {
  occurrenceRange,
  promiseOf,
  recordedNumbers,
  ruledDay,
  type RecurringState,
} from './occurrences';
import { roundOn } from './outsideBoxes';

/** An occurrence with its day, after extensions. */
export interface DueOccurrence {
  readonly number: PeriodNumber;
  readonly dueOn: LocalDate;
}

/** From a day to another, both included. */
interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Those whose day by the rule lies within, and those of which something is recorded: their day may have moved. */
function candidates(
  state: RecurringState,
  { first, last }: { readonly first: PeriodNumber; readonly last: PeriodNumber | null },
  { from, until }: Span,
): ReadonlySet<PeriodNumber> {
  const isOfRound = (number: PeriodNumber) => number >= first && (last === null || number <= last);
  const numbers = new Set(recordedNumbers(state).filter(isOfRound));
  const start = Math.max(first, firstDueFrom(state.recurrence.rule, from));
  for (let number = start; isOfRound(number) && ruledDay(state, number) <= until; number += 1)
    numbers.add(number);
  return numbers;
}

/**
 * Occurrences of a duty that are open in time on the first day of a span and fall due within it, earliest
 * first (R33, R44): one that was missed hides none of those to come.
 */
export function occurrencesDue(state: RecurringState, span: Span): readonly DueOccurrence[] {
  const { from: on, until } = span;
  const round = roundOn(state, on);
  if (round === -1 || state.recurrence.effectiveOn > on) return [];
  const due: DueOccurrence[] = [];
  for (const number of candidates(state, occurrenceRange(state, round), span)) {
    const dueOn = currentDeadline(promiseOf(state, number), on)?.date ?? ruledDay(state, number);
    if (dueOn < on || dueOn > until) continue;
    const standing = occurrenceBox(state, number, { on, against: 'CURRENT', basis: 'CLAIM' });
    if (standing?.box === 'OPEN_IN_TIME') due.push({ number, dueOn });
  }
  return due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
