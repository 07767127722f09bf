import type { Instant } from '../../kernel/instant';
import { placeOf } from '../../kernel/position';
import type { StoredEvent } from '../codec';

/** What an appender needs to know of the log as this process has seen it. */
export interface LogSeen {
  /** Highest place known to hold an event of ours. */
  readonly place: number;
  /** Latest `recordedAt` known. */
  readonly recordedAt: Instant | null;
}

/** Grows with everything that this process reads and appends. */
export class SeenLog implements LogSeen {
  place = 0;
  recordedAt: Instant | null = null;

  reached(place: number): void {
    this.place = Math.max(this.place, place);
  }

  read({ position, recordedAt }: StoredEvent): void {
    this.reached(placeOf(position));
    if (this.recordedAt === null || recordedAt > this.recordedAt) this.recordedAt = recordedAt;
  }
}
