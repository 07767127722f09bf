import { localDateOf, type LocalDate } from '../src/kernel/localDate';
import type { Recorded } from '../src/kernel/recordedEvent';

/**
 * The day on which an event was written, as lists of that moment had it. A log server stamps `recordedAt`
 * by its own clock, which may still show the day before when something is written as its day begins; and
 * nothing is written before the day on which it happened.
 */
export function writtenOn({ recordedAt, metadata }: Recorded): LocalDate {
  const recordedOn = localDateOf(recordedAt);
  const { date } = metadata.occurredOn;
  return date > recordedOn ? date : recordedOn;
}
