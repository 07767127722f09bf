import type { EventDefinition } from '../kernel/eventDefinition';
import { eventFeatures } from '../records/recordDefinitions';
import { createCodec, type EventCodec } from './codec';
import { upcasters } from './upcasters';

export const eventDefinitions: readonly EventDefinition[] = Object.values(eventFeatures).flat();

/** The codec of the real log. */
export const createDomainCodec = (): EventCodec => createCodec(eventDefinitions, upcasters);
