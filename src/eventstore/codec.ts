import type { EventDefinition } from '../kernel/eventDefinition';
import { parseInstant, type Instant } from '../kernel/instant';
import type { Position } from '../kernel/position';
import { EventMetadata, type Recorded } from '../kernel/recordedEvent';
import { InvalidEventError, UnknownEventError, UnreadableEventError } from './errors';
import type { EventToAppend } from './port';
import { storageProblem } from './storable';
import { metadataText, readMetadata } from './storedMetadata';
import { upcasterChain, type UpcasterChain } from './upcasterChain';
import type { Upcaster } from './upcasters';

/** An event as text, ready for any store. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON text. */
  readonly data: string;
  /** JSON text. */
  readonly metadata: string;
}

/** An event as a store keeps it. */
export interface StoredEvent extends EncodedEvent {
  readonly stream: string;
  readonly version: number;
  readonly position: Position;
  /** The store's own stamp. */
  readonly recordedAt: Instant;
}

export interface EventCodec {
  /** @throws InvalidEventError naming the path at fault. */
  encode(event: EventToAppend): EncodedEvent;
  /**
   * Data in the newest shape; stored bytes stay as they are. Metadata `recordedAt`, which only a
   * restore writes, goes before the store's stamp.
   * @throws UnknownEventError, UnreadableEventError
   */
  decode(stored: StoredEvent): Recorded;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface KnownEvent {
  readonly definition: EventDefinition;
  readonly newestOf: UpcasterChain;
}

/** @throws Error when an older version of an event could not be read: a mistake in the program. */
function knownEvents(
  definitions: readonly EventDefinition[],
  upcasters: readonly Upcaster[],
): ReadonlyMap<string, KnownEvent> {
  const known = new Map<string, KnownEvent>();
  for (const definition of definitions) {
    const { type, version } = definition;
    if (known.has(type)) throw new Error(`event ${type} is defined twice`);
    const own = upcasters.filter((upcaster) => upcaster.type === type);
    const newestOf = upcasterChain(`event ${type}`, version, own);
    known.set(type, { definition, newestOf });
  }
  for (const { type } of upcasters)
    if (!known.has(type)) throw new Error(`upcaster for ${type}, which no feature defines`);
  return known;
}

function shapeProblem(schema: EventDefinition['data'], value: unknown, path: string) {
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  const at = [path, ...(issue?.path ?? [])].join('.');
  return `${at}: ${issue?.message ?? 'does not fit its schema'}`;
}

function problemOf(definition: EventDefinition, event: EventToAppend): string | null {
  if (!UUID.test(event.id)) return 'its id is no UUID in lower case';
  if (Object.hasOwn(event.metadata, 'recordedAt'))
    return 'metadata.recordedAt is reserved for a restore';
  return (
    storageProblem(event.data, 'data') ??
    storageProblem(event.metadata, 'metadata') ??
    shapeProblem(definition.data, event.data, 'data') ??
    shapeProblem(EventMetadata, event.metadata, 'metadata')
  );
}

function decodeKnown({ newestOf }: KnownEvent, stored: StoredEvent): Recorded {
  const { version, metadata, restoredAt } = readMetadata(stored.metadata);
  if (metadata === null) throw new UnknownEventError('metadata', version, stored.id);
  return {
    id: stored.id,
    stream: stored.stream,
    version: stored.version,
    position: stored.position,
    type: stored.type,
    schemaVersion: stored.schemaVersion,
    data: newestOf(JSON.parse(stored.data), stored.schemaVersion) as object,
    metadata,
    recordedAt: (restoredAt === null ? null : parseInstant(restoredAt)) ?? stored.recordedAt,
  };
}

/** @param definitions the newest version of each event; older ones are read through `upcasters`. */
export function createCodec(
  definitions: readonly EventDefinition[],
  upcasters: readonly Upcaster[],
): EventCodec {
  const known = knownEvents(definitions, upcasters);
  return {
    encode(event) {
      const definition = known.get(event.type)?.definition;
      if (definition === undefined)
        throw new InvalidEventError(event.type, 'no feature defines this type');
      const problem = problemOf(definition, event);
      if (problem !== null) throw new InvalidEventError(event.type, problem);
      return {
        id: event.id,
        type: event.type,
        schemaVersion: definition.version,
        data: JSON.stringify(event.data),
        metadata: metadataText(event.metadata),
      };
    },
    decode(stored) {
      const { id, type, schemaVersion } = stored;
      const event = known.get(type);
      if (event === undefined || schemaVersion > event.definition.version)
        throw new UnknownEventError(type, schemaVersion, id);
      try {
        return decodeKnown(event, stored);
      } catch (cause) {
        if (cause instanceof UnknownEventError) throw cause;
        throw new UnreadableEventError(type, id, { cause });
      }
    },
  };
}
