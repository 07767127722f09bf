import fc from 'fast-check';
import type { EventStore } from '../../src/eventstore/port';
import { withLongTexts, withoutLongTexts } from '../../src/graphql/gate/longTexts';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { recordedLog } from '../support/recordedEvents';

const stream = 'commitment-a';

/** Texts as they are stored, short ones and long ones, at any depth. */
const text = fc
  .oneof(fc.string({ maxLength: 20 }), fc.string({ minLength: 190, maxLength: 400 }))
  .filter((each) => !each.includes('\u0000'));
const { data } = fc.letrec((tie) => ({
  leaf: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
  data: fc.dictionary(
    fc.string({ maxLength: 5 }),
    fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('data'), { maxLength: 3 }), tie('data')),
    { maxKeys: 4 },
  ),
}));

it('what is made of events without their long texts is what is made of the events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(data, { minLength: 1, maxLength: 5 }), async (all) => {
      const record = recordedLog();
      const events = all.map((each) => record({ stream, type: 'Noted', data: each }));
      const read: number[] = [];
      const store = {
        readStream: (_: string, { from }: { readonly from: number }) => {
          read.push(from);
          return Promise.resolve({ events: events.slice(from - 1, from) });
        },
      } as unknown as EventStore;
      const outlines = events.map((event): Recorded => withoutLongTexts(event));
      for (const [index, outline] of outlines.entries()) {
        read.length = 0;
        expect(await withLongTexts(store, stream, outline.data)).toEqual(events[index]?.data);
        // Nothing but the event whose text is missing, and nothing where none is.
        const isShort = JSON.stringify(outline) === JSON.stringify(events[index]);
        expect(read).toEqual(isShort ? [] : [index + 1]);
      }
      expect(await withLongTexts(store, stream, outlines)).toEqual(events);
    }),
    { numRuns: 200 },
  );
});
