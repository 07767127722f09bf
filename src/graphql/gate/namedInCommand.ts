import { setTimeout as pause } from 'node:timers/promises';
import type { ReadModels } from '../../../projections/readModels';
import type { ActingPerson } from '../../application/commandRequest';
import { keepsRecord } from '../../application/keepsRecord';
import { isRecordId } from '../../application/recordId';
import type { EventStore } from '../../eventstore/port';
import type { CommandDefinition } from '../../kernel/command';
import { withIds } from '../../kernel/idsInInput';
import type { LocalDate } from '../../kernel/localDate';
import { definitionOf } from '../../records/recordKinds';
import { seenNow } from './seenNow';
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
  /** What looking for a record that may not be named takes at least, whether it exists or not. */
  readonly unknownMs: number;
}

/** No record has this id: all are derived. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id of a record, or of the one that the id of a part of it begins with; null for whatever names none. */
function recordIn(id: string): string | null {
  const [record = ''] = id.split(':');
  const definition = definitionOf(record);
  return definition !== null && isRecordId(record, definition.prefix) ? record : null;
}

const idOfNone = (record: string): string => `${definitionOf(record)?.prefix ?? ''}${NOBODY}`;

/** Those of the records that the sender may not name: he neither reads nor keeps them. */
async function outOfReach(sender: Sender, ids: readonly string[]): Promise<readonly string[]> {
  const { store, readModels, viewerIn, actor, today, waitMs, unknownMs } = sender;
  const without = async (unseen: readonly string[]) => {
    const seen = await seenNow(readModels, viewerIn, unseen);
    return unseen.filter((id) => !seen.includes(id));
  };
  const unseen = await without(ids);
  if (unseen.length === 0) return [];
  const begun = performance.now();
  // What somebody recorded a moment ago, here or elsewhere, is no unknown record.
  await readModels.waitFor(await store.head(), waitMs);
  const hidden: string[] = [];
  for (const id of await without(unseen))
    if (!(await keepsRecord(store, actor, id, today))) hidden.push(id);
  if (hidden.length > 0) await pause(Math.max(0, unknownMs - (performance.now() - begun)));
  return hidden;
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
    const record = recordIn(id);
    if (record !== null && !namesBeyondReach.includes(field)) named.add(record);
    return id;
  });
  const hidden = await outOfReach(sender, [...named]);
  if (hidden.length === 0) return input;
  return withIds(schema, input, (id, field) => {
    const record = recordIn(id);
    const isHidden =
      record !== null && hidden.includes(record) && !namesBeyondReach.includes(field);
    return isHidden ? id.replace(record, idOfNone(record)) : id;
  }) as Input;
}
