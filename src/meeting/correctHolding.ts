import { z } from 'zod';
import {
  changesNothing,
  corrected,
  correctedValue,
  type ChangesOf,
  type Given,
} from '../kernel/correctedValue';
import { DateInput } from '../kernel/dateFields';
import { reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { firstDayOf, OccurredOn, OccurredOnInput, occurredOnOf } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { AttendanceInput, attendanceOf, type Attendance } from './attendance';
import { changeOfRecorded } from './changeOfRecorded';
import type { HoldingState } from './holding';
import { meetingHeld } from './holdingEvents';
import { refusedAttendance } from './refusedAttendance';

/** A meeting that goes on and off for longer than this is several. */
const MOST_FURTHER_DAYS = 60;

/** What commands say of a meeting of several days. */
export const furtherDays = z
  .array(DateInput)
  .max(MOST_FURTHER_DAYS)
  .optional()
  .describe('Days after the first on which it went on.');

export const correctionReasonInput = inputText(SHORT_TEXT, 'Ghi nhầm ngày').describe('Reason.');

/** What commands correct of any meeting that was held; what is left out stays. */
export const holdingCorrectionInput = {
  heldOn: OccurredOnInput.optional().describe('First day on which it took place.'),
  furtherDays,
  attendance: AttendanceInput.optional().describe(
    'Who came: all counts, since those left out were not counted.',
  ),
  reason: correctionReasonInput,
};
type Input = z.output<z.ZodObject<typeof holdingCorrectionInput>>;

type Code =
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'DAY_PRECISION_REQUIRED'
  | 'MEASURE_MISMATCH'
  | 'UNKNOWN_CODE'
  | 'VALUE_OUT_OF_RANGE';

/** In order, each once. */
export const daysInOrder = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].sort();

/** Why such days cannot be those after the first; null when they can. */
export function furtherDaysRefusal(
  days: readonly LocalDate[],
  heldOn: OccurredOn,
  today: LocalDate,
): { readonly rejection: Rejection<Code> } | null {
  if (days.length === 0) return null;
  if (heldOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'heldOn');
  if (days.some((day) => day <= heldOn.date)) return reject('DATE_TOO_EARLY', 'furtherDays');
  return days.some((day) => day > today) ? reject('DATE_IN_FUTURE', 'furtherDays') : null;
}

/** What can be corrected of any meeting; nothing of it is there before it is held. */
export interface HoldingValues {
  readonly heldOn: OccurredOn | null;
  readonly furtherDays: LocalDate[];
  readonly attendance: Attendance | null;
}

/** The same as events keep it of a correction that waits. */
export const holdingChanges = {
  heldOn: correctedValue(OccurredOn.nullable()).describe('Its first day.'),
  furtherDays: correctedValue(meetingHeld.furtherDays).describe('Its other days.'),
  attendance: correctedValue(meetingHeld.attendance).describe('Who came.'),
};

export const holdingValuesOf = ({
  heldOn,
  furtherDays,
  attendance,
}: HoldingState): HoldingValues => ({ heldOn, furtherDays: [...furtherDays], attendance });

/** The values that a command gives. */
export const holdingGiven = (input: Input): Given<HoldingValues> => ({
  heldOn: input.heldOn && occurredOnOf(input.heldOn),
  furtherDays: input.furtherDays && daysInOrder(input.furtherDays),
  attendance: input.attendance && attendanceOf(input.attendance),
});

/** Why a meeting cannot have been held so; null when it can. */
export function holdingRefusal(
  input: Input,
  {
    furtherDays,
    heldOn,
  }: { readonly furtherDays: readonly LocalDate[]; readonly heldOn: OccurredOn },
  today: LocalDate,
): { readonly rejection: Rejection<Code> } | null {
  if (firstDayOf(heldOn.date, heldOn.precision) > today)
    return reject('DATE_IN_FUTURE', 'heldOn.date');
  const refused = input.attendance && refusedAttendance(input.attendance);
  if (refused) return { rejection: refused };
  return furtherDaysRefusal(furtherDays, heldOn, today);
}

/** What a correction of the holding records; after a day that was wrong, when the meeting was held. */
export function holdingEvents<Held extends string>(
  type: Held,
  recorded: HoldingValues,
  { heldOn, furtherDays, attendance }: ChangesOf<HoldingValues>,
  reason: string,
) {
  const changes = { heldOn: changeOfRecorded(heldOn), furtherDays, attendance };
  if (changesNothing(changes) || recorded.heldOn === null) return [];
  const correction = {
    type: 'HoldingCorrected',
    data: { reason, ...changes },
    occurredOn: recorded.heldOn,
  } as const;
  if (changes.heldOn === null) return [correction];
  const after = corrected(recorded, { heldOn, furtherDays, attendance });
  const held = {
    type,
    data: { attendance: after.attendance, furtherDays: after.furtherDays },
    occurredOn: changes.heldOn.to,
  };
  return [correction, held];
}
