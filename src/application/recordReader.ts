import type { EventStore } from '../eventstore/port';
import { foldEvents } from '../kernel/decider';
import { foldOf, recordKindOf, type RecordKind } from '../records/recordKinds';
import type { Instant } from '../kernel/instant';
import type { Position } from '../kernel/position';
import type { StateOf } from '../kernel/recordDefinition';
import { recordDefinitions } from '../records/recordDefinitions';
import { isRecordId } from './recordId';

type Definitions = typeof recordDefinitions;

/** A record of one kind, folded from its stream. */
export interface FoldedRecord<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind;
  readonly id: string;
  /** Version up to which it was folded. */
  readonly version: number;
  /** Position of the last event folded. */
  readonly position: Position;
  readonly state: StateOf<Definitions[Kind]>;
}

/** Told apart by `kind`. */
export type AnyRecord = { readonly [Kind in RecordKind]: FoldedRecord<Kind> }[RecordKind];

/**
 * A record as the log has it, with `asOf` as it was known then. Null when the id names no record,
 * or none that was recorded by then.
 */
export async function readRecord(
  store: EventStore,
  id: string,
  { asOf }: { readonly asOf?: Instant } = {},
): Promise<AnyRecord | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, recordDefinitions[kind].prefix)) return null;
  const { events } = await store.readStream(id, asOf === undefined ? {} : { recordedUntil: asOf });
  const last = events.at(-1);
  const state = foldEvents(foldOf(kind), events);
  if (last === undefined || state === null) return null;
  return { kind, id, version: last.version, position: last.position, state } as AnyRecord;
}
