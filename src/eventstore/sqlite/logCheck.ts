import {
  openDatabase,
  type SqlDatabase,
  type SqlStatement,
  type SqlValue,
} from '../../sqlite/driver';
import { lastPlaceGiven } from './lastPlaceGiven';

/** What a look through a log has found. */
export interface LogDamage {
  /** Places whose event cannot be read, as far as they were counted. */
  readonly unreadable: number;
  /** The first of them; null where only an index is damaged. */
  readonly firstPlace: number | null;
  readonly message: string;
}

type Step = Readonly<Record<string, SqlValue>>;

/** One walk through a part of the file, in the order in which it lies there. */
interface Walk {
  readonly statement: SqlStatement;
  /** Values that a slice begins after. */
  readonly start: readonly SqlValue[];
  next(last: Step): readonly SqlValue[];
}

const ROWS_AT_FIRST = 16;
const MOST_ROWS = 1_000;
/** A slice takes about so long, so that nobody waits for it. */
const SLICE_MS = 2;

// Not instanceof: the driver's errors may come from another realm than ours, as they do under jest.
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);

/**
 * Looks through a log while it is used, a slice at a time, for pages that cannot be read: rows by
 * place, and both indexes. A damaged page is otherwise found by whoever needs it, perhaps years later.
 */
export class LogCheck {
  private readonly database: SqlDatabase;
  private readonly walks: readonly Walk[];
  private readonly one: SqlStatement;
  private walk = 0;
  private after: readonly SqlValue[];
  private rows = ROWS_AT_FIRST;
  private found = new Set<number>();
  private indexProblem: string | null = null;
  private message = '';
  private known: LogDamage | null = null;

  constructor(path: string) {
    this.database = openDatabase(path, { readOnly: true });
    this.database.exec('PRAGMA busy_timeout = 250');
    this.one = this.database.prepare('SELECT data, meta FROM event WHERE pos = ?');
    const byPlace = 'SELECT pos, data, meta FROM event WHERE pos > ? ORDER BY pos LIMIT ?';
    const byStream = `SELECT stream, version FROM event WHERE (stream, version) > (?, ?)
      ORDER BY stream, version LIMIT ?`;
    const byId = 'SELECT id FROM event WHERE id > ? ORDER BY id LIMIT ?';
    this.walks = [
      {
        statement: this.database.prepare(byPlace),
        start: [0],
        next: ({ pos }) => [pos ?? 0],
      },
      {
        statement: this.database.prepare(byStream),
        start: ['', 0],
        next: ({ stream, version }) => [stream ?? '', version ?? 0],
      },
      { statement: this.database.prepare(byId), start: [''], next: ({ id }) => [id ?? ''] },
    ];
    this.after = this.walks[0]?.start ?? [];
  }

  /** As of what was looked at so far, and the time before; null while nothing is wrong. */
  damage(): LogDamage | null {
    return this.current() ?? this.known;
  }

  /** Looks at the next slice. @returns whether that was the last one of the log */
  slice(): boolean {
    const walk = this.walks[this.walk];
    if (walk === undefined) return this.begin();
    const began = performance.now();
    try {
      const rows = walk.statement.all(...this.after, this.rows);
      if (this.walk === 0) for (const row of rows) this.read(Number(row['pos']), row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < this.rows) this.nextWalk();
      else this.after = walk.next(last);
    } catch (error) {
      this.goAround(error);
    }
    const took = performance.now() - began;
    this.rows = Math.max(1, Math.min(MOST_ROWS, took > SLICE_MS ? this.rows >> 1 : this.rows * 2));
    return this.walk >= this.walks.length && this.begin();
  }

  close(): void {
    this.database.close();
  }

  private read(place: number, { data, meta }: Step): void {
    try {
      JSON.parse(String(data));
      JSON.parse(String(meta));
    } catch (error) {
      this.note(place, error);
    }
  }

  private note(place: number, error: unknown): void {
    this.found.add(place);
    this.message ||= messageOf(error);
  }

  /** What cannot be read at once is tried one by one; an index that fails is left. */
  private goAround(error: unknown): void {
    if (this.walk > 0) {
      this.indexProblem ??= messageOf(error);
      this.nextWalk();
      return;
    }
    const first = Number(this.after[0]) + 1;
    const end = Math.min(first + this.rows - 1, lastPlaceGiven(this.database));
    for (let place = first; place <= end; place += 1)
      try {
        const row = this.one.get(place);
        if (row === undefined) this.note(place, error);
        else this.read(place, row);
      } catch (fault) {
        this.note(place, fault);
      }
    if (end < first) this.nextWalk();
    else this.after = [end];
  }

  private nextWalk(): void {
    this.walk += 1;
    this.after = this.walks[this.walk]?.start ?? [];
  }

  private current(): LogDamage | null {
    if (this.found.size === 0 && this.indexProblem === null) return null;
    return {
      unreadable: this.found.size,
      firstPlace: this.found.size === 0 ? null : Math.min(...this.found),
      message: this.message || (this.indexProblem ?? ''),
    };
  }

  /** From the start again: what a disk still holds today it may have lost tomorrow. */
  private begin(): boolean {
    this.known = this.current();
    this.found = new Set();
    this.indexProblem = null;
    this.message = '';
    this.walk = 0;
    this.after = this.walks[0]?.start ?? [];
    return true;
  }
}
