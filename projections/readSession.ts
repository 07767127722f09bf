import type { Position } from '../src/kernel/position';
import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { lowestPosition } from './checkpoints';
import { TooManySessionsError } from './readModelErrors';
import { run } from './statements';

/** One answer's view of the read models: everything read through it is from one moment. */
export interface ReadSession {
  readonly database: SqlDatabase;
  /** Position that the slowest read model had reached at that moment. */
  readonly position: Position;
  /** Gives the connection back; further calls do nothing. */
  release(): void;
}

/** Read-only connections, each lent to one session at a time. */
export interface SessionPool {
  /** @throws TooManySessionsError when as many are out as the limit says. */
  open(): ReadSession;
  openSessions(): number;
  /** Ends every session, released or not. */
  close(): void;
}

/** Idle connections kept; more are opened in a rush and closed after it. */
const KEPT_IDLE = 8;

export function openSessionPool(path: string, limit: number): SessionPool {
  const idle: SqlDatabase[] = [];
  const lent = new Set<SqlDatabase>();

  function connect(): SqlDatabase {
    const database = openDatabase(path, { readOnly: true });
    database.exec('PRAGMA busy_timeout = 1000; PRAGMA cache_size = -4096; PRAGMA query_only = 1');
    return database;
  }

  function giveBack(database: SqlDatabase): void {
    if (!lent.delete(database)) return;
    run(database, 'COMMIT');
    if (idle.length < KEPT_IDLE) idle.push(database);
    else database.close();
  }

  return {
    open() {
      if (lent.size >= limit) throw new TooManySessionsError(limit);
      const database = idle.pop() ?? connect();
      run(database, 'BEGIN');
      lent.add(database);
      // The first read fixes the moment: what is read later in this transaction is from then too.
      return {
        database,
        position: lowestPosition(database),
        release: () => {
          giveBack(database);
        },
      };
    },
    openSessions: () => lent.size,
    close() {
      for (const database of [...lent, ...idle]) database.close();
      lent.clear();
      idle.length = 0;
    },
  };
}
