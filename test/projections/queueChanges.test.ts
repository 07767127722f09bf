import fc from 'fast-check';
import { presentRows } from '../../projections/rows';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { verificationQueue } from '../../projections/commitments/registers';
import { queueChangesAfter } from '../../projections/commitments/queueChanges';
import { organisationProjection } from '../../projections/organisation/apply';
import { searchProjection } from '../../projections/search/projection';
import { localDateOf } from '../../src/kernel/localDate';
import { positionOf, type Position } from '../../src/kernel/position';
import { historiesOf } from '../commitment/randomHistory';
import { applyTo, openTables, projectionSpec } from '../support/projectionSpec';
import { claimed, commitmentRecorded } from './commitmentEvents';
import { knownHistories, movingSources, severalOf } from './knownHistories';
import { firstPage } from './pages';

const projections = [organisationProjection, searchProjection, commitmentsProjection];

/** What enters the queue, leaves it and moves in it, more often than in a whole life. */
const queueing = severalOf(
  movingSources(
    historiesOf([
      ...['claimFulfilment', 'claimFulfilment', 'claimFulfilment', 'claimFulfilment'],
      ...['linkDuplicate', 'linkDuplicate', 'linkDuplicate'],
      ...['unlinkDuplicate', 'unlinkDuplicate', 'unlinkDuplicate', 'unlinkDuplicate'],
      ...[
        'assignLeadUnit',
        'reassignCommitment',
        'returnAssignment',
        'rejectFulfilment',
        'verifyFulfilment',
      ],
      ...['objectToCommitment', 'upholdObjection', 'reopenCommitment', 'markedInError'],
    ] as const),
  ),
);

describe('the queue for verification', () => {
  it('pushes what every event changed about its list, for every owner, and nothing else', () => {
    /** How often what happened pushed something: all of it must have been tried. */
    const causes = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(knownHistories, { arbitrary: queueing, weight: 3 }), (history) => {
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
            { territoryId: 'orgUnit-north' },
            { territoryId: 'orgUnit-south', officeId: owners[0] ?? 'office-none' },
          ];
          for (const event of history.events) {
            const today = localDateOf(event.recordedAt);
            const listed = () =>
              filters.map((filter) =>
                verificationQueue(presentRows(database, today), filter, firstPage()).entries.map(
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
              const pushed = queueChangesAfter(
                presentRows(database),
                after,
                filters[index] ?? {},
                10,
              );
              expect(pushed.map((each) => [each.commitmentId, each.hasEntered])).toEqual(expected);
              for (const { hasEntered } of pushed) {
                const cause = `${event.type} ${hasEntered ? 'in' : 'out'}`;
                causes.set(cause, (causes.get(cause) ?? 0) + 1);
              }
            });
            after = event.position;
          }
        } finally {
          tables.close();
        }
      }),
      { numRuns: 40 },
    );
    expect([...causes.keys()]).toEqual(
      expect.arrayContaining([
        ...['FulfilmentClaimed in', 'DuplicateLinked out', 'DuplicateUnlinked in'],
        ...['CommitmentTransferred out', 'CommitmentTransferred in'],
        ...['SourceCorrected out', 'SourceCorrected in'],
      ]),
    );
  });

  it('pushes a claim made as its day begins, though the clock of the log is behind', () => {
    projectionSpec(projections, () => [])
      .given(commitmentRecorded('a', '2026-11-01'))
      .when({
        ...claimed('a', 'claim-1', '2026-11-11'),
        recordedAt: '2026-11-10T16:59:59.000Z',
      })
      .read((database) => {
        const pushed = queueChangesAfter(presentRows(database), positionOf('0123abcd', 0), {}, 10);
        expect(pushed).toMatchObject([{ claimId: 'claim-1', hasEntered: true }]);
      });
  });
});
