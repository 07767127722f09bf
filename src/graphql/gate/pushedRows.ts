import type { ReadModels } from '../../../projections/readModels';
import { sliceEnd, type PushedTable } from '../../../projections/replaySlice';
import { presentRows, type Rows } from '../../../projections/rows';
import type { Position } from '../../kernel/position';
import type { LiveBatch, LiveItem } from '../liveItems';
import { scopeOf, type ViewerIn } from './viewer';

/** Rows of a table behind a position, in log order. */
export type ReadBehind<Row> = (rows: Rows, after: Position, limit: number) => readonly Row[];

const BATCH = 50;

/** The next rows behind a position, read in a session of their own. */
export async function rowsBehind<Row extends LiveItem>(
  readModels: ReadModels,
  viewerIn: ViewerIn,
  table: PushedTable,
  read: ReadBehind<Row>,
  after: Position,
): Promise<LiveBatch<Row>> {
  const session = await readModels.session();
  try {
    const { database, position: known } = session;
    // Another model may be behind this one: what is pushed can be queried everywhere.
    const rows = presentRows(database, undefined, scopeOf(viewerIn(session)));
    const items = read(rows, after, BATCH).filter(({ position }) => position <= known);
    return { items, through: sliceEnd(database, table, after, known) };
  } finally {
    session.release();
  }
}
