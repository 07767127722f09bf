import type { Clock } from '../../kernel/clock';
import type { EventCodec } from '../codec';
import { StoreUnavailableError, UnknownOutcomeError } from '../errors';
import type { AppendResult } from '../port';
import type { PreparedAppend } from '../preparedAppend';
import { commitGroup, type AppendOutcome, type GroupOutcome } from './commitGroup';
import type { LogConnections } from './logConnections';
import type { PendingAppend } from './pendingAppend';
import { unavailable } from './sqliteFailure';
import type { TailMark } from './tailMark';

export interface AppendQueueOptions {
  readonly codec: EventCodec;
  readonly clock: Clock;
  /** How long a caller waits while another process writes. */
  readonly busyLimitMs: number;
  /** Told after each commit. */
  readonly onCommitted: (group: { readonly appends: number; readonly events: number }) => void;
}

/** Writes appends that have passed every check which needs no log. */
export interface LogAppender {
  add(append: PreparedAppend): Promise<AppendResult>;
  /** Resolves when every caller has its answer. */
  idle(): Promise<void>;
}

/** A group blocks the process while it is written, so it has a size. */
const LARGEST_GROUP_EVENTS = 2_000;
const LARGEST_GROUP_BYTES = 8 * 1024 * 1024;
/** How long the commits of one turn of the event loop may keep everything else waiting. */
const TURN_SHARE_MS = 2;
const BUSY_RETRY_MS = { least: 2, most: 20 };

const busyDelay = () =>
  BUSY_RETRY_MS.least + Math.random() * (BUSY_RETRY_MS.most - BUSY_RETRY_MS.least);

/**
 * Group commit: appends of one moment are written together. A quick disk commits as soon as the code
 * that appends comes to rest; once the commits of a turn of the event loop have taken their share of
 * it, the rest waits for the turn's end, gathers, and lets others in. One writer per process, so that
 * appends of one process never wait for each other's locks.
 */
export class AppendQueue implements LogAppender {
  private waiting: PendingAppend[] = [];
  private isScheduled = false;
  /** When the first commit of this turn was asked for; null before it. */
  private turnBegan: number | null = null;
  private readonly onIdle: (() => void)[] = [];

  constructor(
    private readonly connections: LogConnections,
    private readonly mark: TailMark,
    private readonly options: AppendQueueOptions,
  ) {}

  add(append: PreparedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + this.options.busyLimitMs;
      this.waiting.push({ ...append, deadline, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when every caller has its answer. */
  idle(): Promise<void> {
    if (this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.onIdle.push(resolve));
  }

  private schedule(delayMs = 0): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    const flush = () => {
      this.isScheduled = false;
      this.flush();
    };
    if (delayMs > 0) setTimeout(flush, delayMs);
    else if (this.mayCommitInThisTurn()) void Promise.resolve().then(flush);
    else setImmediate(flush);
  }

  private mayCommitInThisTurn(): boolean {
    const now = performance.now();
    if (this.turnBegan === null) {
      this.turnBegan = now;
      setImmediate(() => {
        this.turnBegan = null;
      });
    }
    return now - this.turnBegan < TURN_SHARE_MS;
  }

  private flush(): void {
    const group = this.takeGroup();
    const outcome = this.commit(group);
    if (outcome.kind === 'busy') {
      this.waiting = [...group, ...this.waiting];
      this.refuseOverdue();
    } else {
      this.settle(group, outcome);
    }
    if (this.waiting.length > 0) this.schedule(outcome.kind === 'busy' ? busyDelay() : 0);
    else for (const resolve of this.onIdle.splice(0)) resolve();
  }

  /** The longest run of callers that fits the limits; at least one. */
  private takeGroup(): readonly PendingAppend[] {
    let events = 0;
    let bytes = 0;
    const end = this.waiting.findIndex((append) => {
      events += append.events.length;
      bytes += append.bytes;
      return events > LARGEST_GROUP_EVENTS || bytes > LARGEST_GROUP_BYTES;
    });
    const group = this.waiting;
    this.waiting = end === -1 ? [] : group.splice(Math.max(end, 1));
    return group;
  }

  private commit(group: readonly PendingAppend[]): GroupOutcome {
    const { codec, clock } = this.options;
    try {
      // Known before, nothing is written: behind the end of an emptied WAL it would spoil the log's file.
      const known = this.connections.recentFileProblem();
      if (known !== null) return { kind: 'failed', cause: new Error(known) };
      const { writer } = this.connections;
      const outcome = commitGroup(writer, codec, clock, group);
      const problem = outcome.kind === 'committed' ? this.connections.fileProblem() : null;
      if (problem !== null) return { kind: 'failed', cause: new Error(problem) };
      // Not even ROLLBACK worked: no further use of this connection.
      if (writer.isInTransaction) this.connections.drop();
      return outcome;
    } catch (cause) {
      // A lost connection could not be had again.
      return { kind: 'failed', cause };
    }
  }

  private refuseOverdue(): void {
    const now = performance.now();
    const overdue = this.waiting.filter((append) => append.deadline <= now);
    this.waiting = this.waiting.filter((append) => append.deadline > now);
    for (const append of overdue)
      append.reject(
        new StoreUnavailableError(
          `another process kept the log busy: ${append.stream} not written`,
        ),
      );
  }

  private settle(
    group: readonly PendingAppend[],
    outcome: Exclude<GroupOutcome, { kind: 'busy' }>,
  ): void {
    switch (outcome.kind) {
      case 'committed':
        this.answer(group, outcome.outcomes);
        break;
      case 'failed':
        this.refuse(group, unavailable('append', outcome.cause));
        break;
      case 'unknown':
        this.settleUnknown(group, outcome);
        break;
    }
  }

  private settleUnknown(
    group: readonly PendingAppend[],
    { cause, outcomes }: GroupOutcome & { kind: 'unknown' },
  ): void {
    try {
      if (this.isInFile(group, outcomes)) this.answer(group, outcomes);
      // Conflicts too: what they conflicted with may have been in the same lost group.
      else this.refuse(group, unavailable('COMMIT', cause));
    } catch {
      this.refuse(group, new UnknownOutcomeError('COMMIT failed', { cause }));
    }
  }

  /**
   * Whether the group is in the file, opened anew.
   * @throws when the file cannot be looked into.
   */
  private isInFile(group: readonly PreparedAppend[], outcomes: readonly AppendOutcome[]): boolean {
    this.connections.drop();
    const { writer } = this.connections;
    writer.truncateWal();
    // All or nothing of a transaction is stored: the last event written speaks for the group.
    const last = group.findLast((_, index) => outcomes[index]?.result?.wasAlreadyStored === false);
    const id = last?.events.at(-1)?.id;
    return id !== undefined && writer.find(id) !== null;
  }

  private answer(group: readonly PendingAppend[], outcomes: readonly AppendOutcome[]): void {
    let events = 0;
    const last = outcomes.findLast(({ result }) => result?.wasAlreadyStored === false)?.result;
    if (last !== undefined) this.mark.moveTo(last.position);
    group.forEach((append, index) => {
      const outcome = outcomes[index];
      if (outcome?.result?.wasAlreadyStored === false) events += append.events.length;
      if (outcome?.result) append.resolve(outcome.result);
      else append.reject(outcome?.error ?? new StoreUnavailableError('no outcome'));
    });
    this.options.onCommitted({ appends: group.length, events });
  }

  private refuse(group: readonly PendingAppend[], error: Error): void {
    for (const append of group) append.reject(error);
  }
}
