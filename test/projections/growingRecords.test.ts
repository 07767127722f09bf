import { forgetRecords } from '../../projections/keptRecords';
import { allProjections } from '../../projections/registry';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { streamPrefixes } from '../../src/kernel/ids';
import type { CommitmentEvent } from '../../src/commitment/events';
import { jsonWorkOf, type JsonWork } from '../support/jsonWork';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { commitmentId, commitmentRecorded, deadlineSet } from './commitmentEvents';

type Logged = LoggedEvent<CommitmentEvent>;
const stream = commitmentId('a');
const LONG = 'Đã rải thêm đá.'.padEnd(5_000, '.');

/** What one person alone can add without end, by the number of the event. */
const additions: Readonly<Record<string, (number: number) => Logged>> = {
  'a report of progress': (number) => ({
    stream,
    type: 'ProgressReported',
    data: { progressReportId: `report-${number}`, percent: null, results: [], narrative: LONG },
  }),
  'a correction of the first report': (number) => ({
    stream,
    type: 'ProgressCorrected',
    data: {
      progressReportId: 'report-1',
      percent: null,
      results: [],
      narrative: LONG,
      reason: `Lần ${number}`,
    },
  }),
  'a reminder': (number) => ({
    stream,
    type: 'ReminderSent',
    data: { reminderId: `reminder-${number}`, text: LONG },
  }),
  'an explanation': () => ({
    stream,
    type: 'LatenessExplained',
    data: { cause: LONG, newlyPromisedDate: null },
  }),
};

const concerned = allProjections.filter(({ streamPrefixes: prefixes }) =>
  prefixes.includes(streamPrefixes.COMMITMENT),
);

/** Work of applying one more event of a kind behind so many, by a connection that remembers none. */
async function workBehind(kind: string, before: number): Promise<JsonWork> {
  const addition = additions[kind];
  const report = additions['a report of progress'];
  if (addition === undefined || report === undefined) throw new Error(`unknown: ${kind}`);
  const tables = openTables(allProjections);
  const { database } = tables;
  const record = recordedLog();
  const apply = (event: Logged, into: SqlDatabase) => {
    applyTo(into, concerned, record(event));
  };
  try {
    apply(commitmentRecorded('a'), database);
    apply(deadlineSet('a', '2026-12-01'), database);
    // Several at first: a state in memory is stored when its run ends.
    for (let number = 1; number <= 2; number += 1) apply(report(number), database);
    for (let number = 3; number <= before; number += 1) apply(addition(number), database);
    forgetRecords(database);
    return await jsonWorkOf(() => {
      apply(addition(before + 1), database);
    });
  } finally {
    tables.close();
  }
}

describe('applying one more event', () => {
  it.each(Object.keys(additions))('%s costs behind 300 what it costs behind 5', async (kind) => {
    const few = await workBehind(kind, 5);
    const many = await workBehind(kind, 300);
    expect(many.parsed / few.parsed).toBeLessThan(1.02);
    expect(many.written / few.written).toBeLessThan(1.02);
  });
});
