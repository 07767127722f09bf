/** Chances that come again from the same seed, so that what a search found is found again. */
let state = 1;

export function sowLots(seed: number): void {
  state = seed >>> 0;
}

/** From 0 up to 1 (mulberry32). */
export function lot(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

export const chance = (share: number): boolean => lot() < share;

export const pick = <T>(list: readonly T[]): T => list[Math.floor(lot() * list.length)] as T;
