import { officeEvents } from './officeEvents';
import { unitEvents } from './unitEvents';

/** All events of the feature, for the catalogue of stored shapes. */
export const organisationEvents = [...unitEvents, ...officeEvents] as const;
