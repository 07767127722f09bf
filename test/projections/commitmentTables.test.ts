import fc from 'fast-check';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { columns, presentColumns, presentRow, rowOf } from '../../projections/commitments/columns';
import type { CommitmentFilter } from '../../projections/commitments/filter';
import { lists, presentEntries } from '../../projections/commitments/lists';
import { commitments } from '../../projections/commitments/queries';
import { queueChangesAfter } from '../../projections/commitments/queueChanges';
import { verificationQueue } from '../../projections/commitments/registers';
import { storedCommitments } from '../../projections/commitments/storedCommitments';
import { commitmentSpans, tables } from '../../projections/commitments/table';
import { timelinessReport } from '../../projections/commitments/timelinessCounts';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { organisationProjection } from '../../projections/organisation/apply';
import { overdueNoticesProjection } from '../../projections/overdueNotices/apply';
import { noticesAfter, overdueNotices } from '../../projections/overdueNotices/queries';
import { scopeTable } from '../../projections/recordScope';
import { presentRows, reader, rowsAt, type Rows } from '../../projections/rows';
import { searchProjection } from '../../projections/search/projection';
import { answerOn } from '../../src/commitment/answerSpans';
import { commitmentConcerns } from '../../src/commitment/concerns';
import type { CommitmentState } from '../../src/commitment/state';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { positionOf } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { histories } from '../commitment/randomHistory';
import { applyTo, openTables, projectionSpec } from '../support/projectionSpec';
import {
  claimed,
  commitmentId,
  commitmentRecorded,
  deadlineSet,
  overdueNoticed,
  sourceCorrected,
} from './commitmentEvents';
import { moments, movingSources, placeAfter, severalOf, statesAt } from './knownHistories';
import { firstPage } from './pages';
import { unitId } from './organisationEvents';

const projections = [
  organisationProjection,
  commitmentsProjection,
  searchProjection,
  mistakesProjection,
  overdueNoticesProjection,
];
const START = localDate('2026-03-01');

/** Tables that are no rows of what a state says of a moment; each with the test that holds it. */
const heldElsewhere: ReadonlySet<string> = new Set([
  storedCommitments.name,
  storedCommitments.entries,
  // What changed and not what is: queueChanges.test.
  'queue_change',
  // By knowledge, or by reports, alone: commitmentSpans.test.
  'commitment_change',
  'commitment_report',
]);

const sorted = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

const read = (rows: Rows, table: (typeof lists)[number]['table'], names: readonly string[]) =>
  sorted(
    reader(rows)
      .all([table], `SELECT ${names.join(', ')} FROM ${table.of}`)
      .map((row) => names.map((name) => row[name] ?? null)),
  );

/** What the fold says of a day as it was known. */
function expectedOn(states: readonly CommitmentState[], on: LocalDate) {
  const there = states.filter(({ madeOn }) => madeOn.date <= on);
  return {
    rows: sorted(
      there.flatMap((state) => {
        const answer = answerOn(state, on);
        return answer === null ? [] : [rowOf(state, answer)];
      }),
    ),
    listed: lists.map(({ entries }) =>
      sorted(
        states
          .flatMap((state) => entries(state))
          .filter(({ from, to }) => from <= on && (to === null || on < to))
          .map(({ values }) => values),
      ),
    ),
  };
}

/** Whom each concerns today, as its rows say. */
const scopeIn = (database: SqlDatabase): string[] =>
  sorted(
    database
      .prepare(`SELECT record, role, of_id, classification FROM ${scopeTable('COMMITMENT')}`)
      .all()
      .map((row) => Object.values(row as Record<string, unknown>)),
  );

const scopeOf = (states: readonly CommitmentState[]): string[] =>
  sorted(
    states.flatMap((state) => {
      const { owners, concerned, territories, classification } = commitmentConcerns(state);
      const lines = (role: string, ids: readonly (string | null)[]) =>
        [...new Set(ids)]
          .filter((id) => id !== null)
          .map((id) => [state.id, role, id, classification]);
      return [
        [state.id, 'RECORD', '', classification],
        ...lines('OWNER', owners),
        ...lines('CONCERNED', concerned),
        ...lines('TERRITORY', territories),
      ];
    }),
  );

