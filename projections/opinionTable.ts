import type { OpinionState } from '../src/meeting/opinionState';
import type { SqlDatabase } from '../src/sqlite/driver';
import { keepRow } from './rowChanges';
import type { Unfolded } from './spans/dayStates';
import { keepSpans } from './spans/keepSpans';
import { spanTable, type SpanTable } from './spans/spanTable';

/** Opinions of one kind of meeting; each kind has a table of its own. */
export type OpinionTable = 'opinion' | 'contact_opinion';

/** What of opinions counts in the funnel; all else stands in their meeting's state. */
export const opinionSchema = (table: OpinionTable): readonly string[] => [
  `CREATE TABLE ${table} (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    kind TEXT,
    recorded_on TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX ${table}_of ON ${table} (meeting_id)`,
];

/** The same at other moments. */
export const opinionSpans = (table: OpinionTable): SpanTable =>
  spanTable(table, 'id', {
    id: 'TEXT NOT NULL',
    meeting_id: 'TEXT NOT NULL',
    outcome: 'TEXT NOT NULL',
    kind: 'TEXT',
    recorded_on: 'TEXT NOT NULL',
  });

interface Meeting {
  readonly id: string;
  readonly opinions: readonly OpinionState[];
}

/** The row of one opinion of a meeting; columns in the order of their spans. */
const rowsOf = ({ id: meetingId, opinions }: Meeting, opinionId: string) =>
  opinions
    .filter(({ id }) => id === opinionId)
    .map(({ id, outcome, kind, recordedOn }) => ({
      id,
      meeting_id: meetingId,
      outcome,
      kind,
      recorded_on: recordedOn,
    }));

/** Keeps one opinion of a meeting as it stands, and as it stood. @param place in the log. */
export function keepOpinion(
  database: SqlDatabase,
  spans: SpanTable,
  { state, days }: Unfolded<Meeting>,
  opinionId: string,
  place: number,
): void {
  for (const row of rowsOf(state, opinionId)) keepRow(database, spans.of, row);
  const dayRows = days.map((day) => ({
    from: day.from,
    rows: rowsOf(day.state, opinionId).map((row) => Object.values(row)),
  }));
  keepSpans(database, spans, opinionId, dayRows, place);
}
