import { readRecord } from '../application/recordReader';
import { localDateOf } from '../kernel/localDate';
import { instant } from '../kernel/instant';
import type { Application } from './application';
import type { SampleStage } from './loadSample';

/** Where the sample is told: commands go the ordinary way, what they made is read from the log. */
export const sampleStage = ({
  store,
  quietHandler,
  clock,
}: Pick<Application, 'store' | 'quietHandler' | 'clock'>): SampleStage => ({
  store,
  today: () => localDateOf(clock.now()),
  handle: (request) => quietHandler.handle(request),
  read: async (id) => (await readRecord(store, id))?.state ?? null,
  firstRecordedAt: async (stream) => {
    const { events } = await store.readStream(stream, { limit: 1 });
    const [first] = events;
    if (first === undefined) throw new Error(`the sample wrote nothing to ${stream}`);
    return instant(first.recordedAt);
  },
});
