/** Background work that runs again and again, never two runs at once. */
export interface RepeatedRun<T> {
  /** Runs now and then again and again, until stopped. */
  start(): void;
  /** One run; the run under way when there is one. */
  tick(): Promise<T>;
  /** Finishes the run under way, then runs no more. */
  stop(): Promise<void>;
}

export interface RepeatedRunOptions<T> {
  readonly run: () => Promise<T>;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly intervalMs: number | (() => number);
  /** Told when a whole run failed; the next run tries again. */
  readonly onFailure: (error: unknown) => void;
}

export function createRepeatedRun<T>(options: RepeatedRunOptions<T>): RepeatedRun<T> {
  const { run, intervalMs, onFailure } = options;
  let running: Promise<T> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOn = false;

  const tick = (): Promise<T> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };

  const tickAndRepeat = async (): Promise<void> => {
    try {
      await tick();
    } catch (error) {
      onFailure(error);
    }
    const pause = typeof intervalMs === 'number' ? intervalMs : intervalMs();
    if (isOn) timer = setTimeout(() => void tickAndRepeat(), pause);
  };

  return {
    tick,
    start() {
      if (isOn) return;
      isOn = true;
      void tickAndRepeat();
    },
    async stop() {
      isOn = false;
      if (timer !== null) clearTimeout(timer);
      // Its failure was or will be told to whoever waits for the run itself.
      await running?.catch(() => undefined);
    },
  };
}
