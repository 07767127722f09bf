import { clockOf, dateWithWeekday, dayOfInstant } from '../format/dates';
import type { Language } from '../words/language';

interface Meeting {
  readonly startsAt: string | null;
  readonly heldOn: { readonly date: string; readonly label: string } | null;
  readonly plannedFor: { readonly label: string } | null;
}

/** When it is or was, as closely as it is known: day and hour, a day, or the period planned. */
export function meetingDay({ startsAt, heldOn, plannedFor }: Meeting, language: Language): string {
  if (startsAt !== null)
    return `${dateWithWeekday(dayOfInstant(startsAt), language)}, ${clockOf(startsAt)}`;
  return heldOn?.label ?? plannedFor?.label ?? '';
}
