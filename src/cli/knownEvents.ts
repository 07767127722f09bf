import type { KnownEvents } from '../eventstore/entryCheck';
import { createDomainCodec, eventDefinitions } from '../eventstore/eventCatalogue';

/** Every event that this program can read. */
export const knownEvents = (): KnownEvents => ({
  codec: createDomainCodec(),
  definitions: eventDefinitions,
});
