import fc from 'fast-check';
import { commitmentBoardProjection } from '../../projections/commitmentBoard/apply';
import { verificationQueue } from '../../projections/commitmentBoard/registers';
import { commitmentSpansProjection } from '../../projections/commitmentSpans/apply';
import { queueChangesAfter } from '../../projections/commitmentSpans/queueChanges';
import { organisationProjection } from '../../projections/organisation/apply';
import { searchProjection } from '../../projections/search/apply';
import { localDateOf } from '../../src/kernel/localDate';
import { positionOf, type Position } from '../../src/kernel/position';
import { applyTo, openTables } from '../support/projectionSpec';
import { knownHistories } from './knownHistories';
import { firstPage } from './pages';

const projections = [
  organisationProjection,
  searchProjection,
  commitmentBoardProjection,
  commitmentSpansProjection,
];

describe('the queue for verification', () => {
  it('pushes what every event changed about its list, for every owner, and nothing else', () => {
    let entered = 0;
    let left = 0;
    fc.assert(
      fc.property(knownHistories, (history) => {
        const tables = openTables(projections);
        const { database } = tables;
        try {
          let after: Position = positionOf('0123abcd', 0);
          const owners = history.events.flatMap(({ data }) =>
            'promisorOfficeId' in data ? [data.promisorOfficeId] : [],
          );
          const units = history.events.flatMap(({ data }) =>
            'unitId' in data && typeof data.unitId === 'string' ? [data.unitId] : [],
          );
          const filters = [
            {},
            { officeId: owners[0] ?? 'office-none' },
            { officeId: 'office-successor' },
            { unitId: 'orgUnit-successor' },
            ...[...new Set(units)].slice(0, 3).map((unitId) => ({ unitId })),
          ];
          for (const event of history.events) {
            const today = localDateOf(event.recordedAt);
            const listed = () =>
              filters.map((filter) =>
                verificationQueue(database, filter, today, firstPage()).entries.map(
                  ({ key }) => key.id,
                ),
              );
            const before = listed();
            applyTo(database, projections, event);
            listed().forEach((now, index) => {
              const was = before[index] ?? [];
              const expected = [
                ...now.filter((id) => !was.includes(id)).map((id) => [id, true]),
                ...was.filter((id) => !now.includes(id)).map((id) => [id, false]),
              ];
              const pushed = queueChangesAfter(database, after, filters[index] ?? {}, 10);
              expect(pushed.map((each) => [each.commitmentId, each.hasEntered])).toEqual(expected);
              entered += pushed.filter(({ hasEntered }) => hasEntered).length;
              left += pushed.filter(({ hasEntered }) => !hasEntered).length;
            });
            after = event.position;
          }
        } finally {
          tables.close();
        }
      }),
      { numRuns: 15 },
    );
    expect(entered).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
  });
});
