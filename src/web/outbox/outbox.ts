import { nextBatch } from './batch';
import {
  UNTIL_RELEASED,
  type EntryState,
  type Json,
  type OutboxEntry,
  type Outcome,
} from './entry';
import { entriesIn, outboxKey, type Keeping } from './keeping';

/** Sends commands together; one outcome for each, in order. @throws whatever kept them from arriving */
export type Send = (batch: readonly Ready[]) => Promise<readonly Outcome[]>;

/** An entry with the answer it waited for. */
export interface Ready extends OutboxEntry {
  readonly needed: Json;
}

/** Runs one at a time among all tabs of this browser, or not at all while another tab does. */
export type InOneTab = (work: () => Promise<void>) => Promise<void>;

export interface OutboxPorts {
  readonly keeping: Keeping;
  readonly send: Send;
  readonly inOneTab: InOneTab;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * What this person wrote and the server does not have yet. Nothing leaves it before the server
 * answered; what was sent and not answered is sent again under the same id.
 */
export class Outbox {
  private readonly key: string;

  constructor(
    keeper: string,
    private readonly ports: OutboxPorts,
  ) {
    this.key = outboxKey(keeper);
  }

  async entries(): Promise<readonly OutboxEntry[]> {
    return entriesIn(await this.ports.keeping.get(this.key));
  }

  /** Keeps a command; resolves when it would survive a crash. The same id is kept once. */
  add(entry: Omit<OutboxEntry, 'state'>): Promise<void> {
    return this.change((entries) =>
      entries.some(({ id }) => id === entry.id)
        ? entries
        : [...entries, { ...entry, state: { kind: 'KEPT' } }],
    );
  }

  /** Takes back what has not gone; false when it has, or is about to. */
  async takeBack(id: string): Promise<boolean> {
    let isTaken = false;
    await this.change((entries) => {
      const entry = entries.find((each) => each.id === id);
      isTaken = entry?.state.kind === 'KEPT' && entry.notBefore > this.ports.now();
      return isTaken ? entries.filter((each) => each.id !== id && each.after !== id) : entries;
    });
    return isTaken;
  }

  /** A refused command goes again as mended, under an id of its own: it was never one with the old. */
  mend(id: string, newId: string, input: Json): Promise<void> {
    return this.change((entries) =>
      entries.map((entry) => {
        if (entry.after === id) return { ...entry, after: newId };
        if (entry.id !== id || entry.state.kind !== 'REFUSED') return entry;
        return { ...entry, id: newId, input, state: { kind: 'KEPT' } };
      }),
    );
  }

  /** Throws away what was refused, with what needs it. */
  discard(id: string): Promise<void> {
    return this.change((entries) =>
      entries.filter(
        (entry) => !(entry.id === id && entry.state.kind === 'REFUSED') && entry.after !== id,
      ),
    );
  }

  /** What was told to wait for something else, however long, goes as soon as it can. */
  release(recordId: string): Promise<void> {
    return this.change((entries) =>
      entries.map((entry) =>
        entry.recordId === recordId && entry.notBefore === UNTIL_RELEASED
          ? { ...entry, notBefore: 0 }
          : entry,
      ),
    );
  }

  /** Forgets what the server has of a record, once nothing on the page needs it. */
  forgetSent(recordId: string): Promise<void> {
    return this.change((entries) => {
      const needed = new Set(
        entries.filter(({ state }) => state.kind !== 'SENT').map(({ after }) => after),
      );
      return entries.filter(
        ({ id, state, recordId: about }) =>
          state.kind !== 'SENT' || about !== recordId || needed.has(id),
      );
    });
  }

  /**
   * Sends what is ready, request after request, until nothing is. Another tab that is at it is left
   * alone. @throws whatever kept a request from being answered; nothing is lost by it
   */
  async sendReady(): Promise<void> {
    await this.ports.inOneTab(async () => {
      for (;;) {
        const entries = await this.entries();
        const batch = nextBatch(entries, this.ports.now());
        if (batch.length === 0) return;
        const answers = new Map(entries.map(({ id, state }) => [id, state]));
        const outcomes = await this.ports.send(batch.map((entry) => readyOf(entry, answers)));
        await this.settle(batch, outcomes);
      }
    });
  }

  private settle(batch: readonly OutboxEntry[], outcomes: readonly Outcome[]): Promise<void> {
    const states = new Map<string, EntryState>();
    batch.forEach(({ id }, index) => {
      const outcome = outcomes[index];
      if (outcome !== undefined) states.set(id, stateOf(outcome));
    });
    return this.change((entries) =>
      entries.map((entry) => {
        const state = states.get(entry.id);
        return state === undefined || entry.state.kind !== 'KEPT' ? entry : { ...entry, state };
      }),
    );
  }

  private change(make: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[]): Promise<void> {
    return this.ports.keeping.update(this.key, (kept) => make(entriesIn(kept)));
  }
}

const readyOf = (entry: OutboxEntry, states: ReadonlyMap<string, EntryState>): Ready => {
  const state = entry.after === null ? undefined : states.get(entry.after);
  return { ...entry, needed: state?.kind === 'SENT' ? state.answer : null };
};

const stateOf = (outcome: Outcome): EntryState =>
  outcome.kind === 'ACCEPTED'
    ? { kind: 'SENT', answer: outcome.answer }
    : {
        kind: 'REFUSED',
        code: outcome.code,
        field: outcome.field,
        message: outcome.message,
      };
