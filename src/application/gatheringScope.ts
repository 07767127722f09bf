import type { Command } from '../kernel/command';
import type { OfficeFact } from '../kernel/party';
import type { Directory } from './directory';
import type { ReorganisationRegister } from './reorganisationRegister';
import type { StreamLoader } from './streamLoader';

/** What gathering for one decision may look at. */
export interface GatheringScope<State = unknown> {
  readonly command: Command;
  readonly state: State;
  /** Office acted in; null for the system and an administrator without one. */
  readonly actingOffice: OfficeFact | null;
  readonly streams: StreamLoader;
  readonly directory: Directory;
  readonly reorganisations: ReorganisationRegister;
}
