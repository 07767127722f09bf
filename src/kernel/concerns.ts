import type { Classification } from './classification';

/** Whom a record concerns, as it stands: what a reader's rights are judged by (invariant 15). */
export interface Concerns {
  /** Units and offices whose record it is. */
  readonly owners: readonly (string | null)[];
  /** Units and offices that have a part in it. */
  readonly concerned: readonly (string | null)[];
  /** Administrative units that it speaks of. */
  readonly territories: readonly (string | null)[];
  /** Who may see it; PUBLIC only once it is published. */
  readonly classification: Classification;
}
