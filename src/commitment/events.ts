import type { EventsOf } from '../kernel/eventDefinition';
import { conductEvents } from './conductEvents';
import { noticeEvents } from './noticeEvents';
import { recordingEvents } from './recordingEvents';
import { settlementEvents } from './settlementEvents';

/** All events of the feature, for the catalogue of stored shapes. */
export const commitmentEvents = [
  ...recordingEvents,
  ...conductEvents,
  ...settlementEvents,
  ...noticeEvents,
] as const;
export type CommitmentEvent = EventsOf<typeof commitmentEvents>;
