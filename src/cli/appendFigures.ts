import { EventIdConflictError, WrongExpectedVersionError } from '../eventstore/errors';
import type { AppendResult, EventStore } from '../eventstore/port';
import type { AppendOutcome, MetricsPort } from '../http/metrics';

const outcomeOf = (error: unknown): AppendOutcome =>
  error instanceof WrongExpectedVersionError || error instanceof EventIdConflictError
    ? 'conflict'
    : 'failed';

/** What the metrics tell of appends. */
export interface AppendFigures extends Omit<MetricsPort, 'noticesWritten'> {
  /** The same store, with the endings of its appends counted. */
  counted(store: EventStore): EventStore;
  /** To be told how many new events each commit of this process held. */
  readonly groupCommitted: (events: number) => void;
}

export function createAppendFigures(): AppendFigures {
  const outcomes: Record<AppendOutcome, number> = { accepted: 0, conflict: 0, failed: 0 };
  const listeners = new Set<(events: number) => void>();
  let appended = 0;
  const watched = async (appending: Promise<AppendResult>): Promise<AppendResult> => {
    try {
      const result = await appending;
      outcomes.accepted += 1;
      return result;
    } catch (error) {
      outcomes[outcomeOf(error)] += 1;
      throw error;
    }
  };
  return {
    counted: (store) => ({
      placesCountEvents: store.placesCountEvents,
      append: (...append) => watched(store.append(...append)),
      idAt: (position) => store.idAt(position),
      readStream: (stream, options) => store.readStream(stream, options),
      readAll: (options) => store.readAll(options),
      subscribeAll: (options) => store.subscribeAll(options),
      head: () => store.head(),
      contact: () => store.contact(),
      close: () => store.close(),
    }),
    groupCommitted: (events) => {
      appended += events;
      // A group of nothing but conflicts or retries wrote nothing.
      if (events > 0) for (const listener of listeners) listener(events);
    },
    appendedEvents: () => appended,
    appendOutcomes: () => ({ ...outcomes }),
    onGroupCommitted: (listener) => void listeners.add(listener),
  };
}
