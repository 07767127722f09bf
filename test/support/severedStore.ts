import { setTimeout as pause } from 'node:timers/promises';
import {
  LogGoneError,
  StoreUnavailableError,
  UnknownOutcomeError,
} from '../../src/eventstore/errors';
import { ContactWatch } from '../../src/eventstore/logContact';
import type { EventStore, LogGone, LogSubscription } from '../../src/eventstore/port';
import { subscribeToLog } from '../../src/eventstore/subscription';
import { WakeSignal } from '../../src/eventstore/wakeSignal';
import { logIdOf, positionOf } from '../../src/kernel/position';

/** How a log is away: it refuses at once, or it answers nothing until the limit of a call. */
export type Absence = 'refusing' | 'frozen';

export interface SeveredStore extends EventStore {
  sever(absence: Absence): void;
  /** Another log answers from now on, as the adapter of a server finds out. */
  replace(gone: LogGone): void;
  mend(): void;
  /** Ends the stand-in and leaves the log behind it open. */
  release(): Promise<void>;
}

/**
 * STAND-IN for a server log that goes away, over a real log in a file: it injects the faults that a
 * server's adapter reports. It shows what the program makes of them, never that a server works.
 */
export async function severedStore(store: EventStore, callLimitMs = 300): Promise<SeveredStore> {
  const start = positionOf(logIdOf(await store.head()), 0);
  const signal = new WakeSignal();
  const watch = new ContactWatch(() => signal.notify());
  const subscriptions = new Set<LogSubscription>();
  const poll = setInterval(() => signal.notify(), 25);
  let absence: Absence | null = null;
  let gone: LogGone | null = null;
  const fail = async (isAppend: boolean): Promise<never> => {
    if (gone !== null) throw new LogGoneError(gone);
    if (absence === 'frozen') await pause(callLimitMs);
    if (isAppend) throw new UnknownOutcomeError('stand-in: no answer');
    throw new StoreUnavailableError('stand-in: no answer');
  };
  const call = <T>(ask: () => Promise<T>, isAppend = false): Promise<T> =>
    watch.noted(() => (absence === null && gone === null ? ask() : fail(isAppend)));
  const severed: SeveredStore = {
    placesCountEvents: store.placesCountEvents,
    append: (...append) => call(() => store.append(...append), true),
    readStream: (...read) => call(() => store.readStream(...read)),
    readAll: (read) => call(() => store.readAll(read)),
    idAt: (position) => call(() => store.idAt(position)),
    head: () => call(() => store.head()),
    contact: () => {
      const contact = watch.contact();
      return { ...contact, isAway: contact.isAway || gone !== null, gone };
    },
    subscribeAll(options) {
      const subscription = subscribeToLog(
        {
          start,
          signal,
          head: () => severed.head(),
          readAll: (read) => severed.readAll(read),
        },
        options,
      );
      subscriptions.add(subscription);
      return subscription;
    },
    async release() {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      clearInterval(poll);
    },
    async close() {
      await severed.release();
      await store.close();
    },
    sever: (how) => {
      absence = how;
    },
    replace: (by) => {
      gone = by;
    },
    mend: () => {
      gone = null;
      absence = null;
    },
  };
  return severed;
}
