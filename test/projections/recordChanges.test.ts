import { checkpointSchema, writeCheckpoint } from '../../projections/checkpoints';
import { recordChangesProjection } from '../../projections/recordChanges/apply';
import { changesIn, recordChanges } from '../../projections/recordChanges/queries';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { positionOf } from '../../src/kernel/position';
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
      firstOn: '2026-11-03',
      lastOn: '2026-11-05',
      firstAt: '2026-11-06T02:00:00.000Z',
      lastAt: '2026-11-07T02:00:00.000Z',
    });
  });

  test('R2: a verdict is recorded later and happens on no later day than its claim', () => {
    spec.given(made, claim).when(verdict, { times: 2 }).then({
      firstOn: '2026-11-03',
      lastOn: '2026-11-05',
      firstAt: '2026-11-06T02:00:00.000Z',
      lastAt: '2026-11-20T02:00:00.000Z',
    });
  });

  test.each([
    [1, true],
    [2, false],
  ])(
    'is told of the rows of a model that stands at place 1 when it stands at %d: %s',
    (place, isTold) => {
      const told = spec.given(made).read((database) => {
        database.exec(checkpointSchema);
        const checkpoint = { eventId: null, fingerprint: '', tables: [] };
        const at = (projection: string, where: number) =>
          writeCheckpoint(database, {
            ...checkpoint,
            projection,
            position: positionOf('0a0b0c0d', where),
          });
        at('commitments', 1);
        at('recordChanges', place);
        return changesIn(database)(commitmentId('a'));
      });
      expect(told !== null).toBe(isTold);
    },
  );

  test('is unknown of a record of which no event came', () => {
    expect(spec.given(commitmentRecorded('b')).read(changes)).toBeNull();
  });
});
