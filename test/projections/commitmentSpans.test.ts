import fc from 'fast-check';
import type { CommitmentFilter } from '../../projections/commitments/filter';
import {
  commitments,
  countCommitments,
  type CommitmentOrder,
} from '../../projections/commitments/queries';
import {
  timelinessReport,
  type CommitmentGrouping,
  type TimelinessCounts,
} from '../../projections/commitments/timelinessCounts';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { organisationProjection } from '../../projections/organisation/apply';
import { rowsAt } from '../../projections/rows';
import { searchProjection } from '../../projections/search/projection';
import type { Moment } from '../../projections/spans/moment';
import { daysCleared } from '../../src/commitment/clearedDays';
import { isCorrectedAfterLapse } from '../../src/commitment/correctionRegister';
import {
  currentDeadline,
  extensionsCount,
  isExtendedAfterLapse,
} from '../../src/commitment/deadlineInForce';
import { claimCountsOn, verifiedClaim } from '../../src/commitment/claimDates';
import { isDuplicate, isExcluded, outsideOn, roundOn } from '../../src/commitment/outsideBoxes';
import { pendingClaim, type CommitmentState } from '../../src/commitment/state';
import { isOutstandingOn, statusOn } from '../../src/commitment/status';
import { debtorOn } from '../../src/commitment/succession';
import { standingOf, timelinessOf } from '../../src/commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import {
  addDays,
  daysBetween,
  laterOf,
  localDate,
  type LocalDate,
} from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { commitmentId, commitmentRecorded, deadlineSet } from './commitmentEvents';
import { knownHistories, leadAt, moments, placeAfter, statesAt } from './knownHistories';
import { walk } from './pages';

const projections = [organisationProjection, commitmentsProjection, searchProjection];
const START = localDate('2026-03-01');
const RUNS = { numRuns: 30 };

/** One promise at one moment, by the plain rules. */
interface Known {
  readonly state: CommitmentState;
  readonly on: LocalDate;
  readonly unitId: string;
}

const officeOf = ({ state, on }: Known) => debtorOn(state, on).officeId;
const isOwed = ({ state, on }: Known) =>
  !['VERIFIED', 'CLOSED', 'CANCELLED', 'SUPERSEDED', 'RECORDED_IN_ERROR'].includes(
    statusOn(state, on) ?? '',
  ) && !isDuplicate(state, on);
const dueOf = ({ state, on }: Known) => currentDeadline(state, on)?.date ?? null;

function counted(known: readonly Known[], against: DeadlineBasis, basis: DoneDateBasis) {
  const standings = known.flatMap(({ state, on }) => {
    const standing = standingOf(state, { on, against, basis });
    return standing === null ? [] : [{ state, on, ...standing }];
  });
  const count = (holds: (each: (typeof standings)[number]) => boolean) =>
    standings.filter(holds).length;
  const first = known.filter(({ state, on }) => !isDuplicate(state, on));
  const cleared = first.flatMap(({ state, on }) =>
    roundOn(state, on) === -1 || statusOn(state, on) === 'RECORDED_IN_ERROR'
      ? []
      : [daysCleared(state, on)],
  );
  return {
    total: standings.length,
    doneOnTime: count(({ box }) => box === 'DONE_ON_TIME'),
    doneLate: count(({ box }) => box === 'DONE_LATE'),
    openInTime: count(({ box }) => box === 'OPEN_IN_TIME'),
    openOverdue: count(({ box }) => box === 'OPEN_OVERDUE'),
    noDeadlineOpen: count(({ box, isDone }) => box === 'NO_DEADLINE' && !isDone),
    noDeadlineDone: count(({ box, isDone }) => box === 'NO_DEADLINE' && isDone),
    awaitingVerification: count((each) => each.isAwaitingVerification),
    broken: count((each) => each.isBroken),
    suspended: count((each) => each.isSuspended),
    extendedAfterLapse: count(({ state, on }) => isExtendedAfterLapse(state, on)),
    correctedAfterLapse: count(({ state, on }) => isCorrectedAfterLapse(state, on)),
    clearedAfterLapse: cleared.filter((days) => days > 0).length,
    daysCleared: cleared.reduce((sum, days) => sum + days, 0),
    uncheckable: first.filter(({ state, on }) => outsideOn(state, on) === 'UNCHECKABLE').length,
    excluded: first.filter(({ state, on }) => isExcluded(state, on)).length,
  } satisfies TimelinessCounts;
}

