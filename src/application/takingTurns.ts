let lastTurn: Promise<void> = Promise.resolve();

/** Long work waits here between its slices: one slice a turn of the event loop, first come first served. */
const nextTurn = (): Promise<void> =>
  (lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve))));

/**
 * Carries out work that stops after each slice. Other requests are answered between two slices,
 * and of several such works each gets its slice in order, so that none holds the thread for long.
 */
export async function takingTurns<T>(work: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}
