import type { Position } from '../src/kernel/position';
import { Slots } from '../src/kernel/slots';
import { endDatabase, openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { lowestPosition } from './checkpoints';
import { watchCurrentGeneration } from './generations';
import { ReadModelsBusyError } from './readModelErrors';
import { forgetStatements, run } from './statements';

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
  /**
   * Waits in line while all are lent. Nobody who holds one may wait for another: all could.
   * @param signal says that nobody wants it any more
   * @throws ReadModelsBusyError when the line is full or too slow, else the reason of the signal
   */
  open(signal?: AbortSignal): Promise<ReadSession>;
  openSessions(): number;
  /** How many stand in line. */
  waitingSessions(): number;
  /** Ends every session, released or not. */
  close(): void;
}

export interface SessionPoolOptions {
  /** Most answers that may be made at once; 16 if absent. Reading is synchronous: more gain nothing. */
  readonly maxSessions?: number;
  /** Most that may stand in line for one; 1,000 if absent. */
  readonly maxWaiting?: number;
  /** Longest wait in line in milliseconds; 10,000 if absent. */
  readonly waitMs?: number;
}

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

function disconnect({ database }: Connection): void {
  forgetStatements(database);
  endDatabase(database);
}

/**
 * Sessions over the read models of a folder, in whatever thread: each asks anew which generation is
 * current, so a session begun after a swap reads the new one, and one begun before ends on the old.
 * A connection, once opened, is kept as long as its file is read.
 */
export function openSessionPool(directory: string, options: SessionPoolOptions = {}): SessionPool {
  const { maxSessions = 16, maxWaiting = 1_000, waitMs = 10_000 } = options;
  const current = watchCurrentGeneration(directory);
  const idle: Connection[] = [];
  const lent = new Set<Connection>();
  const slots = new Slots({
    count: maxSessions,
    mostWaiting: maxWaiting,
    waitMs,
    refusal: () => new ReadModelsBusyError(maxSessions),
  });
  let isClosed = false;

  function takeConnection(): Connection {
    const path = current.path();
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (kept.path === path) return kept;
      disconnect(kept);
    }
    return connectTo(path);
  }

  /** The first read fixes the moment: what is read later in this transaction is from then too. */
  function begin(): { readonly connection: Connection; readonly position: Position } {
    const connection = takeConnection();
    try {
      run(connection.database, 'BEGIN');
      return { connection, position: lowestPosition(connection.database) };
    } catch (error) {
      disconnect(connection);
      throw error;
    }
  }

  function giveBack(connection: Connection): void {
    if (!lent.delete(connection)) return;
    try {
      run(connection.database, 'COMMIT');
      idle.push(connection);
    } catch {
      // Whatever ails it, the next one gets another.
      disconnect(connection);
    }
  }

  return {
    async open(signal) {
      const leave = await slots.take(signal);
      try {
        if (isClosed) throw new ReadModelsBusyError(maxSessions);
        const { connection, position } = begin();
        lent.add(connection);
        const release = (): void => {
          giveBack(connection);
          leave();
        };
        return { database: connection.database, position, release };
      } catch (error) {
        leave();
        throw error;
      }
    },
    openSessions: () => lent.size,
    waitingSessions: () => slots.waiting(),
    close() {
      isClosed = true;
      slots.clear(new ReadModelsBusyError(maxSessions));
      for (const { database } of [...lent, ...idle]) database.close();
      lent.clear();
      idle.length = 0;
      current.close();
    },
  };
}
