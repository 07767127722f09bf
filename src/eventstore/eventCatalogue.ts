import { calendarEvents } from '../calendar/events';
import { commitmentEvents } from '../commitment/events';
import { dialogueConferenceEvents } from '../dialogueConference/events';
import type { EventDefinition } from '../kernel/eventDefinition';
import { recordEvents } from '../kernel/recordedInError';
import { organisationEvents } from '../organisation/events';
import { petitionEvents } from '../petition/events';
import { reorganisationEvents } from '../reorganisation/events';
import { voterContactEvents } from '../voterContact/events';
import { createCodec, type EventCodec } from './codec';
import { upcasters } from './upcasters';

/** Every event of every feature; a feature's name is also its folder under `schema/events`. */
export const eventFeatures: Readonly<Record<string, readonly EventDefinition[]>> = {
  organisation: organisationEvents,
  reorganisation: reorganisationEvents,
  dialogueConference: dialogueConferenceEvents,
  voterContact: voterContactEvents,
  petition: petitionEvents,
  commitment: commitmentEvents,
  calendar: calendarEvents,
  record: recordEvents,
};

export const eventDefinitions: readonly EventDefinition[] = Object.values(eventFeatures).flat();

/** The codec of the real log. */
export const createDomainCodec = (): EventCodec => createCodec(eventDefinitions, upcasters);
