import { AT_MOST } from '../src/sqlite/atMost';
import type { SqlDatabase, SqlValue } from '../src/sqlite/driver';
import { condition, everyOf, type Condition } from './condition';
import { sidesOf, type Page, type PageKey, type PageRequest } from './page';
import { reader, type Rows } from './rows';
import type { RowTable } from './rowTable';
import { allRows, firstRow, type Row } from './statements';

export type OrderDirection = 'ASCENDING' | 'DESCENDING';

/** The list that a page is cut from. */
export interface KeysetList {
  readonly table: string;
  /** Column of the record's id; ties are broken by it. */
  readonly idColumn: string;
  /** Column sorted by, never NULL: missing values are stored as a value that sorts last. */
  readonly sortColumn: string;
  readonly direction: OrderDirection;
  readonly where: Condition;
  /** Common table expressions that the list is read through. */
  readonly through?: Condition;
  /** How the keys are read, as the table is named behind FROM; by its name alone if absent. */
  readonly from?: string;
  /** Table with the wanted columns, by the same id; the list's own if absent. */
  readonly rowTable?: string;
  /** Columns wanted of each row of the page; none where its key says enough. */
  readonly columns: readonly string[];
}

/** A row of a page with its key. */
export interface KeyedRow {
  readonly key: PageKey;
  readonly row: Row;
}

const flipped = (direction: OrderDirection): OrderDirection =>
  direction === 'ASCENDING' ? 'DESCENDING' : 'ASCENDING';

const columnsOf = ({ table, idColumn, sortColumn }: KeysetList) => ({
  table,
  id: `${table}.${idColumn}`,
  sort: `${table}.${sortColumn}`,
});

function beyond(list: KeysetList, key: PageKey | null, direction: OrderDirection): Condition[] {
  if (key === null) return [];
  const sign = direction === 'ASCENDING' ? '>' : '<';
  const { id, sort } = columnsOf(list);
  return [condition(`(${sort}, ${id}) ${sign} (?, ?)`, key.value, key.id)];
}

/**
 * Reads one page by its keys first and fetches the rows of these keys only: filters and order work
 * on an index, wide rows are touched once each.
 */
export function readPage(
  database: SqlDatabase,
  list: KeysetList,
  request: PageRequest,
): Page<KeyedRow> {
  const walking = request.fromEnd ? flipped(list.direction) : list.direction;
  const where = everyOf([
    list.where,
    ...beyond(list, request.after, list.direction),
    ...beyond(list, request.before, flipped(list.direction)),
  ]);
  const order = walking === 'ASCENDING' ? 'ASC' : 'DESC';
  const { table, id, sort } = columnsOf(list);
  const rows = list.rowTable ?? table;
  const columns = list.columns.map((column) => `${rows}.${column}`);
  const through = list.through ?? null;
  const sql = `WITH ${through === null ? '' : `${through.sql}, `}page_key AS MATERIALIZED (
      SELECT ${sort} AS page_value, ${id} AS page_id
      FROM ${list.from ?? table}
      WHERE ${where.sql}
      ORDER BY ${sort} ${order}, ${id} ${order} ${AT_MOST})
    SELECT ${['page_value', 'page_id', ...columns].join(', ')}
    FROM page_key ${columns.length === 0 ? '' : `JOIN ${rows} ON ${rows}.${list.idColumn} = page_id`}
    ORDER BY page_value ${order}, page_id ${order}`;
  const values = [...(through?.values ?? []), ...where.values];
  const found = allRows(database, sql, ...values, request.limit + 1);
  const isMore = found.length > request.limit;
  const entries = found.slice(0, request.limit).map(keyed);
  return {
    entries: request.fromEnd ? entries.reverse() : entries,
    ...sidesOf(request, isMore),
  };
}

const keyed = (row: Row): KeyedRow => ({
  key: { value: row['page_value'] as string | number, id: String(row['page_id']) },
  row,
});

/** An entry of a list that is read by its key: what it was stands elsewhere. */
export interface Keyed {
  readonly key: PageKey;
}

/** Entries on all pages. */
export function countRows(
  database: SqlDatabase,
  table: string,
  where: Condition,
  through: Condition | null = null,
): number {
  const values: readonly SqlValue[] = [...(through?.values ?? []), ...where.values];
  const row = firstRow(
    database,
    `${through === null ? '' : `WITH ${through.sql} `}
     SELECT count(*) AS total FROM ${table} WHERE ${where.sql}`,
    ...values,
  );
  return Number(row?.['total'] ?? 0);
}

/** A list as a question names it, whatever the moment and the reader. */
export interface RowList extends Omit<KeysetList, 'table' | 'through' | 'from'> {
  readonly table: RowTable;
  /** What the list's conditions name besides its table. */
  readonly beside?: readonly RowTable[];
  /** Common table expressions of the list's own, behind those of its tables. */
  readonly with?: readonly Condition[];
}

type ListedRows = Pick<RowList, 'table' | 'beside' | 'where' | 'with'>;

/** The expressions that a statement about a list begins with; null for none. */
function throughOf(rows: Rows, { table, beside = [], with: own = [] }: ListedRows) {
  const expressions = [...rows.through([table, ...beside]), ...own];
  if (expressions.length === 0) return null;
  return {
    sql: expressions.map(({ sql }) => sql).join(', '),
    values: expressions.flatMap(({ values }) => values),
  };
}

/** One page of the list. */
export function pageOf(rows: Rows, list: RowList, request: PageRequest): Page<KeyedRow> {
  const through = throughOf(rows, list);
  const { table, ...rest } = list;
  return readPage(
    reader(rows).database,
    { ...rest, table: table.of, from: rows.named(table), ...(through && { through }) },
    request,
  );
}

/** Entries on all its pages. */
export const countOf = (rows: Rows, list: ListedRows): number =>
  countRows(reader(rows).database, rows.named(list.table), list.where, throughOf(rows, list));
