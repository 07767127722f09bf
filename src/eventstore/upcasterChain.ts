import type { Upcaster } from './upcasters';

/** Brings what was stored in version `from` of a shape to its newest version. */
export type UpcasterChain = (stored: unknown, from: number) => unknown;

/**
 * @param what the shape as a message names it, such as `event DeadlineSet`
 * @param own its upcasters, one from each version below the newest
 * @throws Error when an older version could not be read: a mistake in the program.
 */
export function upcasterChain(
  what: string,
  newest: number,
  own: readonly Upcaster[],
): UpcasterChain {
  const steps = new Map(own.map((upcaster) => [upcaster.from, upcaster]));
  const isComplete = Array.from({ length: newest - 1 }, (_, at) => at + 1).every((from) =>
    steps.has(from),
  );
  if (!isComplete || own.length !== newest - 1)
    throw new Error(`${what} needs exactly one upcaster from each version below ${newest}`);
  return (stored, from) => {
    let value = stored;
    for (let version = from; version < newest; version += 1)
      value = steps.get(version)?.upcast(value);
    return value;
  };
}
