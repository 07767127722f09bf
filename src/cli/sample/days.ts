import { instantFromMillis } from '../../kernel/instant';
import { startOfLocalDay, type LocalDate } from '../../kernel/localDate';

const HOUR_MS = 3_600_000;

/** Half past seven in the morning, local time. */
export const morningOf = (date: LocalDate) =>
  instantFromMillis(Date.parse(startOfLocalDay(date)) + 7.5 * HOUR_MS);

/** The field of a command that says when it happened. */
export const dayOf = (date: LocalDate) => ({ occurredOn: { date } });
