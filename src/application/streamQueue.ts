/** Runs tasks of one stream one after the other, tasks of different streams side by side. */
export interface StreamQueue {
  run<T>(stream: string, task: () => Promise<T>): Promise<T>;
}

/** Commands of this process on one stream never conflict with each other (design decision 3). */
export function createStreamQueue(): StreamQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(stream, task) {
      const before = tails.get(stream) ?? Promise.resolve();
      const result = before.then(task);
      const tail = result.catch(() => undefined);
      tails.set(stream, tail);
      void tail.then(() => {
        if (tails.get(stream) === tail) tails.delete(stream);
      });
      return result;
    },
  };
}
