import { z } from 'zod';
import { changesNothing, correctedTo } from '../kernel/correctedValue';
import { DateInput } from '../kernel/dateFields';
import { reject, type DecidedEvent } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import { firstDayOf, OccurredOnInput, occurredOnOf, type OccurredOn } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { AttendanceInput, attendanceOf } from './attendance';
import type { HoldingState } from './holding';
import type { HoldingEvent } from './holdingEvents';
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

/** A meeting that was held, as a correction would have it. */
export interface CorrectedHolding {
  readonly after: HoldingState & { readonly heldOn: OccurredOn };
  /** Null when nothing changes. */
  readonly event: DecidedEvent<HoldingEvent> | null;
  /** Whether another day is the first one. */
  readonly isMoved: boolean;
}

/** What a correction of the holding records; after a day that was wrong, when the meeting was held. */
export const holdingEvents = <Held extends string>(
  type: Held,
  { after, event, isMoved }: CorrectedHolding,
) => [
  ...(event === null ? [] : [event]),
  ...(isMoved
    ? [
        {
          type,
          data: { attendance: after.attendance, furtherDays: [...after.furtherDays] },
          occurredOn: after.heldOn,
        },
      ]
    : []),
];

/** The part of a correction that every kind of meeting shares. */
export function correctHolding(
  input: Input,
  holding: HoldingState & { readonly heldOn: OccurredOn },
  today: LocalDate,
): CorrectedHolding | { readonly rejection: Rejection<Code> } {
  const given = {
    heldOn: input.heldOn && occurredOnOf(input.heldOn),
    furtherDays: input.furtherDays && daysInOrder(input.furtherDays),
    attendance: input.attendance && attendanceOf(input.attendance),
  };
  const after = {
    heldOn: given.heldOn ?? holding.heldOn,
    furtherDays: given.furtherDays ?? holding.furtherDays,
    attendance: given.attendance ?? holding.attendance,
  };
  if (firstDayOf(after.heldOn.date, after.heldOn.precision) > today)
    return reject('DATE_IN_FUTURE', 'heldOn.date');
  const refused = input.attendance && refusedAttendance(input.attendance);
  if (refused) return { rejection: refused };
  const days = furtherDaysRefusal(after.furtherDays, after.heldOn, today);
  if (days !== null) return days;
  const changes = {
    heldOn: correctedTo(holding.heldOn, given.heldOn),
    furtherDays: correctedTo([...holding.furtherDays], given.furtherDays),
    attendance: correctedTo(holding.attendance, given.attendance),
  };
  const event = changesNothing(changes)
    ? null
    : ({
        type: 'HoldingCorrected',
        data: { reason: input.reason, ...changes },
        occurredOn: holding.heldOn,
      } as const);
  return { after, event, isMoved: changes.heldOn !== null };
}
