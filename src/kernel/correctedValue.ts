import { z } from 'zod';

/** What a correction says of one value: as it was recorded, and as it is (R35). */
export const changedValue = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    from: value.describe('As it was recorded before.'),
    to: value.describe('As it is.'),
  });

/** The same of a value that may stay: null then. */
export const correctedValue = <T extends z.ZodType>(value: T) => changedValue(value).nullable();

export interface CorrectedValue<T> {
  readonly from: T;
  readonly to: T;
}

/** Plain JSON values that say the same, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) =>
      isSame(
        (one as Readonly<Record<string, unknown>>)[key],
        (other as Readonly<Record<string, unknown>>)[key],
      ),
    )
  );
}

/** Null where nothing is given, or what is given stands there already. */
export const correctedTo = <T>(from: T, to: T | undefined): CorrectedValue<T> | null =>
  to === undefined || isSame(from, to) ? null : { from, to };

/** Whether none of the values of a correction changes. */
export const changesNothing = (values: Readonly<Record<string, unknown>>): boolean =>
  Object.values(values).every((value) => value === null);
