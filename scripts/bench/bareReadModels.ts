import { readCheckpoints } from '../../projections/checkpoints';
import { openBuildingFile } from '../../projections/generationFile';
import type { Projection } from '../../projections/projection';
import { exactWords, foldedWords } from '../../src/kernel/words';
import { openDatabase, type SqlValue } from '../../src/sqlite/driver';

/** The final rows of one table, with the statement that inserts one. */
interface TableRows {
  readonly insert: string;
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Every row of a built generation, held in memory so that the yardstick need not compute any. */
export function finalRows(path: string, projections: readonly Projection[]): readonly TableRows[] {
  const database = openDatabase(path, { readOnly: true });
  const tables = projections.flatMap((projection) => projection.tables);
  const found = tables
    .filter((table) => table !== 'search_text')
    .map((table) => {
      const rows = database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map(Object.values<SqlValue>);
      const marks = (rows[0] ?? []).map(() => '?').join(', ');
      return { insert: `INSERT INTO ${table} VALUES (${marks})`, rows };
    });
  const words = database
    .prepare('SELECT entry, text FROM search_entry ORDER BY entry')
    .all()
    .map(({ entry, text }) => [
      Number(entry),
      exactWords(String(text)).join(' '),
      foldedWords(String(text)),
    ]);
  if (readCheckpoints(database).length === 0) throw new Error(`${path} holds no read models`);
  database.close();
  const insert = 'INSERT INTO search_text (rowid, exact, folded) VALUES (?, ?, ?)';
  return [...found.filter(({ rows }) => rows.length > 0), { insert, rows: words }];
}

/**
 * The yardstick of a rebuild: reads the same events in the same batches and inserts each final row
 * once, with the same tables, indexes and file settings, a share of them in each batch's
 * transaction. It folds nothing, updates nothing and keeps no checkpoint.
 * @returns how many events it read.
 */
export function bareRebuild(
  log: string,
  destination: string,
  projections: readonly Projection[],
  tables: readonly TableRows[],
  batchSize: number,
): number {
  const source = openDatabase(log, { readOnly: true });
  const database = openBuildingFile(destination);
  for (const projection of projections)
    for (const statement of projection.schema) database.exec(statement);
  const total = Number(source.prepare('SELECT max(pos) AS head FROM event').get()?.['head']);
  const read = source.prepare('SELECT * FROM event WHERE pos > ? ORDER BY pos LIMIT ?');
  const inserts = tables.map(({ insert }) => database.prepare(insert));
  let events = 0;
  let at = 0;
  while (at < total) {
    const batch = read.all(at, batchSize).map((row) => ({
      ...row,
      data: JSON.parse(String(row['data'])) as unknown,
      meta: JSON.parse(String(row['meta'])) as unknown,
    })) as { readonly pos?: SqlValue }[];
    const next = Number(batch.at(-1)?.pos ?? total);
    database.exec('BEGIN IMMEDIATE');
    for (const [index, { rows }] of tables.entries()) {
      const share = (place: number): number => Math.floor((rows.length * place) / total);
      for (const row of rows.slice(share(at), share(next))) inserts[index]?.run(...row);
    }
    database.exec('COMMIT');
    events += batch.length;
    at = next;
  }
  database.close();
  source.close();
  return events;
}
