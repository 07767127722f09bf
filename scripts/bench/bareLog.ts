import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqlDatabase, type SqlStatement } from '../../src/sqlite/driver';

const repository = join(__dirname, '..', '..', '..');

/** What a row holds, encoded beforehand: the yardstick does nothing but insert and commit. */
export type BareRow = readonly [
  stream: string,
  version: number,
  id: string,
  type: string,
  schemaVersion: number,
  data: string,
  metadata: string,
  at: string,
];

/** The same table on the same kind of file, WAL and synchronous=FULL, without triggers and checks. */
export class BareLog {
  private readonly database: SqlDatabase;
  private readonly insertRow: SqlStatement;

  constructor(path: string) {
    this.database = openDatabase(path);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    const ddl = readFileSync(join(repository, 'schema', 'event-log.sql'), 'utf8');
    this.database.exec(ddl);
    for (const row of this.database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .all())
      this.database.exec(`DROP TRIGGER ${String(row['name'])}`);
    this.insertRow = this.database.prepare(
      'INSERT INTO event (stream, version, id, type, schema_version, data, meta, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  commit(rows: readonly BareRow[]): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const row of rows) this.insertRow.run(...row);
    this.database.exec('COMMIT');
  }

  close(): void {
    this.database.close();
  }
}
