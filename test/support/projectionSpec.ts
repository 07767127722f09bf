import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchCurrentGeneration } from '../../projections/generations';
import type { Projection } from '../../projections/projection';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { recordedLog, type LoggedEvent } from './recordedEvents';

/** A folder of its own under the system's temporary one, with its removal. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'giu-loi-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The file that the read models of a folder are read from. */
export function currentFile(directory: string): string {
  const current = watchCurrentGeneration(directory);
  try {
    return current.path();
  } finally {
    current.close();
  }
}

/** Applies an event to each projection that knows its stream, as the runner does. */
export function applyTo(
  database: SqlDatabase,
  projections: readonly Projection[],
  event: Recorded,
): void {
  for (const projection of projections)
    if (projection.streamPrefixes.some((prefix) => event.stream.startsWith(prefix)))
      projection.apply(event, database);
}

export interface ReadModelTables {
  readonly database: SqlDatabase;
  close(): void;
}

/** The empty tables of the projections in a file of their own. */
export function openTables(projections: readonly Projection[]): ReadModelTables {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder.path, 'read-models.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  for (const projection of projections)
    for (const statement of projection.schema) database.exec(statement);
  return {
    database,
    close: () => {
      database.close();
      folder.remove();
    },
  };
}

export interface ProjectionSpec {
  /** What had happened before, in log order. */
  given(...events: readonly LoggedEvent[]): {
    /** What happens now; `times: 2` delivers it twice, which must change nothing. */
    when(
      event: LoggedEvent,
      options?: { readonly times?: number },
    ): { then(rows: unknown): void; read<T>(query: (database: SqlDatabase) => T): T };
    read<T>(query: (database: SqlDatabase) => T): T;
  };
}

/**
 * `given(events).when(event, { times: 2 }).then(rows)` over real tables.
 * @param read what `then` compares with.
 */
export function projectionSpec(
  projections: readonly Projection[],
  read: (database: SqlDatabase) => unknown,
): ProjectionSpec {
  return {
    given(...events) {
      const record = recordedLog();
      const recorded = events.map((event) => record(event));
      const withTables = <T>(log: readonly Recorded[], query: (database: SqlDatabase) => T): T => {
        const tables = openTables(projections);
        try {
          for (const event of log) applyTo(tables.database, projections, event);
          return query(tables.database);
        } finally {
          tables.close();
        }
      };
      return {
        read: (query) => withTables(recorded, query),
        when(event, { times = 1 } = {}) {
          const next = record(event);
          const log = [...recorded, ...Array.from({ length: times }, () => next)];
          return {
            then: (rows) => {
              expect(withTables(log, read)).toEqual(rows);
            },
            read: (query) => withTables(log, query),
          };
        },
      };
    },
  };
}