test('R1, R39: rows of every column and every list, read by SQL, equal those of the fold at each moment', () => {
  fc.assert(
    fc.property(
      severalOf(movingSources(histories)),
      fc.array(moments, { minLength: 4, maxLength: 4 }),
      (history, asked) => {
        const open = openTables(projections);
        const { database } = open;
        try {
          for (const event of history.events) applyTo(database, projections, event);
          for (const { day, part } of asked) {
            const on = addDays(START, day);
            const place = placeAfter(history, part);
            const rows = rowsAt(database, { on, place });
            const found = {
              rows: read(rows, commitmentSpans, Object.keys(columns)),
              listed: lists.map(({ table }) => read(rows, table, Object.keys(table.columns))),
            };
            expect([on, place, found]).toEqual([
              on,
              place,
              expectedOn(statesAt(history, place), on),
            ]);
          }
          const states = statesAt(history, Number.MAX_SAFE_INTEGER);
          const now = presentRows(database);
          expect(
            read(now, commitmentSpans, Object.keys({ ...columns, ...presentColumns })),
          ).toEqual(sorted(states.map((state) => Object.values(presentRow(state)))));
          for (const list of lists)
            expect([
              list.table.of,
              ...read(now, list.table, Object.keys(list.table.columns)),
            ]).toEqual([
              list.table.of,
              ...sorted(states.flatMap((state) => [...presentEntries(list, state).values()])),
            ]);
          expect(scopeIn(database)).toEqual(scopeOf(states));
        } finally {
          open.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('every table of the model is one of these, or is held to the fold by a test of its own', () => {
  const held = [
    scopeTable('COMMITMENT'),
    ...[commitmentSpans, ...lists.map(({ table }) => table)].flatMap(({ of, name }) => [of, name]),
    ...heldElsewhere,
  ];
  expect([...tables].sort()).toEqual(held.sort());
});

describe('R39: a promise whose source was put right with other territories', () => {
  const [old, right] = [unitId('yenThuy'), unitId('kimBoi')];
  const [BEFORE, AFTER] = [5, 6];
  const spec = projectionSpec(projections, () => null).given(
    commitmentRecorded('road', '2026-11-01', { territoryIds: [old] }),
    deadlineSet('road', '2026-11-10'),
    overdueNoticed('road', 1, { dueDate: '2026-11-10' }),
    overdueNoticed('road', 2, { dueDate: '2026-11-10' }),
    claimed('road', 'claim-1', '2026-11-20'),
    {
      ...sourceCorrected('road', { from: [old], to: [right] }),
      recordedAt: '2026-11-21T02:00:00.000Z',
    },
    overdueNoticed('road', 3, { dueDate: '2026-11-10' }),
  );
  const ids = (entries: readonly { readonly key: { readonly id: string } }[]) =>
    entries.map(({ key }) => key.id);
  const order = { field: 'DUE_DATE', direction: 'ASCENDING' } as const;

  /** Whatever is asked of a territory. */
  const told = (rows: Rows, territoryId: string) => {
    const filter: CommitmentFilter = { territoryId };
    const question = { against: 'CURRENT', basis: 'CLAIM', groupBy: 'TERRITORY' } as const;
    const { groups } = timelinessReport(rows, {}, question);
    return {
      listed: ids(commitments(rows, filter, order, firstPage()).entries),
      grouped: groups.filter(({ key }) => key === territoryId).map(({ counts }) => counts.total),
      queue: ids(verificationQueue(rows, filter, firstPage()).entries),
      notices: overdueNotices(rows, filter, firstPage()).entries.map(
        ({ notice: { level } }) => level,
      ),
    };
  };
  const nothing = { listed: [], grouped: [], queue: [], notices: [] };
  const all = (notices: readonly number[], queue = [commitmentId('road')]) => ({
    listed: [commitmentId('road')],
    grouped: [1],
    queue,
    notices,
  });

  test('stands under the right ones in lists, groups, queue and notices; known before, under the old ones', () => {
    spec.read((database) => {
      const now = presentRows(database);
      expect(told(now, right)).toEqual(all([1, 2, 3]));
      expect(told(now, old)).toEqual(nothing);
      const on = localDate('2026-12-31');
      for (const place of [AFTER + 1, null]) {
        expect(told(rowsAt(database, { on, place }), right)).toEqual(all([1, 2, 3]));
        expect(told(rowsAt(database, { on, place }), old)).toEqual(nothing);
      }
      expect(told(rowsAt(database, { on, place: BEFORE }), old)).toEqual(all([1, 2]));
      expect(told(rowsAt(database, { on, place: BEFORE }), right)).toEqual(nothing);
    });
  });

  test('it stands there on every day on which it was made, for it never belonged elsewhere', () => {
    spec.read((database) => {
      const past = rowsAt(database, { on: localDate('2026-11-12'), place: null });
      expect(told(past, right)).toEqual(all([1], []));
      expect(told(past, old)).toEqual(nothing);
    });
  });

  test('pushes its claim out of the one queue and into the other, and each notice to where it was written', () => {
    spec.read((database) => {
      const rows = presentRows(database);
      const start = positionOf('0123abcd', 0);
      const pushed = (territoryId: string) => [
        queueChangesAfter(rows, start, { territoryId }, 10).map(({ hasEntered }) => hasEntered),
        noticesAfter(rows, start, { territoryId }, 10).map(({ level }) => level),
      ];
      expect(pushed(old)).toEqual([
        [true, false],
        [1, 2],
      ]);
      expect(pushed(right)).toEqual([[true], [3]]);
    });
  });
});