interface Question {
  readonly filter: CommitmentFilter;
  readonly holds: (known: Known) => boolean;
}

const openOn = (state: CommitmentState, on: LocalDate) => {
  const standing = standingOf(state, { on });
  const outside = outsideOn(state, on);
  if (standing !== null) return !standing.isDone;
  // A repetition, and what cannot be checked, may have been verified all the same.
  const claim = verifiedClaim(state, roundOn(state, on));
  const isDone = claim !== null && claimCountsOn(state, claim) <= on;
  return (outside === 'UNCHECKABLE' || outside === 'DUPLICATE') && !isDone;
};

/** Day of the last report by then, or on which it was made where that was later. */
const lastSign = ({ state, on }: Known): LocalDate =>
  [...state.progressReports.slice()]
    .map(({ occurredOn }) => occurredOn.date)
    .filter((day) => day <= on)
    .reduce(laterOf, state.madeOn.date);
const claimedOn = ({ state }: Known): LocalDate => pendingClaim(state)?.claimedOn.date ?? START;
const isWaiting = (known: Known): boolean =>
  pendingClaim(known.state) !== null &&
  claimedOn(known) <= known.on &&
  isOutstandingOn(known.state, known.on);
const daysSince = (day: LocalDate, { on }: Known): number => daysBetween(day, on);
const isInError = ({ state, on }: Known): boolean => statusOn(state, on) === 'RECORDED_IN_ERROR';

const boxes = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TIME', 'OPEN_OVERDUE', 'NO_DEADLINE'] as const;
const statuses = [
  'ASSIGNED',
  'IN_PROGRESS',
  'CLAIMED',
  'SUSPENDED',
  'OBJECTED',
  'VERIFIED',
] as const;

const questions: readonly Question[] = [
  { filter: {}, holds: () => true },
  ...([true, false] as const).map((outstanding) => ({
    filter: { outstanding },
    holds: (known: Known) => isOwed(known) === outstanding,
  })),
  ...boxes.map((box) => ({
    filter: { timeliness: [box] },
    holds: ({ state, on }: Known) => timelinessOf(state, { on }) === box,
  })),
  ...statuses.map((status) => ({
    filter: { status: [status] },
    holds: ({ state, on }: Known) => statusOn(state, on) === status,
  })),
  { filter: { officeId: 'office-successor' }, holds: (k) => officeOf(k) === 'office-successor' },
  {
    filter: { officeId: 'office-successor', outstanding: true },
    holds: (known) => officeOf(known) === 'office-successor' && isOwed(known),
  },
  { filter: { unitId: 'orgUnit-successor' }, holds: (k) => k.unitId === 'orgUnit-successor' },
  {
    filter: { dueFrom: addDays(START, 20), dueTo: addDays(START, 60) },
    holds: (known) => {
      const due = dueOf(known);
      return due !== null && due >= addDays(START, 20) && due <= addDays(START, 60);
    },
  },
  {
    filter: { minimumOverdueLevel: 2 },
    holds: ({ state, on }) =>
      state.notices.some(
        ({ kind, level, occurredOn }) => kind === 'OVERDUE' && level >= 2 && occurredOn <= on,
      ),
  },
  { filter: { isExtended: true }, holds: ({ state, on }) => extensionsCount(state, on) > 0 },
  {
    filter: { extensionsGranted: { atLeast: 1, atMost: 1 } },
    holds: ({ state, on }) => extensionsCount(state, on) === 1,
  },
  {
    filter: { passesCount: { atLeast: 1 } },
    holds: ({ state, on }) => state.reassignments.some(({ decidedOn }) => decidedOn.date <= on),
  },
  ...[1, 9, 30].flatMap((days): Question[] => [
    {
      filter: { daysSinceProgress: { atLeast: days } },
      holds: (known) => daysSince(lastSign(known), known) >= days,
    },
    {
      filter: { daysSinceProgress: { atMost: days } },
      holds: (known) => daysSince(lastSign(known), known) <= days,
    },
    {
      filter: { daysClaimWaits: { atLeast: days } },
      holds: (known) => isWaiting(known) && daysSince(claimedOn(known), known) >= days,
    },
  ]),
  {
    filter: { daysClaimWaits: { atMost: 20 } },
    holds: (known) => isWaiting(known) && daysSince(claimedOn(known), known) <= 20,
  },
  {
    filter: { priority: ['PRESSING', 'NORMAL'] },
    holds: ({ state, on }) => {
      const found = state.classifications.findLast((each) => each.on <= on)?.priority ?? 'NORMAL';
      return ['PRESSING', 'NORMAL'].includes(found);
    },
  },
  { filter: { kind: ['PROMISE'] }, holds: ({ state }) => state.kind === 'PROMISE' },
  { filter: { text: 'hua' }, holds: () => true },
  { filter: { text: 'cau' }, holds: () => false },
  {
    filter: { madeIn: { from: START, to: addDays(START, 5) } },
    holds: ({ state: { madeOn } }) => madeOn.date >= START && madeOn.date <= addDays(START, 5),
  },
  ...[15, 40, 80].map((days) => {
    const span = { from: addDays(START, days), to: addDays(START, days + 30) };
    return {
      filter: { openIn: span },
      holds: ({ state }: Known) =>
        (state.madeOn.date <= span.from && openOn(state, span.from)) ||
        (state.madeOn.date >= span.from && state.madeOn.date <= span.to),
    };
  }),
];

