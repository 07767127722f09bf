import type { Command } from '../kernel/command';
import type { OfficeFact } from '../kernel/party';
import type { StandingFound } from '../kernel/standing';
import type { Directory } from './directory';
import type { ReorganisationRegister } from './reorganisationRegister';
import type { StreamLoader } from './streamLoader';

/** What gathering for one decision may look at. */
export interface GatheringScope {
  readonly command: Command;
  readonly state: unknown;
  /** Office acted in; null for the system and an administrator without one. */
  readonly actingOffice: OfficeFact | null;
  readonly streams: StreamLoader;
  readonly directory: Directory;
  readonly reorganisations: ReorganisationRegister;
  /** How offices stand to another record; null when the id names none. */
  standingOf(id: string): Promise<StandingFound | null>;
  /** Where several commands of one moment are considered together: what is read for one is kept for the next. */
  readonly once?: FactsKept;
}

/** Reads what is named once. */
export type FactsKept = <T>(what: readonly unknown[], read: () => T) => T;
