import type { EventStore } from '../../eventstore/port';
import type { Entries } from '../../kernel/entries';
import type { Recorded } from '../../kernel/recordedEvent';
import {
  foldOf,
  outlinedEntriesOf,
  type RecordKind,
  type StateOfKind,
} from '../../records/recordKinds';
import { DistantEntries } from '../distantEntries';
import type { RecordSource } from '../recordSource';
import { foldStream, happenedBy } from '../streamFold';
import { withLongTexts } from './longTexts';

/** How the events of records are read. */
interface Streams {
  readonly store: EventStore;
  readonly events: (id: string) => Promise<readonly Recorded[]>;
  /** The same without their long texts, which costs less where the stream is long. */
  readonly outline: (id: string) => Promise<readonly Recorded[]>;
}

/**
 * A record by those of its events that count. Of a kind that is folded from outlines, the texts of the
 * entries that it names are read with the part of them that is shown; all others are there.
 */
export async function pastState<K extends RecordKind>(
  { store, events, outline }: Streams,
  kind: K,
  id: string,
  counting: (events: readonly Recorded[]) => readonly Recorded[] = (all) => all,
): Promise<StateOfKind<K> | null> {
  const entries = outlinedEntriesOf(kind);
  const read = entries === null ? events : outline;
  const folded = foldStream(foldOf(kind), counting(await read(id))) as StateOfKind<K> | null;
  if (folded === null || entries === null) return folded;
  const distant = Object.entries(folded).filter(([name]) => entries.includes(name));
  const near = Object.entries(folded).filter(([name]) => !entries.includes(name));
  return {
    ...(await withLongTexts(store, id, Object.fromEntries(near))),
    ...Object.fromEntries(
      (distant as [string, Entries<object>][]).map(([name, all]) => [
        name,
        new DistantEntries(all.slice(), (part) => withLongTexts(store, id, part)),
      ]),
    ),
  } as StateOfKind<K>;
}

/** A record as far as it had happened by a day. */
export const foldedTo =
  (streams: Streams): RecordSource['foldedTo'] =>
  (kind, id, on) =>
    pastState(streams, kind, id, (events) => happenedBy(events, on));
