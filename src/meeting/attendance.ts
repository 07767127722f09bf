import { z } from 'zod';
import { namedInput } from '../kernel/schema';
import { Quantity, QuantityInput } from '../kernel/quantity';

/** Who came. *Lượt* and *người* are different measures and are never added. */
export const Attendance = z.strictObject({
  sessions: Quantity.nullable().describe(
    'Meetings (cuộc) where one record sums up several; null otherwise.',
  ),
  visits: Quantity.nullable().describe('Visits (lượt); null when not counted.'),
  people: Quantity.nullable().describe('People (người); null when not counted.'),
  delegations: Quantity.nullable().describe(
    'Large delegations (đoàn đông người), part of the visits; null when not counted.',
  ),
  households: Quantity.nullable().describe('Households (hộ); null when not counted.'),
});
export type Attendance = Readonly<z.infer<typeof Attendance>>;

export const AttendanceInput = namedInput(
  'AttendanceInput',
  'Head counts; leave out what was not counted.',
  {
    sessions: QuantityInput.optional().describe('Meetings or receptions summed up, unit SESSION.'),
    visits: QuantityInput.optional().describe(
      'Visits (lượt tiếp) of a reception, unit VISIT; how many spoke is told by `countOpinions`.',
    ),
    people: QuantityInput.optional().describe('People, unit PERSON.'),
    delegations: QuantityInput.optional().describe('Large delegations, unit DELEGATION.'),
    households: QuantityInput.optional().describe('Households, unit HOUSEHOLD.'),
  },
);
export type AttendanceInput = z.infer<typeof AttendanceInput>;

/** The measure that each count is made in. */
export const attendanceUnits = {
  sessions: 'SESSION',
  visits: 'VISIT',
  people: 'PERSON',
  delegations: 'DELEGATION',
  households: 'HOUSEHOLD',
} as const;

export const attendanceOf = (input: AttendanceInput): Attendance => ({
  sessions: input.sessions ?? null,
  visits: input.visits ?? null,
  people: input.people ?? null,
  delegations: input.delegations ?? null,
  households: input.households ?? null,
});
