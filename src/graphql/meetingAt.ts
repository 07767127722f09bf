import { isMeetingKind, type MeetingKind } from '../meeting/meetingKind';
import { recordKindOf, type StateOfKind } from '../records/recordKinds';
import type { View } from './view';

/** A meeting of any kind. */
export type Meeting = StateOfKind<MeetingKind>;

/** The meeting that an id names, as of the day asked about; null when it names none. */
export async function meetingAt({ recordsAt }: View, id: string): Promise<Meeting | null> {
  const kind = recordKindOf(id);
  return isMeetingKind(kind) ? ((await recordsAt.record(kind, id))?.happened ?? null) : null;
}
