import { withId, type Entries } from '../../src/kernel/entries';
import type { OpinionState } from '../../src/meeting/opinionState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepRow } from '../rowChanges';
import type { Unfolded } from '../spans/dayStates';
import { keepSpans } from '../spans/keepSpans';
import { spanTable, type SpanTable } from '../spans/spanTable';

/** Opinions of one kind of meeting; each kind has a table of its own. */
export type OpinionTable = 'opinion' | 'contact_opinion';

/**
 * What opinions are counted, found and ordered by; all else stands with their meeting's state.
 * raised_on: day on which it was voiced. raised_at: version of the meeting with it, by which they stand in the order of the log.
 */
export const opinionSchema = (table: OpinionTable): readonly string[] => [
  `CREATE TABLE ${table} (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    kind TEXT,
    competence TEXT,
    policy_field TEXT,
    audience TEXT,
    raised_at INTEGER NOT NULL,
    raised_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    in_error INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX ${table}_of ON ${table} (meeting_id, raised_at, id)`,
  `CREATE INDEX ${table}_by_day ON ${table} (raised_on, id)`,
];

/** The same at other moments. */
export const opinionSpans = (table: OpinionTable): SpanTable =>
  spanTable(
    table,
    'id',
    {
      id: 'TEXT NOT NULL',
      meeting_id: 'TEXT NOT NULL',
      outcome: 'TEXT NOT NULL',
      kind: 'TEXT',
      competence: 'TEXT',
      policy_field: 'TEXT',
      audience: 'TEXT',
      raised_at: 'INTEGER NOT NULL',
      raised_on: 'TEXT NOT NULL',
      recorded_on: 'TEXT NOT NULL',
      in_error: 'INTEGER NOT NULL',
    },
    'meeting_id',
  );

/** The orders that lists of another moment walk along. */
export const opinionOrders = {
  by_meeting: 'meeting_id, raised_at, id',
  by_day: 'raised_on, id',
} as const;

interface Meeting {
  readonly id: string;
  readonly opinions: Entries<OpinionState>;
}

/** The row of one opinion of a meeting; columns in the order of their spans. */
const rowsOf = ({ id: meetingId, opinions }: Meeting, opinionId: string) => {
  const opinion = withId(opinions, opinionId);
  if (opinion === null) return [];
  const { id, outcome, kind, competence, policyField, audience } = opinion;
  const { raisedAtVersion, raisedOn, recordedOn, inErrorOn } = opinion;
  return [
    {
      id,
      meeting_id: meetingId,
      outcome,
      kind,
      competence,
      policy_field: policyField,
      audience,
      raised_at: raisedAtVersion,
      raised_on: raisedOn.date,
      recorded_on: recordedOn,
      in_error: Number(inErrorOn !== null),
    },
  ];
};

/** Keeps one opinion of a meeting as it stands, and as it stood. @param place in the log. */
export function keepOpinion(
  database: SqlDatabase,
  spans: SpanTable,
  { state, days }: Unfolded<Meeting>,
  opinionId: string,
  place: number,
): void {
  for (const row of rowsOf(state, opinionId)) keepRow(database, spans.of, row);
  // One whose day was corrected to a later one was not voiced on the days before (R39).
  const dayRows = days.map((day) => ({
    from: day.from,
    rows: rowsOf(day.state, opinionId)
      .filter(({ raised_on: raisedOn }) => raisedOn <= day.from)
      .map((row) => Object.values(row)),
  }));
  keepSpans(database, spans, opinionId, dayRows, place);
}

/** The same of all opinions, after the day of their meeting was set or corrected. */
export function keepOpinions(
  database: SqlDatabase,
  spans: SpanTable,
  changed: Unfolded<Meeting>,
  place: number,
): void {
  for (const { id } of changed.state.opinions.slice())
    keepOpinion(database, spans, changed, id, place);
}
