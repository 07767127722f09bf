import { placeOf, positionOf, type Position } from '../../kernel/position';
import { openDatabase, type SqlDatabase, type SqlStatement } from '../../sqlite/driver';
import { EventStoreError } from '../errors';
import { createEntryCheck, type EntryProblemCode, type KnownEvents } from '../entryCheck';
import { entryOf } from '../logEntry';
import { EVENT_COLUMNS, storedEventOf, type EventRow } from './eventRow';
import { readLogId, readLogSchema } from './logFile';
import { lastPlaceGiven } from './lastPlaceGiven';
import { openLogFile } from './logFileSource';
import { unavailable } from './sqliteFailure';

export type LogProblemCode =
  | EntryProblemCode
  /** SQLite finds the file damaged. */
  | 'FILE'
  /** Events that cannot be got out of the file. */
  | 'UNREADABLE_ROWS'
  /** Places that the log gave to events and that hold none. */
  | 'MISSING'
  | 'DUPLICATE_ID'
  /** Tables and triggers are not those of `schema/event-log.sql`. */
  | 'TABLES';

export interface LogProblem {
  readonly code: LogProblemCode;
  /** Where in the log; null when it concerns the whole file. */
  readonly position: Position | null;
  readonly eventId: string | null;
  readonly message: string;
}

export interface LogVerification {
  readonly logId: string;
  readonly head: Position;
  /** Events that were read and looked at. */
  readonly events: number;
  readonly problems: readonly LogProblem[];
}

export interface VerifyOptions extends KnownEvents {
  readonly onProgress?: (looked: number, total: number) => void;
}

const PAGE = 1_000;
/** A file damaged all over is damaged; nobody reads more lines than these. */
const MOST_FILE_PROBLEMS = 100;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const ofFile = (code: LogProblemCode, message: string): LogProblem => ({
  code,
  position: null,
  eventId: null,
  message,
});

function fileProblems(database: SqlDatabase): LogProblem[] {
  try {
    return database
      .prepare(`PRAGMA integrity_check(${MOST_FILE_PROBLEMS})`)
      .all()
      .map((row) => String(row['integrity_check']))
      .filter((line) => line !== 'ok')
      .map((line) => ofFile('FILE', line));
  } catch (error) {
    return [ofFile('FILE', messageOf(error))];
  }
}

const SCHEMA_ROWS = `SELECT type || ' ' || name AS object, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY object`;

/** The log guards itself by its triggers: one without them may have been changed by anybody. */
function tableProblems(database: SqlDatabase): LogProblem[] {
  const model = openDatabase(':memory:');
  try {
    model.exec(readLogSchema());
    const found = new Map(
      database
        .prepare(SCHEMA_ROWS)
        .all()
        .map((row) => [row['object'], row['sql']]),
    );
    return model
      .prepare(SCHEMA_ROWS)
      .all()
      .filter((row) => found.get(row['object'] ?? null) !== row['sql'])
      .map((row) => ofFile('TABLES', `${String(row['object'])} is missing or another one`));
  } finally {
    model.close();
  }
}

function duplicateIds(database: SqlDatabase, logId: string): LogProblem[] {
  try {
    // Past the index, which a damaged file may have lost.
    return database
      .prepare('SELECT id, max(pos) AS pos FROM event NOT INDEXED GROUP BY id HAVING count(*) > 1')
      .all()
      .map((row) => ({
        code: 'DUPLICATE_ID' as const,
        position: positionOf(logId, Number(row['pos'])),
        eventId: String(row['id']),
        message: `the id ${String(row['id'])} is there more than once`,
      }));
  } catch (error) {
    return [ofFile('FILE', messageOf(error))];
  }
}

/** The rows of some places; those that cannot be read are counted one by one. */
function rowsBetween(
  page: SqlStatement,
  after: number,
  end: number,
): { readonly rows: readonly EventRow[]; readonly unreadable: readonly number[] } {
  try {
    return { rows: page.all(after, end), unreadable: [] };
  } catch {
    const rows: EventRow[] = [];
    const unreadable: number[] = [];
    for (let place = after + 1; place <= end; place += 1)
      try {
        rows.push(...page.all(place - 1, place));
      } catch {
        unreadable.push(place);
      }
    return { rows, unreadable };
  }
}

/** Runs of following numbers: `[1, 2, 3, 7]` is 1 to 3 and 7 to 7. */
function runsOf(places: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === place) run.last = place;
    else runs.push({ first: place, last: place });
  }
  return runs;
}

function checkEvents(
  database: SqlDatabase,
  logId: string,
  last: number,
  options: VerifyOptions,
): { readonly events: number; readonly problems: readonly LogProblem[] } {
  const check = createEntryCheck(options);
  const page = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM event WHERE pos > ? AND pos <= ? ORDER BY pos`,
  );
  const problems: LogProblem[] = [];
  const lost = { MISSING: [] as number[], UNREADABLE_ROWS: [] as number[] };
  let events = 0;
  for (let after = 0; after < last; after += PAGE) {
    const end = Math.min(after + PAGE, last);
    const { rows, unreadable } = rowsBetween(page, after, end);
    const stored = rows.map((row) => storedEventOf(row, logId));
    const found = new Set([...stored.map(({ position }) => placeOf(position)), ...unreadable]);
    for (let place = after + 1; place <= end; place += 1)
      if (!found.has(place)) lost.MISSING.push(place);
    lost.UNREADABLE_ROWS.push(...unreadable);
    for (const event of stored)
      for (const { code, message } of check(entryOf(event)))
        problems.push({ code, position: event.position, eventId: event.id, message });
    events += stored.length;
    options.onProgress?.(end, last);
  }
  const sayings = { MISSING: 'hold no event', UNREADABLE_ROWS: 'cannot be read' };
  const holes = (['MISSING', 'UNREADABLE_ROWS'] as const).flatMap((code) =>
    runsOf(lost[code]).map(({ first, last: end }) => ({
      code,
      position: positionOf(logId, first),
      eventId: null,
      message: `the places ${first} to ${end} ${sayings[code]}`,
    })),
  );
  return { events, problems: [...holes, ...problems] };
}

/**
 * Looks at everything in a log file, running or not, or in a backup of one: the file itself, every
 * event's schema and upcasting, versions without holes, order, times that never fall, ids used once,
 * JSON that comes back the same. It finds all there is to find, and changes nothing.
 * @throws UnsupportedLogError; StoreUnavailableError when the file is so damaged, or so well hidden,
 * that not even its id can be read
 */
export function verifyLogFile(path: string, options: VerifyOptions): LogVerification {
  const database = openLogFile(path);
  try {
    const logId = readLogId(database);
    const last = lastPlaceGiven(database);
    const { events, problems } = checkEvents(database, logId, last, options);
    return {
      logId,
      head: positionOf(logId, last),
      events,
      problems: [
        ...fileProblems(database),
        ...tableProblems(database),
        ...duplicateIds(database, logId),
        ...problems,
      ],
    };
  } catch (error) {
    throw error instanceof EventStoreError ? error : unavailable(`cannot read ${path}`, error);
  } finally {
    database.close();
  }
}
