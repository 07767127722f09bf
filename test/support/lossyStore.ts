import { StoreUnavailableError, UnknownOutcomeError } from '../../src/eventstore/errors';
import type { EventStore } from '../../src/eventstore/port';

/** What happens to one append, in the order of the calls; `pass` once the plan is used up. */
export type AppendFate = 'pass' | 'storedButAnswerLost' | 'lostOnTheWay' | 'refused';

/** A real store whose line fails as planned: the store itself does what it always does. */
export function lossyStore(store: EventStore, plan: AppendFate[]): EventStore {
  return {
    placesCountEvents: store.placesCountEvents,
    idAt: (position) => store.idAt(position),
    async append(...append) {
      const fate = plan.shift() ?? 'pass';
      if (fate === 'refused') throw new StoreUnavailableError('nobody answers');
      if (fate === 'lostOnTheWay') throw new UnknownOutcomeError('the line broke');
      const result = await store.append(...append);
      if (fate === 'storedButAnswerLost') throw new UnknownOutcomeError('the line broke');
      return result;
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribeAll: (options) => store.subscribeAll(options),
    head: () => store.head(),
    contact: () => store.contact(),
    close: () => store.close(),
  };
}
