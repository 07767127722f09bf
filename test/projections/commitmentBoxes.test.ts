import fc from 'fast-check';
import { commitmentsProjection } from '../../projections/commitments/apply';
import type { CommitmentFilter } from '../../projections/commitments/filter';
import { priorityRank } from '../../projections/commitments/priorityRank';
import { noticeCandidates } from '../../projections/commitments/candidates';
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
import { petitionsProjection } from '../../projections/petitions/apply';
import { organisationProjection } from '../../projections/organisation/apply';
import { presentRows } from '../../projections/rows';
import { searchProjection } from '../../projections/search/projection';
import { daysCleared } from '../../src/commitment/clearedDays';
import { isCorrectedAfterLapse } from '../../src/commitment/correctionRegister';
import { isExtendedAfterLapse } from '../../src/commitment/deadlineInForce';
import { nextNoticeOn } from '../../src/commitment/noticeLadder';
import {
  classificationOf,
  lastDeadline,
  pendingClaim,
  type CommitmentState,
} from '../../src/commitment/state';
import { isOutstanding, statusOf } from '../../src/commitment/status';
import { isExcluded, outsideOn } from '../../src/commitment/outsideBoxes';
import { standingOf, timelinessOf } from '../../src/commitment/timeliness';
import type { DeadlineBasis, DoneDateBasis } from '../../src/commitment/vocabulary';
import { addDays, type LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { applyTo, openTables } from '../support/projectionSpec';
import { walk } from './pages';
import { randomHistory, type RandomHistory } from './randomHistories';

const projections = [
  organisationProjection,
  commitmentsProjection,
  petitionsProjection,
  searchProjection,
];
const AHEAD = [0, 1, 7, 30, 400];
const RUNS = { numRuns: 40 };

function withTables(history: RandomHistory, look: (database: SqlDatabase) => void): void {
  const tables = openTables(projections);
  try {
    for (const event of history.recorded) applyTo(tables.database, projections, event);
    look(tables.database);
  } finally {
    tables.close();
  }
}

const existsOn = (state: CommitmentState, on: LocalDate) => state.madeOn.date <= on;

/** The counts, worked out from the states one by one. */
function counted(
  states: readonly CommitmentState[],
  question: { on: LocalDate; against: DeadlineBasis; basis: DoneDateBasis },
): TimelinessCounts {
  const { on } = question;
  const standings = states.flatMap((state) => {
    const standing = standingOf(state, question);
    return standing === null ? [] : [{ state, ...standing }];
  });
  const count = (holds: (each: (typeof standings)[number]) => boolean) =>
    standings.filter(holds).length;
  const cleared = states.flatMap((state) =>
    statusOf(state) === 'RECORDED_IN_ERROR' ? [] : [daysCleared(state, on)],
  );
  return {
    total: standings.length,
    doneOnTime: count(({ box }) => box === 'DONE_ON_TIME'),
    doneLate: count(({ box }) => box === 'DONE_LATE'),
    openInTime: count(({ box }) => box === 'OPEN_IN_TIME'),
    openOverdue: count(({ box }) => box === 'OPEN_OVERDUE'),
    noDeadlineOpen: count(({ box, isDone }) => box === 'NO_DEADLINE' && !isDone),
    noDeadlineDone: count(({ box, isDone }) => box === 'NO_DEADLINE' && isDone),
    awaitingVerification: count(({ isAwaitingVerification }) => isAwaitingVerification),
    broken: count(({ isBroken }) => isBroken),
    suspended: count(({ isSuspended }) => isSuspended),
    uncheckable: states.filter((state) => outsideOn(state, on) === 'UNCHECKABLE').length,
    extendedAfterLapse: count(({ state }) => isExtendedAfterLapse(state, on)),
    correctedAfterLapse: count(({ state }) => isCorrectedAfterLapse(state, on)),
    clearedAfterLapse: cleared.filter((days) => days > 0).length,
    daysCleared: cleared.reduce((sum, days) => sum + days, 0),
    excluded: states.filter((state) => existsOn(state, on) && isExcluded(state, on)).length,
  };
}

const keysOf: Record<CommitmentGrouping, (state: CommitmentState) => readonly string[]> = {
  OFFICE: (state) => [state.promisorOfficeId],
  UNIT: (state) => [state.leadUnitId ?? state.promisorUnitId],
  LEVEL: () => ['OTHER'],
  POLICY_FIELD: (state) => [classificationOf(state)?.policyField ?? 'OTHER'],
  TERRITORY: (state) => state.territoryIds,
  KIND: (state) => [state.kind],
  SOURCE: (state) =>
    state.origins.map(({ recordId, document }) => recordId ?? document?.title ?? ''),
};

test('R1-R12: counts of the boxes equal a plain count over the states, on every day from today', () => {
  fc.assert(
    fc.property(randomHistory, (history) => {
      withTables(history, (database) => {
        for (const ahead of AHEAD)
          for (const against of ['CURRENT', 'ORIGINAL'] as const)
            for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
              const question = { on: addDays(history.today, ahead), against, basis };
              const rows = presentRows(database, question.on);
              const { total } = timelinessReport(rows, {}, question);
              expect({ ahead, against, basis, ...total }).toEqual({
                ahead,
                against,
                basis,
                ...counted(history.states, question),
              });
            }
      });
    }),
    RUNS,
  );
});

