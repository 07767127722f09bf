import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import type { Projection } from './projection';

/** `table.column type`; indexes and virtual tables by their statement. */
function shapeOf(database: SqlDatabase, tables: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  const objects = database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all();
  for (const { type, name, tbl_name: table, sql } of objects) {
    if (!tables.includes(String(table))) continue;
    const isVirtual = /^CREATE VIRTUAL/i.test(String(sql));
    if (type === 'index' || isVirtual) parts.add(`${String(type)} ${String(sql)}`);
    if (type !== 'table') continue;
    const columns = database
      .prepare('SELECT name, type FROM pragma_table_info(?)')
      .all(String(name));
    for (const column of columns)
      parts.add(`${String(name)}.${String(column['name'])} ${String(column['type'])}`);
  }
  return parts;
}

/**
 * Whether queries written for the projection's schema run on the tables that another version of it
 * made: every column and every index is there. What the columns mean may have changed all the same;
 * until the new generation is swapped in, answers keep to the old meaning.
 */
export function tablesFit(database: SqlDatabase, projection: Projection): boolean {
  const wanted = openDatabase(':memory:');
  try {
    for (const statement of projection.schema) wanted.exec(statement);
    const there = shapeOf(database, projection.tables);
    return [...shapeOf(wanted, projection.tables)].every((part) => there.has(part));
  } finally {
    wanted.close();
  }
}
