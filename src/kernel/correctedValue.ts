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

/** What is corrected of some values; null for what stays. */
export type ChangesOf<Values> = { readonly [K in keyof Values]: CorrectedValue<Values[K]> | null };

/** Values that are given anew; what is absent stays. */
export type Given<Values> = { readonly [K in keyof Values]?: Values[K] | undefined };

/** What the values given change of those recorded. */
export const changesBetween = <Values extends object>(
  recorded: Values,
  given: Given<Values>,
): ChangesOf<Values> =>
  Object.fromEntries(
    Object.entries(recorded).map(([key, value]) => [
      key,
      correctedTo<unknown>(value, given[key as keyof Values]),
    ]),
  ) as ChangesOf<Values>;

/** The values as they are after a correction. */
export const corrected = <Values extends object>(
  recorded: Values,
  changes: Partial<ChangesOf<Values>>,
): Values =>
  Object.fromEntries(
    Object.entries(recorded).map(([key, value]) => {
      const change = changes[key as keyof Values] ?? null;
      return [key, change === null ? value : change.to];
    }),
  ) as Values;

/** Whether all that a correction would change still stands as it did when it was proposed. */
export const isAsProposed = <Values extends object>(
  recorded: Values,
  changes: ChangesOf<Values>,
): boolean =>
  Object.entries(changes).every(([key, change]) => {
    const { from } = (change ?? {}) as Partial<CorrectedValue<unknown>>;
    return change === null || isSame(from, recorded[key as keyof Values]);
  });

interface Sides {
  readonly from: unknown;
  readonly to: unknown;
}

const isBothWays = (value: unknown): value is Sides =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** Values that an event names both ways, as they stood and as they stand; what stays is left out. */
export function namedBothWays(data: object): { readonly before: object; readonly after: object } {
  const changed = Object.entries(data).flatMap(([key, value]) =>
    isBothWays(value) ? [{ key, ...value }] : [],
  );
  return {
    before: Object.fromEntries(changed.map(({ key, from }) => [key, from])),
    after: Object.fromEntries(changed.map(({ key, to }) => [key, to])),
  };
}
