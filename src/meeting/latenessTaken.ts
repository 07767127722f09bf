import { z } from 'zod';
import { DateField } from '../kernel/dateFields';
import { leaf } from '../kernel/schema';
import { BreachKind, type Breach } from './breach';

/** Something late on a day: a duty of a meeting, the answer to a petition. */
export type Lateness = Pick<Breach, 'kind' | 'dueOn' | 'daysLate'>;

const days = (example: number) => leaf(z.int().min(0), 'Int', example);

/** Lateness that was to be seen and is seen no longer, or less of it (R36). */
export const LatenessTaken = z.strictObject({
  kind: BreachKind.describe('What was late.'),
  dueOn: DateField.describe('Last day allowed, as it stood.'),
  daysBefore: days(4).describe('Calendar days late as it stood.'),
  daysAfter: days(0).describe('Calendar days late as corrected; 0 where it is late no longer.'),
});
export type LatenessTaken = Readonly<z.infer<typeof LatenessTaken>>;

/** What a correction takes of what is late; nothing where it takes none. */
export const latenessTaken = (
  before: readonly Lateness[],
  after: readonly Lateness[],
): LatenessTaken[] =>
  before.flatMap(({ kind, dueOn, daysLate: daysBefore }) => {
    const daysAfter = after.find((each) => each.kind === kind)?.daysLate ?? 0;
    return daysAfter < daysBefore ? [{ kind, dueOn, daysBefore, daysAfter }] : [];
  });
