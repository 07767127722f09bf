import type { ReadModels } from '../../../projections/readModels';
import type { EventStore } from '../../eventstore/port';
import type { Position } from '../../kernel/position';
import type { Recorded } from '../../kernel/recordedEvent';
import type { LiveBatch } from '../liveItems';

const BATCH = 50;

/** Events of a stream behind a position. The place alone says where to go on: nothing is remembered beside it. */
export async function changesBehind(
  store: EventStore,
  readModels: ReadModels,
  stream: string,
  after: Position,
): Promise<LiveBatch<Recorded>> {
  const reached = readModels.position();
  const seen = await store.readStream(stream, { direction: 'backward', until: after, limit: 1 });
  const from = (seen.events[0]?.version ?? 0) + 1;
  const { events } = await store.readStream(stream, { from, until: reached, limit: BATCH });
  return { items: events, through: events.length < BATCH ? reached : after };
}
