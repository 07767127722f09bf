import type { FactsOf, Needs } from '../../src/kernel/need';

/** All facts that some command of a feature declares. */
export type AllFactsOf<Commands extends Readonly<Record<string, { readonly needs: Needs }>>> =
  UnionToIntersection<{ [N in keyof Commands]: FactsOf<Commands[N]> }[keyof Commands]>;

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never;
