import { spanSchema, spanTable } from '../spans/spanTable';

/** Corrections of records, as they stood on each day. */
export const recordCorrectionSpans = spanTable('record_correction', 'record_id', {
  id: 'TEXT NOT NULL',
  record_id: 'TEXT NOT NULL',
  record_kind: 'TEXT NOT NULL',
  kind: 'TEXT NOT NULL',
  status: 'TEXT NOT NULL',
  recorded_on: 'TEXT NOT NULL',
  recorded_at: 'TEXT NOT NULL',
  line: 'TEXT NOT NULL',
});

export const schema: readonly string[] = [
  // line: all that is shown of it, as JSON.
  `CREATE TABLE record_correction (
    id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (record_id, id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX record_correction_by_recording ON record_correction (recorded_at, id)',
  ...spanSchema(recordCorrectionSpans, { by_recording: 'recorded_at, id' }),
];

export const tables: readonly string[] = [recordCorrectionSpans.name, 'record_correction'];
