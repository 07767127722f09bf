import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  /** @param done of `total` as given at the start; an unknown total may be given now. */
  update(done: number, total?: number): void;
  /** Says the last of it. */
  end(): void;
}

export interface ProgressOptions {
  /** Vietnamese, then English: `Xuất nhật ký; exporting`. */
  readonly label: string;
  readonly total: number;
  /** Standard error if absent: standard output belongs to results. */
  readonly stream?: NodeJS.WriteStream;
  /** Milliseconds between two lines where there is no terminal; 5 s if absent. */
  readonly everyMs?: number;
}

function barOn(stream: NodeJS.WriteStream, { label, total }: ProgressOptions): Progress {
  const bar = new SingleBar(
    { stream, format: `${label} {bar} {percentage}% {value}/{total}`, clearOnComplete: false },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    update(done, newTotal) {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

function linesOn(stream: NodeJS.WriteStream, options: ProgressOptions): Progress {
  const { label, everyMs = 5_000 } = options;
  let { total } = options;
  let done = 0;
  let isBegun = false;
  let saidAt = performance.now();
  const say = () => {
    const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
    stream.write(`${label}: ${done}/${total} (${percent}%)\n`);
    saidAt = performance.now();
  };
  return {
    update(now, newTotal) {
      done = now;
      isBegun = true;
      total = newTotal ?? total;
      if (performance.now() - saidAt >= everyMs) say();
    },
    end: () => {
      if (isBegun) say();
    },
  };
}

/** A bar on a terminal; elsewhere plain lines, one now and then and one at the end. */
export function showProgress(options: ProgressOptions): Progress {
  const stream = options.stream ?? process.stderr;
  return stream.isTTY ? barOn(stream, options) : linesOn(stream, options);
}

/** Shows the progress of some work and ends it whatever comes of the work. */
export async function withProgress<T>(
  options: ProgressOptions,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = showProgress(options);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
