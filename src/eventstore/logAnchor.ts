import { setTimeout as pause } from 'node:timers/promises';
import { LogGoneError } from './errors';
import type { LogGone } from './port';

/** How a log is looked at to learn whether it is the one that this process knows. */
export interface AnchorGround {
  /** Id of the record at a place; null when none begins there. */
  recordAt(place: number): Promise<string | null>;
  /** Id of the log that answers; null when there is none. */
  logId(): Promise<string | null>;
}

export interface AnchorRecord {
  readonly place: number;
  readonly id: string;
}

/** A leader just chosen may not show its last records yet: a missing one is looked for so often. */
const LOOKS = 5;

/**
 * The last record that this process knows to be in the log. As long as it stands at its place, what
 * answers is that log, and all of it up to there: neither an empty server, nor another log, nor an
 * older copy, even one that has grown since, holds that record there.
 */
export class LogAnchor {
  private waiting: Promise<void> | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private found: LogGone | null = null;

  constructor(
    private readonly ground: AnchorGround,
    private readonly logId: string,
    private last: AnchorRecord,
    /** Between two looks for a missing record, in milliseconds. */
    private readonly patienceMs = 300,
  ) {}

  /** Why the log is not the one that this process knows; null as far as was looked. */
  gone(): LogGone | null {
    return this.found;
  }

  /** Another record of the log; only a later one than all before counts. */
  knows(record: AnchorRecord): void {
    if (record.place > this.last.place) this.last = record;
  }

  /**
   * Looks once more, after the call. Those who ask while a look is awaited share it, so that many
   * appends at once cost one.
   * @throws LogGoneError; what keeps the log from being asked
   */
  check(): Promise<void> {
    this.waiting ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.waiting = null;
        const look = this.look();
        this.running = look;
        return look;
      });
    return this.waiting;
  }

  private async look(): Promise<void> {
    this.found = await this.difference();
    if (this.found !== null) throw new LogGoneError(this.found);
  }

  private async difference(): Promise<LogGone | null> {
    for (let looks = 1; ; looks += 1) {
      const { place, id } = this.last;
      const there = await this.ground.recordAt(place);
      if (there === id) return null;
      const logId = await this.ground.logId();
      if (logId === null) return { code: 'LOG_LOST', reason: `no log ${this.logId} is there` };
      if (logId !== this.logId)
        return { code: 'LOG_LOST', reason: `another log, ${logId}, is there, not ${this.logId}` };
      // Another record in its place will not go away; a missing one may yet be shown.
      if (there !== null || looks === LOOKS)
        return { code: 'LOG_REPLACED', reason: `record ${id} is no longer at place ${place}` };
      await pause(this.patienceMs);
    }
  }
}
