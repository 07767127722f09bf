import { setTimeout as pause } from 'node:timers/promises';
import {
  END,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import type { WakeSignal } from '../wakeSignal';
import { within, type CallPolicy } from './boundedCall';

const LONGEST_BACK_OFF_MS = 2_000;

/**
 * Wakes sleeping readers when the server says that an event of ours came, while there are any. Its
 * word is only a hint: readers go on from their own positions, so that one told twice, late or
 * never at all loses nothing. A subscription that failed is opened again, for it never comes back
 * by itself; and one that silently died is made good by looking every now and then.
 */
export class ServerWatch {
  private users = 0;
  private poll: NodeJS.Timeout | undefined;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** How often the server confirmed a subscription; for diagnostics. */
  opened = 0;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly prefix: string,
    private readonly signal: WakeSignal,
    private readonly policy: CallPolicy,
    private readonly pollIntervalMs: number,
    /** Told when the server has confirmed a subscription: another one may answer than before. */
    private readonly onConfirmed: () => Promise<unknown>,
  ) {}

  /** @returns ends the watch for this reader */
  begin(): () => void {
    this.users += 1;
    if (this.users === 1) this.start();
    let isEnded = false;
    return () => {
      if (isEnded) return;
      isEnded = true;
      this.users -= 1;
      if (this.users === 0) this.stop();
    };
  }

  /** Resolves once nothing is open any more. */
  idle(): Promise<void> {
    return this.running;
  }

  private start(): void {
    const stopping = new AbortController();
    this.stopping = stopping;
    this.poll = setInterval(() => this.signal.notify(), this.pollIntervalMs);
    this.running = this.running.then(() => this.keepOpen(stopping.signal));
  }

  private stop(): void {
    clearInterval(this.poll);
    this.stopping.abort();
  }

  private async keepOpen(stopping: AbortSignal): Promise<void> {
    for (let failures = 0; !stopping.aborted;) {
      const wasConfirmed = await this.openOnce(stopping);
      if (stopping.aborted) return;
      failures = wasConfirmed ? 1 : failures + 1;
      const delay = Math.min(
        this.policy.backOffMs * 2 ** Math.min(failures - 1, 10),
        LONGEST_BACK_OFF_MS,
      );
      await pause(delay, undefined, { signal: stopping }).catch(() => undefined);
    }
  }

  /** @returns whether the server confirmed it before it ended */
  private async openOnce(stopping: AbortSignal): Promise<boolean> {
    let wasConfirmed = false;
    const subscription = this.client.subscribeToAll({
      fromPosition: END,
      filter: streamNameFilter({ prefixes: [this.prefix] }),
    });
    // What throws in a listener would stop the delivery for good: these cannot.
    subscription.on('data', () => this.signal.notify());
    subscription.on('confirmation', () => {
      wasConfirmed = true;
      this.opened += 1;
      // Whatever came between the end of the last subscription and this one.
      void this.onConfirmed().finally(() => this.signal.notify());
    });
    await endOf(subscription, stopping);
    await within(this.policy.limitMs, subscription.unsubscribe()).catch(() => undefined);
    return wasConfirmed;
  }
}

const endOf = (subscription: AllStreamSubscription, stopping: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      stopping.removeEventListener('abort', end);
      resolve();
    };
    subscription.on('error', end);
    subscription.on('end', end);
    subscription.on('close', end);
    if (stopping.aborted) end();
    else stopping.addEventListener('abort', end);
  });
