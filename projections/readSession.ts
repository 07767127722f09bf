import type { Position } from '../src/kernel/position';
import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { lowestPosition } from './checkpoints';
import { watchCurrentGeneration } from './generations';
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

interface Connection {
  readonly database: SqlDatabase;
  /** File that it reads. */
  readonly path: string;
}

function connectTo(path: string): Connection {
  const database = openDatabase(path, { readOnly: true });
  database.exec('PRAGMA busy_timeout = 1000; PRAGMA cache_size = -4096; PRAGMA query_only = 1');
  return { database, path };
}

/**
 * Sessions over the read models of a folder, in whatever thread: each asks anew which generation is
 * current, so a session begun after a swap reads the new one, and one begun before ends on the old.
 */
export function openSessionPool(directory: string, limit: number): SessionPool {
  const current = watchCurrentGeneration(directory);
  const idle: Connection[] = [];
  const lent = new Set<Connection>();

  function take(): Connection {
    const path = current.path();
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (kept.path === path) return kept;
      kept.database.close();
    }
    return connectTo(path);
  }

  function giveBack(connection: Connection): void {
    if (!lent.delete(connection)) return;
    run(connection.database, 'COMMIT');
    if (idle.length < KEPT_IDLE) idle.push(connection);
    else connection.database.close();
  }

  return {
    open() {
      if (lent.size >= limit) throw new TooManySessionsError(limit);
      const connection = take();
      const { database } = connection;
      run(database, 'BEGIN');
      lent.add(connection);
      // The first read fixes the moment: what is read later in this transaction is from then too.
      return {
        database,
        position: lowestPosition(database),
        release: () => {
          giveBack(connection);
        },
      };
    },
    openSessions: () => lent.size,
    close() {
      for (const { database } of [...lent, ...idle]) database.close();
      lent.clear();
      idle.length = 0;
      current.close();
    },
  };
}
