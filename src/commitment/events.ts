import type { EventsOf } from '../kernel/eventDefinition';
import type { RecordedInErrorEvent } from '../kernel/recordedInError';
import { assignmentEvents } from './assignmentEvents';
import { conductEvents } from './conductEvents';
import { correctionEvents } from './correctionEvents';
import { deadlineEvents } from './deadlineEvents';
import { interpretationEvents } from './interpretationEvents';
import { jointEvents } from './jointEvents';
import { noticeEvents } from './noticeEvents';
import { recurrenceEvents } from './recurrenceEvents';
import { recordingEvents } from './recordingEvents';
import { settlementEvents } from './settlementEvents';
import { successionEvents } from './successionEvents';
import { suggestionEvents } from './suggestionEvents';

/** All events of the feature, for the catalogue of stored shapes. */
export const commitmentEvents = [
  ...recordingEvents,
  ...interpretationEvents,
  ...deadlineEvents,
  ...recurrenceEvents,
  ...assignmentEvents,
  ...jointEvents,
  ...conductEvents,
  ...settlementEvents,
  ...noticeEvents,
  ...successionEvents,
  ...suggestionEvents,
  ...correctionEvents,
] as const;
export type CommitmentEvent = EventsOf<typeof commitmentEvents> | RecordedInErrorEvent;
