import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Slow transactions of one process, with an append through the store during each. */
export interface TransactionsWork {
  readonly kind: 'transactions';
  readonly path: string;
  /** Tells the streams of processes apart. */
  readonly name: string;
  readonly transactions: readonly {
    readonly begin: 'BEGIN' | 'BEGIN IMMEDIATE';
    readonly events: number;
    /** How long it stays open after each event, in milliseconds. */
    readonly heldMs: number;
    readonly isRolledBack: boolean;
  }[];
}

/** Writers who all append to one stream at the version each believes current. */
export interface RaceWork {
  readonly kind: 'race';
  readonly path: string;
  readonly stream: string;
  readonly writers: number;
  /** Appends that each writer has to get stored. */
  readonly wins: number;
}

export type LogWork = TransactionsWork | RaceWork;

export interface WorkDone {
  /** Events that this process had acknowledged. */
  readonly stored: number;
  readonly conflicts: number;
}

/** Processes of their own that write to logs as they are told. */
export interface LogWriters {
  /** One piece of work for each process, all at once. */
  run(work: readonly LogWork[]): Promise<readonly WorkDone[]>;
  stop(): Promise<void>;
}

export async function startLogWriters(count: number): Promise<LogWriters> {
  const children = Array.from({ length: count }, () =>
    fork(join(__dirname, 'logWriterProcess.ts'), { execArgv: ['-r', '@swc-node/register'] }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const runIn = async (child: ChildProcess, work: LogWork): Promise<WorkDone> => {
    const answered = once(child, 'message');
    child.send(work);
    const [answer] = (await answered) as [WorkDone | { readonly failure: string }];
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  };
  return {
    run: (work) =>
      Promise.all(
        work.map((each, at) => {
          const child = children[at];
          if (child === undefined) throw new Error('more work than processes');
          return runIn(child, each);
        }),
      ),
    async stop() {
      await Promise.all(
        children.map((child) => {
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          return gone;
        }),
      );
    },
  };
}
