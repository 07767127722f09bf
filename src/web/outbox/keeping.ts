import type { OutboxEntry } from './entry';

/** A place in this browser that survives a crash. Each call is atomic among all tabs. */
export interface Keeping {
  /** What is kept under the key; undefined when nothing is. */
  get(key: string): Promise<unknown>;
  /** Replaces what is kept by what `change` makes of it; undefined removes it. */
  update(key: string, change: (kept: unknown) => unknown): Promise<void>;
  /** Every key that begins so. */
  keys(prefix: string): Promise<readonly string[]>;
}

/** Keys of one person in one office: whoever signs in after does not even ask for them. */
export const outboxKey = (keeper: string): string => `${keeper} outbox`;

export const entriesIn = (kept: unknown): readonly OutboxEntry[] =>
  Array.isArray(kept) ? (kept as readonly OutboxEntry[]) : [];
