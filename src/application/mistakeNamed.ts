import { withIds } from '../kernel/idsInInput';
import type { Rejection } from '../kernel/rejection';
import { recordDefinitions } from '../records/recordDefinitions';
import { foldOf, recordKindOf } from '../records/recordKinds';
import type { Asked } from './dispatch';
import { isRecordId } from './recordId';
import type { StreamLoader } from './streamLoader';

/** What states of records that can turn out never to have existed say of it; others say nothing. */
interface Marked {
  readonly isRecordedInError?: boolean;
  readonly mistake?: object | null;
}

async function isMistake(streams: StreamLoader, id: string): Promise<boolean> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, recordDefinitions[kind].prefix)) return false;
  const state = (await streams.load(id, foldOf(kind))) as Marked | null;
  return state?.isRecordedInError === true || (state?.mistake ?? null) !== null;
}

/**
 * Nothing new refers to a record that should never have existed (R37): the refusal of a command that names
 * one, in whatever field, beside the record that it writes to, of which its decision speaks. What the
 * program itself sends tells what holds already.
 */
export async function mistakeNamed(
  { route, input, stream, request }: Asked,
  streams: StreamLoader,
): Promise<Rejection | null> {
  if (request.isOwn === true || request.actor.role === 'SYSTEM') return null;
  const named = new Map<string, string>();
  withIds(route.definition.input, input, (id, field) => {
    if (id !== stream && !named.has(id)) named.set(id, field);
    return id;
  });
  for (const [id, field] of named)
    if (await isMistake(streams, id)) return { code: 'RECORD_IN_ERROR', field };
  return null;
}
