import { commitmentPrefix } from '../../src/commitment/prefix';
import { conferencePrefix } from '../../src/dialogueConference/prefix';
import { laterOf } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { petitionPrefix } from '../../src/petition/prefix';
import { recordKindOf } from '../../src/records/recordKinds';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { contactPrefix } from '../../src/voterContact/prefix';
import { entryRows, type Entry } from '../spans/entryRows';
import type { Projection } from '../projection';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { allRows, run } from '../statements';
import { linesAfter, undecided, type CorrectionLine } from './line';
import { recordCorrectionSpans, schema, tables } from './table';

/** Corrections of records of every kind but those of promises, which stand with these (R36). */
export const correctionsProjection: Projection = {
  name: 'corrections',
  version: 6,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [commitmentPrefix, conferencePrefix, contactPrefix, petitionPrefix],
  apply(event, database) {
    if (!concerns.has(event.type)) return;
    const lines = linesOf(database, event.stream);
    const after = linesAfter(lines, event);
    if (after !== lines) keepLines(database, event, after);
  },
};

/** Events that write a line or change one; all others are passed over without a look at the table. */
const concerns: ReadonlySet<string> = new Set([
  'HoldingCorrected',
  'ConferenceCorrected',
  'AdvanceNoticeCorrected',
  'ConclusionNoticeCorrected',
  'ContactCorrected',
  'VenueNoticeCorrected',
  'SynthesisCorrected',
  'PetitionOriginCorrected',
  'OpinionCorrected',
  'OpinionMarkedInError',
  'OpinionMovedAway',
  'OpinionsCounted',
  'MinutesAmended',
  'ConclusionNoticeWorded',
  'ContactMinutesRecorded',
  'ProgressCorrected',
  'RecordedInError',
  'ConferenceCorrectionProposed',
  'ContactCorrectionProposed',
  'PetitionCorrectionProposed',
  'RecordCorrectionConfirmed',
  'RecordCorrectionRefused',
]);

const linesOf = (database: SqlDatabase, record: string): readonly CorrectionLine[] =>
  allRows(
    database,
    'SELECT line FROM record_correction WHERE record_id = ? ORDER BY recorded_at, id',
    record,
  ).map(({ line }) => JSON.parse(String(line)) as CorrectionLine);

/** From its recording on, and from its decision on as decided: it is never dated back (R36). */
function entriesOf(record: string, line: CorrectionLine): readonly Entry[] {
  const values = (each: CorrectionLine) => [
    each.id,
    record,
    recordKindOf(record),
    each.kind,
    each.status,
    each.recordedOn,
    each.recordedAt,
    JSON.stringify(each),
  ];
  const { recordedOn, decidedOn } = line;
  if (decidedOn === null) return [{ from: recordedOn, to: null, values: values(line) }];
  const from = laterOf(recordedOn, decidedOn);
  const waited =
    from === recordedOn ? [] : [{ from: recordedOn, to: from, values: values(undecided(line)) }];
  return [...waited, { from, to: null, values: values(line) }];
}

function keepLines(
  database: SqlDatabase,
  { stream, position }: Recorded,
  lines: readonly CorrectionLine[],
): void {
  const entries = lines.flatMap((line) => entriesOf(stream, line));
  run(database, 'DELETE FROM record_correction WHERE record_id = ?', stream);
  for (const { values } of entries.filter(({ to }) => to === null))
    run(database, 'INSERT INTO record_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
  keepSpans(database, recordCorrectionSpans, stream, entryRows(entries), placeOf(position));
}
