import type { StoredEvent } from './codec';

/** An event as a log holds it, its texts untouched: what is carried from one log to another. */
export interface LogEntry {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 1. */
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON text. */
  readonly data: string;
  /** JSON text, without the reserved `recordedAt`. */
  readonly metadata: string;
  /** When it was first recorded, in whichever log that was: a UTC instant with milliseconds. */
  readonly recordedAt: string;
}

/** Metadata without the time that an earlier restore left in it, and that time. */
function withoutRestoredTime(text: string): { metadata: string; restoredAt: string | null } {
  if (!text.includes('"recordedAt"')) return { metadata: text, restoredAt: null };
  try {
    const { recordedAt, ...metadata } = JSON.parse(text) as Record<string, unknown>;
    if (typeof recordedAt !== 'string') return { metadata: text, restoredAt: null };
    return { metadata: JSON.stringify(metadata), restoredAt: recordedAt };
  } catch {
    // No JSON: carried as it is, for whoever checks it to name.
    return { metadata: text, restoredAt: null };
  }
}

export function entryOf(stored: StoredEvent): LogEntry {
  const { id, stream, version, type, schemaVersion, data } = stored;
  const { metadata, restoredAt } = withoutRestoredTime(stored.metadata);
  const recordedAt = restoredAt ?? stored.recordedAt;
  return { id, stream, version, type, schemaVersion, data, metadata, recordedAt };
}
