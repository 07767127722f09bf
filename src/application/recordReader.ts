import { commitmentFold } from '../commitment/fold';
import type { CommitmentState } from '../commitment/state';
import { dialogueConferenceFold, type ConferenceState } from '../dialogueConference/state';
import type { EventStore } from '../eventstore/port';
import { foldEvents, type Fold } from '../kernel/decider';
import { recordKindOf, streamPrefixes, type RecordKind } from '../kernel/ids';
import type { Instant } from '../kernel/instant';
import type { Position } from '../kernel/position';
import type { DomainEvent, Recorded } from '../kernel/recordedEvent';
import { officeFold, type OfficeState } from '../organisation/officeState';
import { unitFold, type UnitState } from '../organisation/unitState';
import { petitionFold } from '../petition/fold';
import type { PetitionState } from '../petition/state';
import { reorganisationFold, type ReorganisationState } from '../reorganisation/state';
import { voterContactFold, type VoterContactState } from '../voterContact/state';
import { isRecordId } from './recordId';

interface StateByKind {
  readonly UNIT: UnitState;
  readonly OFFICE: OfficeState;
  readonly REORGANISATION: ReorganisationState;
  readonly DIALOGUE_CONFERENCE: ConferenceState;
  readonly VOTER_CONTACT_SESSION: VoterContactState;
  readonly PETITION: PetitionState;
  readonly COMMITMENT: CommitmentState;
}

/** A record of one kind, folded from its stream. */
export interface FoldedRecord<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind;
  readonly id: string;
  /** Version up to which it was folded. */
  readonly version: number;
  /** Position of the last event folded. */
  readonly position: Position;
  readonly state: StateByKind[Kind];
}

/** Told apart by `kind`. */
export type AnyRecord = { readonly [Kind in RecordKind]: FoldedRecord<Kind> }[RecordKind];

const folds = {
  UNIT: unitFold,
  OFFICE: officeFold,
  REORGANISATION: reorganisationFold,
  DIALOGUE_CONFERENCE: dialogueConferenceFold,
  VOTER_CONTACT_SESSION: voterContactFold,
  PETITION: petitionFold,
  COMMITMENT: commitmentFold,
} as const;

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
  if (kind === null || !isRecordId(id, streamPrefixes[kind])) return null;
  const { events } = await store.readStream(id, asOf === undefined ? {} : { recordedUntil: asOf });
  const last = events.at(-1);
  // Which fold belongs to which kind is said once, above; the compiler cannot follow it by key.
  const state = foldEvents(folds[kind] as Fold<unknown, DomainEvent>, events as Recorded[]);
  if (last === undefined || state === null) return null;
  return { kind, id, version: last.version, position: last.position, state } as AnyRecord;
}
