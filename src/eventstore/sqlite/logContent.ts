import { statSync } from 'node:fs';
import { positionOf } from '../../kernel/position';
import { NoLogError, UnsupportedLogError } from '../errors';
import { openDatabase, type SqlDatabase } from '../../sqlite/driver';
import { readLogId } from './logFile';
import { lastPlaceGiven } from './lastPlaceGiven';
import { isUnreadable } from './sqliteFailure';
import { eventsLost, readTailMark } from './tailMark';

/** What a log is known again by. */
interface Content {
  readonly logId: string;
  /** Ids of records by their places: the last ones, and ever fewer before them. */
  readonly records: ReadonlyMap<number, string>;
}

/** How the file lay there when it was last looked at. */
interface Stamp {
  readonly changedAt: number;
  readonly size: number;
}

function stampOf(path: string): Stamp | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : { changedAt: found.mtimeMs, size: found.size };
}

/** Of the little that a log is known by, its records left out: a page of theirs may be damaged. */
const isAnotherFile = (error: unknown): boolean =>
  isUnreadable(error) || error instanceof NoLogError || error instanceof UnsupportedLogError;

/** Id of the record at a place: null when there is none, undefined when its page cannot be read. */
function idAt(database: SqlDatabase, place: number): string | null | undefined {
  try {
    const row = database.prepare('SELECT id FROM event WHERE pos = ?').get(place);
    return row === undefined ? null : String(row['id']);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** The last place and those 1, 2, 4 … before it. */
function* placesBefore(last: number): Iterable<number> {
  if (last > 0) yield last;
  for (let before = 1; before < last; before *= 2) yield last - before;
}

function contentOf(database: SqlDatabase): Content {
  const logId = readLogId(database);
  const records = new Map<number, string>();
  for (const place of placesBefore(lastPlaceGiven(database))) {
    const id = idAt(database, place);
    if (typeof id === 'string') records.set(place, id);
  }
  return { logId, records };
}

/**
 * Knows whether a file that is still the one that was opened holds the log that it held: somebody may have
 * written over it in place. What connections hold of it in memory would hide that, so it is looked at
 * over a connection of its own; only when the file has changed, which commits alone do not do: they go
 * into the WAL, and some 800 of them together into the file.
 */
export class LogContent {
  private stamp: Stamp | null = null;
  private known: Content | null = null;
  /** Once found it stays: what was read since may be from either. */
  private found: string | null = null;

  constructor(private readonly path: string) {}

  /** Why it is not the log that it was; null when it is, or nobody can say at the moment. */
  problem(): string | null {
    if (this.found !== null) return this.found;
    const stamp = stampOf(this.path);
    const { stamp: before } = this;
    if (stamp === null) return null;
    if (stamp.changedAt === before?.changedAt && stamp.size === before.size) return null;
    try {
      // The file of a log never gets shorter.
      const isCut = before !== null && stamp.size < before.size;
      const difference = isCut ? 'it is shorter' : this.difference();
      if (difference !== null) return this.tell(difference);
      this.stamp = stamp;
      return null;
    } catch (error) {
      // Somebody writes, or the disk fails: others tell of that, and the next look asks again.
      if (this.known === null || !isAnotherFile(error)) return null;
      return this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** Whether it was found to be another log. */
  get isAnother(): boolean {
    return this.found !== null;
  }

  private tell(difference: string): string {
    this.found =
      `LOG_REPLACED: ${this.path} was written over and is not the log that it was (${difference}); ` +
      'stop this process and put the log back from a backup';
    return this.found;
  }

  private difference(): string | null {
    // Before the log: others may be writing it.
    const mark = readTailMark(this.path);
    const database = openDatabase(this.path, { readOnly: true });
    try {
      database.exec('PRAGMA busy_timeout = 0; BEGIN');
      const now = contentOf(database);
      const { known } = this;
      if (known !== null) {
        if (now.logId !== known.logId) return `its id is ${now.logId}, it was ${known.logId}`;
        const last = lastPlaceGiven(database);
        const lost = eventsLost(mark, positionOf(now.logId, last));
        if (lost > 0) return `${lost} of the last events are missing`;
        for (const [place, id] of known.records) {
          const there = idAt(database, place);
          if (there !== undefined && there !== id) return `record ${id} is not at place ${place}`;
        }
      }
      this.known = now;
      return null;
    } finally {
      if (database.isTransaction) database.exec('ROLLBACK');
      database.close();
    }
  }
}
