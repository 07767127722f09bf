/** What one figure came to over its rounds. */
export interface Spread {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    minimum: at(0),
    median: at(Math.floor(sorted.length / 2)),
    maximum: at(sorted.length - 1),
  };
}

/** One floor of the specification and what this run measured. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** `atLeast` for ratios where more is better, `atMost` for times and sizes. */
  readonly bound: { readonly atLeast: number } | { readonly atMost: number };
  readonly spread: Spread;
  readonly rounds: number;
}

export const holds = ({ bound, spread }: Figure): boolean =>
  'atLeast' in bound ? spread.median >= bound.atLeast : spread.median <= bound.atMost;

/**
 * Runs ours and the yardstick in turns within each round, the order swapped from round to round, so
 * that both see the same machine. The ratio of a round is yardstick time over our time: 1 is equal.
 */
export async function ratioRounds(
  rounds: number,
  ours: (round: number) => Promise<number>,
  yardstick: (round: number) => Promise<number>,
): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? ours : yardstick;
    const second = round % 2 === 0 ? yardstick : ours;
    const a = await first(round);
    const b = await second(round);
    const [our, bare] = round % 2 === 0 ? [a, b] : [b, a];
    ratios.push(bare / our);
  }
  return ratios;
}

/**
 * Rounds before those that count: a server runs for months, and the engine compiles what is called
 * often during the first seconds of it, on both sides.
 */
export const WARM_UP_ROUNDS = 5;

/** Milliseconds that the work took; garbage of what came before is not on its account. */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
