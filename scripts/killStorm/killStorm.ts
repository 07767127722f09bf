import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  recordPromise,
  reportProgress,
  sendUntilAnswered,
  setScene,
  type Accepted,
  type Scene,
  type SentCommand,
} from './stormCommands';
import { readStormedLog } from './stormedLog';
import { StormedServer } from './stormedServer';

const WRITERS = 8;
const SENT_AGAIN_EACH_ROUND = 24;

export interface KillStormOptions {
  readonly rounds: number;
  /** An empty data folder. */
  readonly folder: string;
  /** Arguments of node that run the program. */
  readonly program: readonly string[];
  /** Chooses moments and commands, from 0 up to 1. */
  readonly random: () => number;
  /** Longest time that a round lets the server answer before the kill. */
  readonly longestRoundMs: number;
  readonly onRound?: (round: number, acknowledged: number) => void;
}

export interface KillStormReport {
  readonly rounds: number;
  /** Kills before the server had told its address. */
  readonly killedWhileStarting: number;
  readonly acknowledged: number;
  readonly storedEvents: number;
  /** Tries without an answer, sent again with the same command id. */
  readonly unanswered: number;
  /** Commands already answered that were sent again. */
  readonly repeated: number;
  /** Of those, with another id or position than the first time. */
  readonly answeredDifferently: number;
  /** Acknowledged commands whose events are not in the log at the position told. */
  readonly lost: number;
  /** Commands of which the log holds only some events, or not side by side. */
  readonly halfBatches: number;
  /** Commands that were stored more than once: batches beyond those acknowledged. */
  readonly unaccounted: number;
  /** What `log verify` finds. */
  readonly problems: number;
}

interface Answered extends Accepted {
  readonly command: SentCommand;
}

const whole: Readonly<Record<string, string>> = {
  recordCommitment: 'CommitmentRecorded,DeadlineSet,LeadUnitAssigned',
  reportProgress: 'ProgressReported',
};

class KillStorm {
  private readonly server: StormedServer;
  private readonly answered: Answered[] = [];
  private isOver = false;
  private unanswered = 0;
  private repeated = 0;
  private answeredDifferently = 0;
  private killedWhileStarting = 0;

  constructor(private readonly options: KillStormOptions) {
    this.server = new StormedServer(options.program, options.folder);
  }

  async run(): Promise<KillStormReport> {
    try {
      return await this.storm();
    } finally {
      this.isOver = true;
      await this.server.kill();
    }
  }

  private async storm(): Promise<KillStormReport> {
    this.server.start();
    await this.server.untilListening();
    const scene = await setScene(this.server);
    const before = readStormedLog(this.logPath).batches.length;
    const writers = Array.from({ length: WRITERS }, (_, writer) => this.write(scene, writer));
    // A writer that fails ends the storm.
    const failed = Promise.all(writers).then(() => new Promise<never>(() => undefined));
    for (let round = 1; round <= this.options.rounds; round += 1) {
      await Promise.race([this.round(), failed]);
      this.options.onRound?.(round, this.answered.length);
    }
    this.isOver = true;
    await Promise.all(writers);
    await this.sendAllAgain(this.answered);
    await this.server.kill();
    return this.judge(before);
  }

  /** Half of the writing goes to the contested stream. */
  private async write(scene: Scene, writer: number): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const id = `storm-${writer}-${turn}`;
      const command = turn % 2 === 0 ? recordPromise(scene, id) : reportProgress(scene, id);
      this.answered.push({ command, ...(await this.send(command)) });
    }
  }

  private send(command: SentCommand): Promise<Accepted> {
    return sendUntilAnswered(this.server, command, () => (this.unanswered += 1));
  }

  /** Writes go on, the kill comes at any moment, then the server is started again. */
  private async round(): Promise<void> {
    const { random, longestRoundMs } = this.options;
    await pause(random() * longestRoundMs);
    await this.server.kill();
    this.server.start();
    if (random() < 0.2) {
      await pause(random() * 600);
      await this.server.kill();
      this.killedWhileStarting += 1;
      this.server.start();
    }
    await this.server.untilListening();
    const some = Array.from(
      { length: Math.min(SENT_AGAIN_EACH_ROUND, this.answered.length) },
      () => this.answered[Math.floor(random() * this.answered.length)],
    );
    await this.sendAllAgain(some.filter((each) => each !== undefined));
  }

  private async sendAllAgain(commands: readonly Answered[]): Promise<void> {
    const rest = [...commands];
    const sender = async (): Promise<void> => {
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const { id, position } = await this.send(next.command);
        this.repeated += 1;
        if (id !== next.id || position !== next.position) this.answeredDifferently += 1;
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, sender));
  }

  private judge(batchesBefore: number): KillStormReport {
    const { events, problems, batches } = readStormedLog(this.logPath);
    const byPosition = new Map(batches.map((batch) => [batch.position, batch]));
    const wholeBatches = new Set(Object.values(whole));
    const ofStorm = batches.slice(batchesBefore);
    return {
      rounds: this.options.rounds,
      killedWhileStarting: this.killedWhileStarting,
      acknowledged: this.answered.length,
      storedEvents: events,
      unanswered: this.unanswered,
      repeated: this.repeated,
      answeredDifferently: this.answeredDifferently,
      lost: this.answered.filter(({ id, position, command }) => {
        const batch = byPosition.get(position);
        return batch?.stream !== id || batch.types.join() !== whole[command.name];
      }).length,
      halfBatches: ofStorm.filter(
        ({ types, isContiguous }) => !isContiguous || !wholeBatches.has(types.join()),
      ).length,
      unaccounted: ofStorm.length - this.answered.length,
      problems: problems.length,
    };
  }

  private get logPath(): string {
    return join(this.options.folder, 'events.db');
  }
}

/** Kills the server without warning, round after round, while writers write and retry. */
export const killStorm = (options: KillStormOptions): Promise<KillStormReport> =>
  new KillStorm(options).run();

export const isUnharmed = (report: KillStormReport): boolean =>
  report.answeredDifferently === 0 &&
  report.lost === 0 &&
  report.halfBatches === 0 &&
  report.unaccounted === 0 &&
  report.problems === 0;
