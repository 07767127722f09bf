import { measureOf } from '../kernel/measure';
import type { Rejection } from '../kernel/rejection';
import { attendanceUnits, type AttendanceInput } from './attendance';

type Code = 'UNKNOWN_CODE' | 'MEASURE_MISMATCH' | 'VALUE_OUT_OF_RANGE';

/** A minus sign does not fit either. */
const WHOLE = /^\d+(\.0+)?$/;

/** Why head counts cannot stand: each is a whole number, not negative, in its own measure. */
export function refusedAttendance(input: AttendanceInput): Rejection<Code> | null {
  for (const count of Object.keys(attendanceUnits) as (keyof typeof attendanceUnits)[]) {
    const quantity = input[count];
    if (quantity === undefined) continue;
    const at = `attendance.${count}`;
    if (measureOf(quantity.unit) === undefined)
      return { code: 'UNKNOWN_CODE', field: `${at}.unit` };
    if (quantity.unit !== attendanceUnits[count])
      return { code: 'MEASURE_MISMATCH', field: `${at}.unit` };
    if (!WHOLE.test(quantity.value)) return { code: 'VALUE_OUT_OF_RANGE', field: `${at}.value` };
  }
  return null;
}