const valueOf: Record<
  'DUE_DATE' | 'MADE_ON' | 'RECORDED_AT' | 'CHANGED_AT',
  (known: Known) => string | null
> = {
  DUE_DATE: dueOf,
  MADE_ON: ({ state }) => state.madeOn.date,
  RECORDED_AT: ({ state }) => state.recordedAt,
  CHANGED_AT: ({ state }) => state.changedAt,
};
const orders = (Object.keys(valueOf) as (keyof typeof valueOf)[]).flatMap((field) =>
  (['ASCENDING', 'DESCENDING'] as const).map((direction) => ({ field, direction })),
);

/** By value, missing ones last in both directions, ties by id in the same direction. */
function sorted(known: readonly Known[], order: CommitmentOrder): string[] {
  const sign = order.direction === 'ASCENDING' ? 1 : -1;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -sign : sign);
  const value = valueOf[order.field as keyof typeof valueOf];
  return [...known]
    .sort((a, b) => {
      const [left, right] = [value(a), value(b)];
      if (left === null && right !== null) return 1;
      if (right === null && left !== null) return -1;
      return compare(left ?? '', right ?? '') || compare(a.state.id, b.state.id);
    })
    .map(({ state }) => state.id);
}

/** Runs over random logs; `known` are the promises that exist at the moment, by folding the log. */
function atRandomMoments(
  look: (database: SqlDatabase, moment: Moment, known: readonly Known[], chosen: number) => void,
): void {
  fc.assert(
    fc.property(
      knownHistories,
      fc.array(moments, { minLength: 6, maxLength: 6 }),
      fc.nat({ max: orders.length - 1 }),
      (history, asked, chosen) => {
        const tables = openTables(projections);
        try {
          for (const event of history.events) {
            applyTo(tables.database, projections, event);
            applyTo(tables.database, [commitmentsProjection], event);
          }
          for (const { day, part } of asked) {
            const on = addDays(START, day);
            const place = placeAfter(history, part);
            const known = statesAt(history, place)
              .filter(({ madeOn }) => madeOn.date <= on)
              .map((state) => ({
                state,
                on,
                unitId: leadAt(history, state.id, place, on) ?? debtorOn(state, on).unitId,
              }));
            look(tables.database, { on, place }, known, chosen);
            if (part === 100) look(tables.database, { on, place: null }, known, chosen);
          }
        } finally {
          tables.close();
        }
      },
    ),
    RUNS,
  );
}

test('R1-R12, R22, R23: the boxes of any day, as known at any time, equal a count over the folded log', () => {
  atRandomMoments((database, moment, known) => {
    for (const against of ['CURRENT', 'ORIGINAL'] as const)
      for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
        const { total } = timelinessReport(rowsAt(database, moment), {}, { against, basis });
        expect({ moment, against, basis, ...total }).toEqual({
          moment,
          against,
          basis,
          ...counted(known, against, basis),
        });
      }
  });
});

const SHOWN = [false, true].flatMap((first) =>
  [false, true].map((second) => [first, second] as const),
);

