import { recordChangesProjection } from '../../projections/recordChanges/apply';
import { recordChanges } from '../../projections/recordChanges/queries';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import { claimed, commitmentId, commitmentRecorded, verified } from './commitmentEvents';

const changes = (database: SqlDatabase) => recordChanges(database, commitmentId('a'));
const spec = projectionSpec([recordChangesProjection], changes);

const made = commitmentRecorded('a', '2026-11-05', { recordedAt: '2026-11-06T02:00:00.000Z' });
const claim = { ...claimed('a', 'claim', '2026-11-03'), recordedAt: '2026-11-07T02:00:00.000Z' };
const verdict = {
  ...verified('a', 'claim', '2026-11-20'),
  recordedAt: '2026-11-20T02:00:00.000Z',
};

describe('when a record changed', () => {
  test('is on the days on which anything happened, and when the first and the last was recorded', () => {
    spec.given(made).when(claim, { times: 2 }).then({
      version: 2,
      firstOn: '2026-11-03',
      lastOn: '2026-11-05',
      firstAt: '2026-11-06T02:00:00.000Z',
      lastAt: '2026-11-07T02:00:00.000Z',
    });
  });

  test('R2: a verdict is recorded later and happens on no later day than its claim', () => {
    spec.given(made, claim).when(verdict, { times: 2 }).then({
      version: 3,
      firstOn: '2026-11-03',
      lastOn: '2026-11-05',
      firstAt: '2026-11-06T02:00:00.000Z',
      lastAt: '2026-11-20T02:00:00.000Z',
    });
  });

  test('is unknown of a record of which no event came', () => {
    expect(spec.given(commitmentRecorded('b')).read(changes)).toBeNull();
  });
});
