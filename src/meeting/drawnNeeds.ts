import { selected, word } from '../kernel/need';

/** A meeting or petition, or one opinion of a meeting. */
export interface Drawn {
  readonly sourceId: string;
  /** Null for all that was drawn from the whole. */
  readonly opinionId: string | null;
}

/** Ids of petitions and promises, not in error, that were drawn from it; the first of very many. */
export const drawnFrom = selected(word<'drawnFrom', Drawn, readonly string[]>('drawnFrom'));