test('R1, R22-R25, R37: lists of any day, as known at any time, hold what folding the log says', () => {
  atRandomMoments((database, moment, known, chosen) => {
    const order = orders[chosen] as CommitmentOrder;
    for (const { filter, holds } of questions)
      for (const [includeDuplicates, includeInError] of SHOWN) {
        const asked = { ...filter, includeDuplicates, includeInError };
        const wanted = known.filter(
          (each) =>
            holds(each) &&
            (includeDuplicates || !isDuplicate(each.state, each.on)) &&
            (includeInError || !isInError(each)),
        );
        const listed = walk(
          (request) => commitments(rowsAt(database, moment), asked, order, request),
          2,
          chosen % 3 === 0,
        );
        expect([moment, asked, listed.map(({ key }) => key.id)]).toEqual([
          moment,
          asked,
          sorted(wanted, order),
        ]);
        expect(countCommitments(rowsAt(database, moment), asked)).toBe(wanted.length);
      }
  });
});

const keysOf: Partial<Record<CommitmentGrouping, (known: Known) => string>> = {
  OFFICE: officeOf,
  UNIT: ({ unitId }) => unitId,
  LEVEL: () => 'OTHER',
  KIND: ({ state }) => state.kind,
  SOURCE: ({ state }) => state.origins[0]?.document?.title ?? '',
};

test('R24, R25: groups of any day, as known at any time, equal a count over the folded log', () => {
  atRandomMoments((database, moment, known) => {
    const rows = rowsAt(database, moment);
    const question = { against: 'CURRENT', basis: 'CLAIM' } as const;
    for (const [groupBy, keyOf] of Object.entries(keysOf) as [
      CommitmentGrouping,
      (known: Known) => string,
    ][]) {
      const { groups } = timelinessReport(rows, {}, { ...question, groupBy });
      const first = known.filter(({ state, on }) => !isDuplicate(state, on));
      const expected = [...new Set(first.map(keyOf))].map((key) => ({
        key,
        // No history has the field of work OTHER.
        isRest: key === 'OTHER',
        counts: counted(
          first.filter((each) => keyOf(each) === key),
          'CURRENT',
          'CLAIM',
        ),
      }));
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
      expect([...groups].sort(byKey)).toEqual(expected.sort(byKey));
    }
  });
});

describe('one promise, asked about on two axes', () => {
  const claimed = {
    stream: commitmentId('road'),
    type: 'FulfilmentClaimed',
    occurredOn: '2026-11-20',
    data: { claimId: 'claim-1', statement: 'Đã xong', results: [] },
  } as const;
  const verified = {
    stream: commitmentId('road'),
    type: 'FulfilmentVerified',
    occurredOn: '2026-12-15',
    data: {
      claimId: 'claim-1',
      verdict: 'FULL',
      reason: null,
      confirmedDoneOn: null,
      remainder: null,
      verifiedQuantity: null,
    },
  } as const;
  const log = [commitmentRecorded('road'), deadlineSet('road', '2026-11-30'), claimed, verified];

  function boxOn(on: string, place: number | null, basis: DoneDateBasis = 'CLAIM') {
    const record = recordedLog();
    const tables = openTables(projections);
    try {
      for (const event of log) applyTo(tables.database, projections, record(event as LoggedEvent));
      const rows = rowsAt(tables.database, { on: localDate(on), place });
      const { total } = timelinessReport(rows, {}, { against: 'CURRENT', basis });
      return Object.entries(total).flatMap(([name, count]) =>
        count > 0 && name !== 'total' ? [name] : [],
      );
    } finally {
      tables.close();
    }
  }

  it('R1: does not exist before the day on which it was made, nor before it was recorded', () => {
    expect(boxOn('2026-10-31', null)).toEqual([]);
    expect(boxOn('2026-11-01', 0)).toEqual([]);
    expect(boxOn('2026-11-01', 1)).toEqual(['noDeadlineOpen']);
  });

  it('R2, R3: a verdict acts back to the claim for who knows it, and for nobody before', () => {
    expect(boxOn('2026-12-10', 3)).toEqual(['openInTime', 'awaitingVerification']);
    expect(boxOn('2026-12-10', 4)).toEqual(['doneOnTime']);
    expect(boxOn('2026-11-19', 4)).toEqual(['openInTime']);
  });

  it('R2: by the day of the verification it was open and overdue until then', () => {
    expect(boxOn('2026-12-14', null, 'VERIFICATION')).toEqual(['openOverdue']);
    expect(boxOn('2026-12-15', null, 'VERIFICATION')).toEqual(['doneLate']);
  });
});