test('groups hold what a plain count over their states holds, largest number overdue first', () => {
  fc.assert(
    fc.property(randomHistory, (history) => {
      withTables(history, (database) => {
        const on = addDays(history.today, 7);
        const question = { on, against: 'CURRENT', basis: 'CLAIM' } as const;
        const rows = presentRows(database, on);
        for (const groupBy of Object.keys(keysOf) as CommitmentGrouping[]) {
          const { groups } = timelinessReport(rows, {}, { ...question, groupBy });
          const expected = [...new Set(history.states.flatMap(keysOf[groupBy]))].map((key) => ({
            key,
            // No history has the field of work OTHER.
            isRest: key === 'OTHER',
            counts: counted(
              history.states.filter((state) => keysOf[groupBy](state).includes(key)),
              question,
            ),
          }));
          const known = expected.filter(({ counts }) => counts.total + counts.excluded > 0);
          expect([...groups].sort(byKey)).toEqual(known.sort(byKey));
          const overdue = groups.map(({ counts }) => counts.openOverdue);
          expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
        }
      });
    }),
    RUNS,
  );
});

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

const openOnDay = (state: CommitmentState, on: LocalDate) => {
  const standing = standingOf(state, { on });
  return standing !== null && !standing.isDone;
};

interface Question {
  readonly filter: CommitmentFilter;
  readonly holds: (state: CommitmentState, on: LocalDate) => boolean;
}

/** Each filter with the same said in plain words over a state. */
const questionsOn = (today: LocalDate): readonly Question[] => [
  { filter: {}, holds: () => true },
  ...([true, false] as const).map((outstanding) => ({
    filter: { outstanding },
    holds: (state: CommitmentState) => isOutstanding(state) === outstanding,
  })),
  ...(['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TIME', 'OPEN_OVERDUE', 'NO_DEADLINE'] as const).map(
    (box) => ({
      filter: { timeliness: [box] },
      holds: (state: CommitmentState, on: LocalDate) => timelinessOf(state, { on }) === box,
    }),
  ),
  {
    filter: { timeliness: ['OPEN_IN_TIME', 'OPEN_OVERDUE'] },
    holds: (state, on) =>
      ['OPEN_IN_TIME', 'OPEN_OVERDUE'].includes(timelinessOf(state, { on }) ?? ''),
  },
  {
    filter: { status: ['CLAIMED', 'BROKEN'] },
    holds: (state) => ['CLAIMED', 'BROKEN'].includes(statusOf(state)),
  },
  {
    filter: { officeId: 'office-chair', outstanding: true },
    holds: (state) => state.promisorOfficeId === 'office-chair' && isOutstanding(state),
  },
  { filter: { unitId: 'orgUnit-lead' }, holds: (state) => state.leadUnitId === 'orgUnit-lead' },
  {
    filter: { sourceId: 'conference-c1' },
    holds: (state) => state.origins[0]?.recordId === 'conference-c1',
  },
  {
    filter: { territoryId: 'orgUnit-kimBoi' },
    holds: (state) => state.territoryIds.includes('orgUnit-kimBoi'),
  },
  { filter: { kind: ['PLEDGE'] }, holds: (state) => state.kind === 'PLEDGE' },
  { filter: { programme: 'GIẢM NGHÈO' }, holds: (state) => state.programme !== null },
  {
    filter: { madeIn: { from: addDays(today, -30), to: today } },
    holds: ({ madeOn }) => madeOn.date >= addDays(today, -30) && madeOn.date <= today,
  },
  ...[-60, -20, -5].map((days) => {
    const span = { from: addDays(today, days), to: today };
    return {
      filter: { openIn: span },
      holds: (state: CommitmentState) =>
        openOnDay(state, span.from) ||
        (state.madeOn.date >= span.from && state.madeOn.date <= span.to),
    };
  }),
  {
    filter: { dueFrom: addDays(today, -10), dueTo: addDays(today, 10) },
    holds: (state) => {
      const due = lastDeadline(state)?.date;
      return due !== undefined && due >= addDays(today, -10) && due <= addDays(today, 10);
    },
  },
  {
    filter: { minimumOverdueLevel: 2 },
    holds: (state) => state.notices.some(({ kind, level }) => kind === 'OVERDUE' && level >= 2),
  },
  {
    filter: { isExtended: true },
    holds: (state) => state.deadlines.some(({ origin }) => origin === 'EXTENSION'),
  },
  {
    filter: { extensionsGranted: { atLeast: 2 } },
    holds: (state) => state.deadlines.filter(({ origin }) => origin === 'EXTENSION').length > 1,
  },
  {
    filter: { passesCount: { atMost: 0 } },
    holds: (state) => state.reassignments.length === 0,
  },
  {
    filter: { daysSinceProgress: { atLeast: 30 } },
    holds: (state, on) =>
      state.madeOn.date <= addDays(on, -30) &&
      (state.progress.lastOn === null || state.progress.lastOn <= addDays(on, -30)),
  },
  {
    filter: { daysClaimWaits: { atLeast: 10 } },
    holds: (state, on) => {
      const claim = pendingClaim(state);
      return claim !== null && isOutstanding(state) && claim.claimedOn.date <= addDays(on, -10);
    },
  },
  { filter: { text: 'hoan thanh duong' }, holds: () => true },
  { filter: { text: 'cau' }, holds: () => false },
];

