import { everyOf, oneOf, type Condition } from '../condition';
import { reader, type Rows } from '../rows';
import type { RowTable } from '../rowTable';
import { spreadConditions, type CommitmentFilter } from './filter';
import { commitmentsFound, commitmentsNamed, commitmentsWaiting, eachCommitment } from './ways';

/** From so many rows on it is quicker to look at all, in some order, than to look each up. */
const MANY = 1_000;

/**
 * What a filter leaves: promises that an index finds by whom or what they belong to, or by the claim that
 * waits; few, which these ids name; or any number, so that indexes other than those of an order only cost a look-up a row.
 * The planner cannot know how many rows a subtree, a territory or a word has, so we look.
 */
export type Narrowing = 'OWNED' | 'WAITING' | 'WIDE' | readonly string[];

/** Whether few may be left by what the index of a moment does not hold. */
const isFoundApart = ({ sourceId, territoryId, programme, text }: CommitmentFilter): boolean =>
  [sourceId, territoryId, programme, text].some((part) => part !== undefined);

export function narrowing(rows: Rows, filter: CommitmentFilter): Narrowing {
  if (filter.daysClaimWaits !== undefined) return 'WAITING';
  // Another moment is read through: one index holds the whole of it.
  if (!rows.isPresent) return isFoundApart(filter) ? 'OWNED' : 'WIDE';
  const isOneOwner = filter.unitId !== undefined && filter.includeSubunits !== true;
  if (isOneOwner || filter.officeId !== undefined || filter.sourceId !== undefined) return 'OWNED';
  if (filter.programme !== undefined) return 'OWNED';
  const spread = spreadConditions(filter, rows);
  if (spread.length === 0) return 'WIDE';
  const { sql, values } = everyOf(spread);
  const few = `SELECT id FROM commitment WHERE ${sql} LIMIT ${MANY}`;
  const ids = reader(rows)
    .all([commitmentsFound], few, ...values)
    .map((row) => String(row['id']));
  return ids.length < MANY ? ids : 'WIDE';
}

/** The table by which such promises are found, and what must hold beside the filter. */
export function foundBy(
  narrow: Narrowing,
  wide: RowTable = eachCommitment,
): { readonly table: RowTable; readonly where: readonly Condition[] } {
  if (narrow === 'OWNED') return { table: commitmentsFound, where: [] };
  if (narrow === 'WAITING') return { table: commitmentsWaiting, where: [] };
  if (narrow === 'WIDE') return { table: wide, where: [] };
  return { table: commitmentsNamed, where: [oneOf('commitment.id', narrow)] };
}
