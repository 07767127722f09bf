/** What was given: optional fields are there with a value, or not at all. */
export type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An input without its nulls: null and absent mean the same. Nested inputs become plain objects. */
export const plainInput = <T>(value: unknown): Given<T> => plain(value) as Given<T>;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(given.map(([key, each]) => [key, plain(each)]));
}