const valueOf: Record<CommitmentOrder['field'], (state: CommitmentState) => string | null> = {
  DUE_DATE: (state) => lastDeadline(state)?.date ?? null,
  MADE_ON: (state) => state.madeOn.date,
  RECORDED_AT: (state) => state.recordedAt,
  CHANGED_AT: (state) => state.changedAt,
  PRIORITY: (state) => String(priorityRank(classificationOf(state)?.priority ?? 'NORMAL')),
};

/** By value, missing ones last in both directions, ties by id in the same direction. */
function sorted(states: readonly CommitmentState[], order: CommitmentOrder): string[] {
  const sign = order.direction === 'ASCENDING' ? 1 : -1;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -sign : sign);
  return [...states]
    .sort((a, b) => {
      const [left, right] = [valueOf[order.field](a), valueOf[order.field](b)];
      if (left === null && right !== null) return 1;
      if (right === null && left !== null) return -1;
      return compare(left ?? '', right ?? '') || compare(a.id, b.id);
    })
    .map(({ id }) => id);
}

test('R37: lists hold what their filter says and nothing made in error, in their order, forwards and backwards, and count it', () => {
  const orders = (Object.keys(valueOf) as CommitmentOrder['field'][]).flatMap((field) =>
    (['ASCENDING', 'DESCENDING'] as const).map((direction) => ({ field, direction })),
  );
  fc.assert(
    fc.property(randomHistory, fc.nat({ max: 7 }), (history, chosen) => {
      withTables(history, (database) => {
        const order = orders[chosen] as CommitmentOrder;
        for (const { filter, holds } of questionsOn(history.today)) {
          const on = addDays(history.today, chosen % 3);
          const rows = presentRows(database, on);
          const wanted = sorted(
            history.states.filter(
              (state) => existsOn(state, on) && holds(state, on) && state.mistake === null,
            ),
            order,
          );
          for (const fromEnd of [false, true]) {
            const listed = walk((request) => commitments(rows, filter, order, request), 2, fromEnd);
            expect([filter, listed.map(({ key }) => key.id)]).toEqual([filter, wanted]);
          }
          expect(countCommitments(rows, filter)).toBe(wanted.length);
        }
      });
    }),
    RUNS,
  );
});

test('R15, R33: those with a notice to write by a day are found, earliest first', () => {
  fc.assert(
    fc.property(randomHistory, (history) => {
      withTables(history, (database) => {
        for (const ahead of AHEAD) {
          const today = addDays(history.today, ahead);
          const due = history.states
            .map((state) => ({ commitmentId: state.id, nextNoticeOn: nextNoticeOn(state) }))
            .filter(({ nextNoticeOn: day }) => day !== null && day <= today);
          const found = noticeCandidates(database, today, 2);
          for (let last = found.at(-1); last !== undefined;) {
            const more = noticeCandidates(database, today, 2, last);
            found.push(...more);
            last = more.at(-1);
          }
          expect(new Set(found)).toEqual(new Set(due));
          expect(found).toHaveLength(due.length);
          const days = found.map(({ nextNoticeOn: day }) => day);
          expect(days).toEqual([...days].sort());
        }
      });
    }),
    RUNS,
  );
});
