import type { RowTable } from '../rowTable';
import { heldAt } from './moment';

/**
 * A table of what held on which days as known at which places of the log: a row holds for days
 * `[on_from, on_to)` and for knowledge `[pos_from, pos_to)`, NEVER and STILL where they have no end.
 */
export interface SpanTable extends RowTable {
  readonly name: string;
  readonly at: NonNullable<RowTable['at']>;
  /** Column that says what a row speaks of: all rows of one owner are kept together. */
  readonly owner: string;
  /** Types by name, without the four of the span. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * The spans of a table of the present.
 * @param record column with the id of the record that a row tells of; null where rows are for everybody
 */
export function spanTable(
  of: string,
  owner: string,
  columns: Readonly<Record<string, string>>,
  record: string | null = owner,
): SpanTable {
  const name = `${of}_span`;
  return {
    name,
    of,
    owner,
    columns,
    record,
    at: (moment) => ({
      columns: Object.keys(columns).join(', '),
      from: name,
      where: heldAt(name, moment),
    }),
  };
}

const ORDER = /^CREATE INDEX (\w+_span_by_\w+)/;

/** Indexes of the spans in a schema that only queries need. */
export const spanOrders = (schema: readonly string[]): readonly string[] =>
  schema.flatMap((statement) => ORDER.exec(statement)?.[1] ?? []);

/** Columns that tell whether a row holds at a moment, for indexes that need no look at the rows. */
const SPAN = 'on_from, on_to, pos_from, pos_to';

/**
 * DDL of a table of spans.
 * @param orders columns by which lists of a moment are walked or found, one index for each.
 */
export const spanSchema = (
  { name, owner, columns }: SpanTable,
  orders: Readonly<Record<string, string>> = {},
): readonly string[] => [
  `CREATE TABLE ${name} (
    ${Object.entries(columns)
      .map(([column, type]) => `${column} ${type},`)
      .join('\n    ')}
    on_from TEXT NOT NULL,
    on_to TEXT NOT NULL,
    pos_from INTEGER NOT NULL,
    pos_to INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX ${name}_of ON ${name} (${owner}, pos_to)`,
  ...Object.entries(orders).map(
    ([suffix, by]) => `CREATE INDEX ${name}_${suffix} ON ${name} (${by}, ${SPAN})`,
  ),
];
