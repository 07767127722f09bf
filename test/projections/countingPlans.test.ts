import { presentRows, rowsAt } from '../../projections/rows';
import { commitmentBoardProjection } from '../../projections/commitmentBoard/apply';
import type { CommitmentFilter } from '../../projections/commitmentBoard/filter';
import { countCommitments } from '../../projections/commitmentBoard/queries';
import {
  countExtensions,
  countQueue,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  verificationQueue,
} from '../../projections/commitmentBoard/registers';
import { countRepeatPromises, repeatPromises } from '../../projections/commitmentBoard/repetitions';
import {
  timelinessReport,
  type CommitmentGrouping,
} from '../../projections/commitmentBoard/timelinessCounts';
import { commitmentSpansProjection } from '../../projections/commitmentSpans/apply';
import { countDueAt, idsDueAt } from '../../projections/commitmentSpans/dueSoon';
import { commitmentsAt, countCommitmentsAt } from '../../projections/commitmentSpans/queries';
import {
  countExtensionsAt,
  countQueueAt,
  countReassignmentsAt,
  extensionsAt,
  queueAt,
  reassignmentsAt,
} from '../../projections/commitmentSpans/registers';
import { timelinessReportAt } from '../../projections/commitmentSpans/timelinessCounts';
import { organisationProjection } from '../../projections/organisation/apply';
import { overdueNoticesProjection } from '../../projections/overdueNotices/apply';
import {
  countOverdueNotices,
  noticesAfter,
  overdueNotices,
} from '../../projections/overdueNotices/queries';
import { searchProjection } from '../../projections/search/apply';
import { localDate } from '../../src/kernel/localDate';
import type { Position } from '../../src/kernel/position';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { openTables, type ReadModelTables } from '../support/projectionSpec';
import { plansOf } from './planOf';

const projections = [
  organisationProjection,
  commitmentBoardProjection,
  commitmentSpansProjection,
  overdueNoticesProjection,
  searchProjection,
];
const on = localDate('2026-11-28');
const PAGE = { limit: 1, after: null, before: null, fromEnd: false };
const BOXES = { on, against: 'CURRENT', basis: 'CLAIM' } as const;

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
  { includeDuplicates: true },
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
        timelinessReport(database, filter, question),
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
        timelinessReportAt(database, filter, { ...BOXES, ...moment });
        for (const groupBy of ['OFFICE', 'UNIT', 'POLICY_FIELD'] as const)
          timelinessReportAt(database, filter, { ...BOXES, ...moment, groupBy });
        countCommitmentsAt(database, filter, moment);
      });
      expect(plan.some((step) => step.includes('COVERING INDEX commitment_span_by_moment'))).toBe(
        true,
      );
      expect(plan.filter(looksRowsUp('commitment_span'))).toEqual([]);
    }
  });

  it('a page of a past day in whatever order, and what was due then', () => {
    const moment = { on, place: null };
    for (const field of ['DUE_DATE', 'MADE_ON', 'RECORDED_AT', 'PRIORITY'] as const)
      for (const direction of ['ASCENDING', 'DESCENDING'] as const)
        for (const filter of WIDE) {
          const plan = plansOf(tables.database, (database) => {
            commitmentsAt(database, filter, { field, direction }, moment, PAGE);
            idsDueAt(database, filter, moment, on);
            countDueAt(database, filter, moment, on);
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
        timelinessReport(database, filter, BOXES);
        countCommitments(database, filter, on);
      });
      expect(plan.filter((step) => step === 'SCAN commitment')).toEqual([]);
    }
  });
});

describe('a list of what few promises have looks up those alone', () => {
  const page = PAGE;
  const owned = { unitId: 'orgUnit-a', includeSubunits: true, officeId: 'office-a' };
  const moment = { on, place: null };
  const known = { on, place: 1 };
  const lists: Readonly<
    Record<string, (database: SqlDatabase, filter: CommitmentFilter) => unknown>
  > = {
    'extensions today': (database, commitments) => {
      extensionRegister(database, { commitments }, on, page);
      countExtensions(database, { commitments }, on);
    },
    'extensions of a past day': (database, commitments) => {
      extensionsAt(database, { commitments }, moment, page);
      countExtensionsAt(database, { commitments }, moment);
    },
    'changes of lead unit today': (database, filter) => {
      reassignmentRegister(database, filter, on, page);
      countReassignments(database, filter, on);
    },
    'changes of lead unit of a past day': (database, filter) => {
      reassignmentsAt(database, filter, moment, page);
      countReassignmentsAt(database, filter, moment);
    },
    'claims waiting today': (database, filter) => {
      verificationQueue(database, filter, on, page);
      countQueue(database, filter, on);
    },
    'claims waiting on a past day': (database, filter) => {
      queueAt(database, filter, moment, page);
      countQueueAt(database, filter, known);
    },
    'notices of a unit and all below it today': (database) => {
      const rows = presentRows(database, on);
      overdueNotices(rows, owned, page);
      countOverdueNotices(rows, owned);
    },
    'notices of a unit and all below it on a past day': (database) => {
      const rows = rowsAt(database, moment);
      overdueNotices(rows, owned, page);
      countOverdueNotices(rows, owned);
      noticesAfter(rows, '0123abcd-0000000000000001' as Position, owned, 1);
    },
    'promises made again today': (database, filter) => {
      repeatPromises(database, filter, on, page);
      countRepeatPromises(database, filter, on);
    },
    'promises made again by a past day': (database, filter) => {
      repeatPromises(database, filter, on, page, moment);
      countRepeatPromises(database, filter, on, known);
    },
  };

  /** Goes through all promises, or all of a moment, instead of those that the list names. */
  const goesThroughAll = (step: string) =>
    /^SCAN commitment$/.test(step) ||
    /^(SEARCH|SCAN) commitment USING (COVERING )?INDEX commitment_by_(?!claim)/.test(step) ||
    /^(SEARCH|SCAN) commitment_span .*commitment_span_by_(?!claim)/.test(step);

  it.each(Object.entries(lists))('%s', (_name, list) => {
    for (const filter of WIDE) {
      const plan = plansOf(tables.database, (database) => list(database, filter));
      expect(plan.length).toBeGreaterThan(1);
      expect(plan.filter(goesThroughAll)).toEqual([]);
    }
  });
});
