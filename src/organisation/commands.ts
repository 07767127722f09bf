import { officeCommands } from './officeCommands';
import { unitCommands } from './unitCommands';

/** All commands of the feature. */
export const organisationCommands = { ...unitCommands, ...officeCommands } as const;
