import { presentRows } from '../../projections/rows';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { queueChangesAfter } from '../../projections/commitments/queueChanges';
import { organisationProjection } from '../../projections/organisation/apply';
import { sliceEnd } from '../../projections/replaySlice';
import { positionOf } from '../../src/kernel/position';
import { openTables } from '../support/projectionSpec';

describe('a replay through what others own', () => {
  it('looks at so many rows in one go, and comes to what it asked for', () => {
    const tables = openTables([organisationProjection, commitmentsProjection]);
    try {
      const { database } = tables;
      const [start, end] = [positionOf('0123abcd', 0), positionOf('0123abcd', 5_000)];
      const entered = database.prepare(
        `INSERT INTO queue_change (position, commitment_id, claim_id, was_place, was_on, is_place, is_on,
           is_office_id, is_unit_id)
         VALUES (?, ?, 'claim', 1, '2026-12-01', 1, '2026-12-01', 'office', ?)`,
      );
      database.exec('BEGIN');
      for (let place = 1; place <= 5_000; place += 1)
        entered.run(
          positionOf('0123abcd', place),
          `commitment-${place}`,
          place === 5_000 ? 'orgUnit-mine' : 'orgUnit-other',
        );
      database.exec('COMMIT');
      const goes: unknown[] = [];
      for (let after = start; after < end;) {
        const found = queueChangesAfter(
          presentRows(database),
          after,
          { unitId: 'orgUnit-mine' },
          50,
        );
        after = found.at(-1)?.position ?? sliceEnd(database, 'queue_change', after, end);
        goes.push(found.map(({ commitmentId }) => commitmentId));
      }
      expect(goes).toEqual([[], [], ['commitment-5000']]);
    } finally {
      tables.close();
    }
  });
});
