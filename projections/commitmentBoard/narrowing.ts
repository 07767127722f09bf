import type { SqlDatabase } from '../../src/sqlite/driver';
import { everyOf } from '../condition';
import { allRows } from '../statements';
import { spreadConditions, type CommitmentFilter } from './filter';

/** From so many rows on it is quicker to look at all, in some order, than to look each up. */
const MANY = 1_000;

/**
 * What a filter leaves: promises that an index finds by whom or what they belong to; few, which these
 * ids name; or any number, so that indexes other than those of an order only cost a look-up a row.
 * The planner cannot know how many rows a subtree, a territory or a word has, so we look.
 */
export type Narrowing = 'OWNED' | 'WIDE' | readonly string[];

export function narrowing(database: SqlDatabase, filter: CommitmentFilter): Narrowing {
  const isOneOwner = filter.unitId !== undefined && filter.includeSubunits !== true;
  if (isOneOwner || filter.officeId !== undefined || filter.sourceId !== undefined) return 'OWNED';
  if (filter.programme !== undefined) return 'OWNED';
  const spread = spreadConditions(filter);
  if (spread.length === 0) return 'WIDE';
  const { sql, values } = everyOf(spread);
  const few = `SELECT id FROM commitment WHERE ${sql} LIMIT ${MANY}`;
  const ids = allRows(database, few, ...values).map((row) => String(row['id']));
  return ids.length < MANY ? ids : 'WIDE';
}
