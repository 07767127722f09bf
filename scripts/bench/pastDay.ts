import { join } from 'node:path';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { commitments } from '../../projections/commitments/queries';
import { timelinessReport } from '../../projections/commitments/timelinessCounts';
import { rowsAt } from '../../projections/rows';
import { derivedId } from '../../src/kernel/ids';
import { instant } from '../../src/kernel/instant';
import { addDays, localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { positionOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { openDatabase, type SqlDatabase } from '../../src/sqlite/driver';
import { spreadOf, type Figure } from './rounds';
import { promise } from './sampleEvents';

const COMMITMENTS = 100_000;
const CALLS_PER_ROUND = 20;
const FIRST = localDate('2026-03-02');
const FIRST_PAGE = { limit: 50, after: null, before: null, fromEnd: false } as const;

/** A promise of the sample, two in three of them claimed and verified later on. */
function lifeOf(index: number): Recorded[] {
  const { stream, events } = promise(index);
  const [last] = events.slice(-1);
  if (last === undefined) throw new Error('a promise without events');
  const day = addDays(FIRST, 60 + ((index * 53) % 250));
  const settled = (type: string, data: object, later: number) => ({
    ...last,
    id: derivedId('bench-later', stream, type),
    type,
    data,
    metadata: { ...last.metadata, occurredOn: onDay(addDays(day, later)) },
  });
  const claimId = derivedId('bench-claim', stream);
  const kept = [
    settled('FulfilmentClaimed', { claimId, statement: 'Đã xong', results: [] }, 0),
    settled(
      'FulfilmentVerified',
      {
        claimId,
        verdict: 'FULL',
        reason: null,
        confirmedDoneOn: null,
        remainder: null,
        verifiedQuantity: null,
      },
      9,
    ),
  ];
  const all = index % 3 === 0 ? events : [...events, ...kept];
  return all.map((event, at) => ({
    ...event,
    stream,
    version: at + 1,
    // Each promise's later events stand behind the first ones of all promises.
    position: positionOf('0123abcd', index + 1 + at * COMMITMENTS),
    schemaVersion: 1,
    recordedAt: instant(`${event.metadata.occurredOn.date}T02:00:00.000Z`),
  }));
}

function fill(database: SqlDatabase): void {
  for (const statement of commitmentsProjection.schema) database.exec(statement);
  database.exec('BEGIN');
  for (let index = 0; index < COMMITMENTS; index += 1)
    for (const event of lifeOf(index)) commitmentsProjection.apply(event, database);
  database.exec('COMMIT');
}

/** Milliseconds of CPU per call. */
function cpuPerCall(work: (call: number) => void): number {
  const before = process.cpuUsage();
  for (let call = 0; call < CALLS_PER_ROUND; call += 1) work(call);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / CALLS_PER_ROUND;
}

/** Boxes and a page of 50 at a past day, as known now and as known earlier, out of 100,000. */
export function pastDay(directory: string, rounds: number): Figure[] {
  const database = openDatabase(join(directory, 'past-day.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  fill(database);
  const dayOf = (call: number) => addDays(FIRST, 40 + ((call * 37) % 260));
  const question = { against: 'CURRENT', basis: 'CLAIM' } as const;
  const order = { field: 'DUE_DATE', direction: 'ASCENDING' } as const;
  const works: Readonly<Record<string, readonly [number, (call: number) => void]>> = {
    'boxes at a past day': [
      100,
      (call) => timelinessReport(rowsAt(database, { on: dayOf(call), place: null }), {}, question),
    ],
    'boxes at a past day as known earlier': [
      200,
      (call) => {
        const moment = { on: dayOf(call), place: COMMITMENTS * (1 + (call % 4)) };
        timelinessReport(rowsAt(database, moment), {}, question);
      },
    ],
    'page of 50 outstanding at a past day': [
      5,
      (call) => {
        const rows = rowsAt(database, { on: dayOf(call), place: null });
        const page = commitments(rows, { outstanding: true }, order, FIRST_PAGE);
        if (page.entries.length !== 50) throw new Error('a page of 50 was expected');
      },
    ],
  };
  const figures = Object.entries(works).map(([name, [atMost, work]]) => {
    cpuPerCall(work);
    const values = Array.from({ length: rounds }, () => cpuPerCall(work));
    return {
      name: `${name} out of 100,000, CPU`,
      unit: 'ms',
      bound: { atMost },
      spread: spreadOf(values),
      rounds,
    };
  });
  database.close();
  return figures;
}
