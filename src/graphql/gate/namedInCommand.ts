import { setTimeout as pause } from 'node:timers/promises';
import { isLimited } from '../../../projections/recordScope';
import type { ReadModels } from '../../../projections/readModels';
import type { ActingPerson } from '../../application/commandRequest';
import { keepsRecord } from '../../application/keepsRecord';
import { isRecordId } from '../../application/recordId';
import type { EventStore } from '../../eventstore/port';
import type { CommandDefinition } from '../../kernel/command';
import { withIds } from '../../kernel/idsInInput';
import type { LocalDate } from '../../kernel/localDate';
import { definitionOf, recordKindOf } from '../../records/recordKinds';
import { isSeenNow } from './seenNow';
import type { ViewerIn } from './viewer';

/** Who sends a command, and what is asked about it. */
export interface Sender {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly viewerIn: ViewerIn;
  readonly actor: ActingPerson;
  readonly today: LocalDate;
  /** Longest wait for the read models. */
  readonly waitMs: number;
}

/** What looking for a record that may not be named takes at least, whether it exists or not. */
const UNKNOWN_MS = 25;

/** No record has this id: all are derived. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id of a record that may be hidden; null for whatever names none. */
function limitedIn(id: string): string | null {
  const [record = ''] = id.split(':');
  const kind = recordKindOf(record);
  const prefix = definitionOf(record)?.prefix ?? '';
  return kind !== null && isLimited(kind) && isRecordId(record, prefix) ? record : null;
}

const idOfNone = (record: string): string => `${definitionOf(record)?.prefix ?? ''}${NOBODY}`;

/** Whether the sender may name a record: he reads it, or keeps it. */
async function mayName(sender: Sender, id: string): Promise<boolean> {
  const { store, readModels, viewerIn, actor, today, waitMs } = sender;
  if (await isSeenNow(readModels, viewerIn, id)) return true;
  const begun = performance.now();
  // What somebody recorded a moment ago, here or elsewhere, is no unknown record.
  await readModels.waitFor(await store.head(), waitMs);
  const may =
    (await isSeenNow(readModels, viewerIn, id)) || (await keepsRecord(store, actor, id, today));
  if (!may) await pause(Math.max(0, UNKNOWN_MS - (performance.now() - begun)));
  return may;
}

/**
 * A command's input as its sender may send it: the id of a record that he may not name becomes the id of
 * none. So whatever answers it answers as for a record that does not exist (invariant 15).
 */
export async function namingWithinReach<Input>(
  { input: schema, namesBeyondReach = [] }: CommandDefinition,
  input: Input,
  sender: Sender,
): Promise<Input> {
  const named = new Set<string>();
  withIds(schema, input, (id, field) => {
    const record = limitedIn(id);
    if (record !== null && !namesBeyondReach.includes(field)) named.add(record);
    return id;
  });
  const hidden = new Set<string>();
  for (const id of named) if (!(await mayName(sender, id))) hidden.add(id);
  if (hidden.size === 0) return input;
  return withIds(schema, input, (id, field) => {
    const record = limitedIn(id);
    const isHidden = record !== null && hidden.has(record) && !namesBeyondReach.includes(field);
    return isHidden ? id.replace(record, idOfNone(record)) : id;
  }) as Input;
}
