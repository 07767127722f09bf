import { madeFrom } from '../../projections/madeFrom';
import { readSlotsIn } from './dataFolder';

/** A log that read models of a data folder were made from, and where they are. */
export interface KnownLog {
  readonly id: string;
  readonly slot: string;
}

/** The log that whoever uses this folder goes on with; null where there are no read models yet. */
export function knownLogIn(dataDir: string): KnownLog | null {
  for (const slot of readSlotsIn(dataDir)) {
    const id = madeFrom(slot);
    if (id !== null) return { id, slot };
  }
  return null;
}
