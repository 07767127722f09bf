import { commitmentsProjection } from '../../projections/commitments/apply';
import { countDue, idsDue } from '../../projections/commitments/dueSoon';
import type { CommitmentFilter } from '../../projections/commitments/filter';
import { commitments, countCommitments } from '../../projections/commitments/queries';
import {
  correctionRegister,
  countCorrections,
  countExtensions,
  countQueue,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  verificationQueue,
} from '../../projections/commitments/registers';
import { openObligationIds } from '../../projections/commitments/obligations';
import {
  countRepeatPromises,
  idsRepeating,
  repeatPromises,
} from '../../projections/commitments/repetitions';
import {
  timelinessReport,
  type CommitmentGrouping,
} from '../../projections/commitments/timelinessCounts';
import { organisationProjection } from '../../projections/organisation/apply';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { overdueNoticesProjection } from '../../projections/overdueNotices/apply';
import {
  countOverdueNotices,
  noticesAfter,
  overdueNotices,
} from '../../projections/overdueNotices/queries';
import { presentRows, rowsAt, type Rows } from '../../projections/rows';
import { searchProjection } from '../../projections/search/projection';
import { localDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { openTables, type ReadModelTables } from '../support/projectionSpec';
import { plansOf } from './planOf';

const projections = [
  organisationProjection,
  commitmentsProjection,
  overdueNoticesProjection,
  searchProjection,
  mistakesProjection,
];
const on = localDate('2026-11-28');
const PAGE = { limit: 1, after: null, before: null, fromEnd: false };
const BOXES = { against: 'CURRENT', basis: 'CLAIM' } as const;

/** Filters that may leave all promises, whatever index there is for them. */
const WIDE: readonly CommitmentFilter[] = [
  {},
  { status: ['RECORDED'] },
  { timeliness: ['OPEN_IN_TIME'] },
  { timeliness: ['OPEN_OVERDUE', 'OPEN_IN_TIME'] },
  { priority: ['NORMAL'] },
  { policyField: 'TRANSPORT' },
  { dueFrom: localDate('2026-06-01') },
  { minimumOverdueLevel: 1 },
  { isExtended: true },
  { extensionsGranted: { atLeast: 2 } },
  { passesCount: { atLeast: 1 } },
  { daysSinceProgress: { atLeast: 30, atMost: 90 } },
  { includeDuplicates: true },
  { includeInError: true },
  { madeIn: { from: localDate('2026-01-01'), to: localDate('2026-12-31') } },
];
const GROUPINGS: readonly (CommitmentGrouping | null)[] = [
  null,
  'OFFICE',
  'UNIT',
  'LEVEL',
  'POLICY_FIELD',
  'KIND',
  'SOURCE',
];

/** A look-up of one row after the other by an index that does not hold what is asked. */
const looksRowsUp = (table: string) => (step: string) =>
  new RegExp(`^(SEARCH|SCAN) ${table} USING INDEX `).test(step);

let tables: ReadModelTables;
beforeAll(() => {
  tables = openTables(projections);
});
afterAll(() => tables.close());

describe('counting all promises looks no row up by an index, since nearly all are counted', () => {
  const filters = WIDE.map((filter) => [JSON.stringify(filter), filter] as const);

  it.each(filters)('the boxes of today with %s', (_said, filter) => {
    for (const groupBy of GROUPINGS) {
      const question = { ...BOXES, ...(groupBy !== null && { groupBy }) };
      const plan = plansOf(tables.database, (database) =>
        timelinessReport(presentRows(database, on), filter, question),
      );
      expect(plan.some((step) => step.startsWith('SCAN commitment'))).toBe(true);
      expect(plan.filter(looksRowsUp('commitment'))).toEqual([]);
    }
  });

  it.each([
    ...filters,
    ['a unit and all below it', { unitId: 'orgUnit-a', includeSubunits: true }],
    ['an office', { officeId: 'office-a' }],
  ] as const)('the boxes and the number of a past day with %s', (_said, filter) => {
    for (const place of [null, 1]) {
      const moment = { on, place };
      const plan = plansOf(tables.database, (database) => {
        const rows = rowsAt(database, moment);
        timelinessReport(rows, filter, BOXES);
        for (const groupBy of ['OFFICE', 'UNIT', 'POLICY_FIELD', 'KIND'] as const)
          timelinessReport(rows, filter, { ...BOXES, groupBy });
        countCommitments(rows, filter);
      });
      expect(plan.some((step) => step.includes('COVERING INDEX commitment_span_by_moment'))).toBe(
        true,
      );
      expect(plan.filter(looksRowsUp('commitment_span'))).toEqual([]);
    }
  });

  it('R25: whether each was open on another day stands in an index', () => {
    const filter = { openIn: { from: on, to: on } };
    for (const rows of [
      presentRows,
      (database: SqlDatabase) => rowsAt(database, { on, place: 1 }),
    ]) {
      const plan = plansOf(tables.database, (database) =>
        countCommitments(rows(database, on), filter),
      );
      const looked = plan.filter((step) => / earlier /.test(step));
      expect(looked.length).toBeGreaterThan(0);
      for (const step of looked)
        expect(step).toContain('COVERING INDEX commitment_span_by_opening');
    }
  });

  it('a page of a past day in whatever order, and what was due then', () => {
    const moment = { on, place: null };
    for (const field of ['DUE_DATE', 'MADE_ON', 'RECORDED_AT', 'PRIORITY'] as const)
      for (const direction of ['ASCENDING', 'DESCENDING'] as const)
        for (const filter of WIDE) {
          const plan = plansOf(tables.database, (database) => {
            const rows = rowsAt(database, moment);
            commitments(rows, filter, { field, direction }, PAGE);
            idsDue(rows, filter, on);
            countDue(rows, filter, on);
          });
          expect(plan.length).toBeGreaterThan(3);
          expect(plan.filter(looksRowsUp('commitment_span'))).toEqual([]);
        }
  });

  it('but the promises of one office or of few units are found by their index', () => {
    const few: readonly CommitmentFilter[] = [
      { officeId: 'office-a' },
      { unitId: 'orgUnit-a' },
      { unitId: 'orgUnit-a', includeSubunits: true },
    ];
    for (const filter of few) {
      const plan = plansOf(tables.database, (database) => {
        timelinessReport(presentRows(database, on), filter, BOXES);
        countCommitments(presentRows(database, on), filter);
      });
      expect(plan.filter((step) => step === 'SCAN commitment')).toEqual([]);
    }
  });
});

describe('what few promises are asked of is found by an index of its own', () => {
  const moments = [
    (database: SqlDatabase) => presentRows(database, on),
    (database: SqlDatabase) => rowsAt(database, { on, place: null }),
    (database: SqlDatabase) => rowsAt(database, { on, place: 1 }),
  ];

  it('claims that have waited for a month', () => {
    const filter = { daysClaimWaits: { atLeast: 31 }, unitId: 'orgUnit-a', includeSubunits: true };
    for (const rowsOf of moments) {
      const plan = plansOf(tables.database, (database) => {
        const rows = rowsOf(database);
        commitments(rows, filter, { field: 'DUE_DATE', direction: 'ASCENDING' }, PAGE);
        timelinessReport(rows, filter, BOXES);
      });
      const looked = plan.filter((step) => /(SEARCH|SCAN) commitment(_span)? /.test(step));
      expect(looked.length).toBeGreaterThan(1);
      for (const step of looked) expect(step).toMatch(/USING INDEX commitment_(span_)?by_claim/);
    }
  });

  it('reports of progress by promise and day', () => {
    for (const rowsOf of moments) {
      const plan = plansOf(tables.database, (database) =>
        countCommitments(rowsOf(database), { daysSinceProgress: { atLeast: 30 } }),
      );
      const looked = plan.filter((step) => / report /.test(step));
      expect(looked.length).toBeGreaterThan(0);
      for (const step of looked) expect(step).toContain('SEARCH report USING PRIMARY KEY');
    }
  });

  it('R25: a report beside that of another period reads both from the index of a moment', () => {
    const period = { from: localDate('2026-10-01'), to: localDate('2026-12-31') };
    const before = { from: localDate('2025-10-01'), to: localDate('2025-12-31') };
    const plan = plansOf(tables.database, (database) =>
      timelinessReport(
        rowsAt(database, { on, place: 1 }),
        { openIn: period },
        { ...BOXES, groupBy: 'UNIT', compared: { on: before.to, filter: { openIn: before } } },
      ),
    );
    // The same statement for both periods, which is prepared once.
    expect(plan.filter((step) => step.includes('INDEX commitment_span_by_moment'))).toHaveLength(1);
    expect(plan.filter(looksRowsUp('commitment_span'))).toEqual([]);
  });
});

describe('a list of what few promises have looks up those alone', () => {
  const page = PAGE;
  const owned = { unitId: 'orgUnit-a', includeSubunits: true, officeId: 'office-a' };
  const lists: Readonly<Record<string, (rows: Rows, filter: CommitmentFilter) => unknown>> = {
    extensions: (rows, commitments) => {
      extensionRegister(rows, { commitments }, page);
      countExtensions(rows, { commitments });
    },
    'changes of lead unit': (rows, filter) => {
      reassignmentRegister(rows, filter, page);
      countReassignments(rows, filter);
    },
    corrections: (rows, commitments) => {
      correctionRegister(rows, { commitments }, page);
      countCorrections(rows, { commitments });
    },
    'claims waiting': (rows, filter) => {
      verificationQueue(rows, filter, page);
      countQueue(rows, filter);
    },
    'notices of a unit and all below it': (rows) => {
      overdueNotices(rows, owned, page);
      countOverdueNotices(rows, owned);
      noticesAfter(rows, '0123abcd-0000000000000001' as Position, owned, 1);
    },
    'promises made again': (rows, filter) => {
      repeatPromises(rows, filter, page);
      countRepeatPromises(rows, filter);
    },
    'what a promise is repeated by': (rows) => idsRepeating(rows, 'commitment-a'),
    'what bodies that end still owe': (rows) =>
      openObligationIds(rows, { unitIds: ['orgUnit-a'], officeIds: ['office-a'] }),
  };
  const moments: Readonly<Record<string, (database: SqlDatabase) => Rows>> = {
    today: (database) => presentRows(database, on),
    'on a past day': (database) => rowsAt(database, { on, place: null }),
    'on a past day, as known then': (database) => rowsAt(database, { on, place: 1 }),
  };

  /** Goes through all promises, or all of a moment, instead of those that the list names. */
  const goesThroughAll = (step: string) =>
    /^SCAN commitment$/.test(step) ||
    /^(SEARCH|SCAN) commitment USING (COVERING )?INDEX commitment_by_(?!claim|office|unit)/.test(
      step,
    ) ||
    /^(SEARCH|SCAN) commitment_span .*commitment_span_by_(?!claim|office|unit)/.test(step);

  it.each(
    Object.entries(moments).flatMap(([when, rowsOf]) =>
      Object.entries(lists).map(([name, list]) => [name, when, rowsOf, list] as const),
    ),
  )('%s %s', (_name, _when, rowsOf, list) => {
    for (const filter of WIDE) {
      const plan = plansOf(tables.database, (database) => list(rowsOf(database), filter));
      expect(plan.length).toBeGreaterThan(0);
      expect(plan.filter(goesThroughAll)).toEqual([]);
    }
  });
});
