import { constants } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';

type StopSignal = 'SIGTERM' | 'SIGINT';

/** The signals that ask the program to stop, caught from its first moment. */
export interface StopSignals {
  /**
   * Calls once, at the first signal. More of them change nothing: a terminal and npm both pass on
   * the same Ctrl-C, and stopping has a time limit of its own.
   */
  onStop(act: (signal: StopSignal) => void): void;
  /** Leaves them to the system, for commands that are simply ended. */
  release(): Promise<void>;
}

const endAtOnce = (signal: StopSignal): never => process.exit(128 + constants.signals[signal]);

/**
 * Catches them before the program is loaded, which takes a while: process 1 of a container would
 * not be ended by one that nobody has asked for.
 */
export function catchStopSignals(): StopSignals {
  let act: (signal: StopSignal) => void = endAtOnce;
  const listener = (signal: StopSignal): void => act(signal);
  const signals: readonly StopSignal[] = ['SIGTERM', 'SIGINT'];
  for (const signal of signals) process.on(signal, listener);
  return {
    onStop(wanted) {
      let isAsked = false;
      act = (signal) => {
        if (isAsked) return;
        isAsked = true;
        wanted(signal);
      };
    },
    async release() {
      // One that came while the program was loaded is told of in this turn.
      await nextTurn();
      for (const signal of signals) process.off(signal, listener);
    },
  };
}
