import { recordedTimesProjection } from '../../projections/recordedTimes/apply';
import { placeRecordedBy } from '../../projections/recordedTimes/queries';
import { instant } from '../../src/kernel/instant';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import { commitmentRecorded, overdueNoticed } from './commitmentEvents';
import { unitEstablished } from './organisationEvents';

const instants = [
  '2026-11-01T00:00:00.999Z',
  '2026-11-01T00:00:01.000Z',
  '2026-11-02T00:00:00.000Z',
  '2026-11-03T00:00:00.000Z',
  '2100-01-01T00:00:00.000Z',
].map(instant);

const places = (database: SqlDatabase) => instants.map((each) => placeRecordedBy(database, each));
const spec = projectionSpec([recordedTimesProjection], places);

const first = { recordedAt: '2026-11-01T00:00:01.000Z' };
const log = spec.given(
  { ...unitEstablished('committee', 'UBND tỉnh'), ...first },
  commitmentRecorded('a', '2026-11-01', first),
  overdueNoticed('a', 1, { dueDate: '2026-11-01', recordedAt: '2026-11-02T12:00:00.000Z' }),
);
const next = overdueNoticed('a', 2, {
  dueDate: '2026-11-01',
  recordedAt: '2026-11-02T12:00:00.000Z',
});

describe('how far the log had come at a moment', () => {
  test('is the last event recorded by then, in whatever stream; the start before the first', () => {
    expect(log.read(places)).toEqual([0, 2, 2, 3, 3]);
  });

  test('moves on with an event recorded in the same millisecond, delivered once or twice', () => {
    log.when(next, { times: 2 }).then([0, 2, 2, 4, 4]);
  });
});
