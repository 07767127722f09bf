import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { allProjections } from '../../projections/registry';

export const GOLDEN_LOG = join(__dirname, 'log.ndjson');
export const GOLDEN_READ_MODELS = join(__dirname, 'readModels.ndjson');

/** Id of the golden log: its positions are stored in read models, so it never changes. */
export const GOLDEN_LOG_ID = '60de60de';

/** One stored event as the golden log keeps it: the texts are the very bytes that were stored. */
export interface GoldenRow {
  readonly pos: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly meta: string;
  readonly at: string;
}

const COLUMNS = 'pos, stream, version, id, type, schema_version, data, meta, at';

export function rowsOf(path: string): GoldenRow[] {
  const database = openDatabase(path, { readOnly: true });
  const rows = database.prepare(`SELECT ${COLUMNS} FROM event ORDER BY pos`).all();
  database.close();
  return rows as unknown as GoldenRow[];
}

export const linesOf = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

export const readGoldenLog = (): GoldenRow[] =>
  readFileSync(GOLDEN_LOG, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldenRow);

/** A log file that holds exactly these events, byte for byte. */
export function writeLogFile(path: string, rows: readonly GoldenRow[]): void {
  const ddl = readFileSync(join(__dirname, '../../schema/event-log.sql'), 'utf8');
  const database = openDatabase(path);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(ddl);
  database.prepare('INSERT INTO log (one, id, format) VALUES (1, ?, 1)').run(GOLDEN_LOG_ID);
  const insert = database.prepare(
    `INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const row of rows)
    insert.run(
      row.pos,
      row.stream,
      row.version,
      row.id,
      row.type,
      row.schema_version,
      row.data,
      row.meta,
      row.at,
    );
  database.close();
}

/** Every row of every table of every read model, in an order that does not depend on how it grew. */
export function dumpReadModels(database: SqlDatabase): string {
  const lines: string[] = [];
  for (const projection of allProjections)
    for (const table of projection.tables) {
      const rows = database.prepare(`SELECT * FROM ${table}`).all();
      lines.push(...rows.map((row) => JSON.stringify({ table, ...row })).sort());
    }
  return lines.map((line) => `${line}\n`).join('');
}
