import fc from 'fast-check';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { noticeCandidates } from '../../projections/commitments/candidates';
import { commitments, commitmentsById } from '../../projections/commitments/queries';
import { timelinessReport } from '../../projections/commitments/timelinessCounts';
import { organisationProjection } from '../../projections/organisation/apply';
import { presentRows, rowsAt } from '../../projections/rows';
import { searchProjection } from '../../projections/search/projection';
import type { CommitmentEvent } from '../../src/commitment/events';
import { nextNoticeOn } from '../../src/commitment/noticeLadder';
import { standingOf } from '../../src/commitment/timeliness';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { claimed, commitmentId, commitmentRecorded, verified } from './commitmentEvents';

const projections = [organisationProjection, commitmentsProjection, searchProjection];
const d = localDate;

const recurrenceSet = (word: string, until: LocalDate | null): LoggedEvent<CommitmentEvent> => ({
  stream: commitmentId(word),
  type: 'RecurrenceSet',
  occurredOn: '2026-01-05',
  data: {
    version: 1,
    recurrence: { period: 'MONTH', month: null, day: 4, from: null, until },
    wording: 'trước ngày 05 hằng tháng',
    backdatingReason: null,
  },
});

interface Kept {
  readonly month: number;
  readonly day: number;
  readonly verdict: number | null;
}

const histories = fc.record({
  until: fc.constantFrom(null, d('2026-04-30')),
  kept: fc.uniqueArray(
    fc.record({
      month: fc.integer({ min: 2, max: 6 }),
      day: fc.integer({ min: 1, max: 28 }),
      verdict: fc.option(fc.integer({ min: 0, max: 20 })),
    }),
    { selector: ({ month }) => month, maxLength: 5 },
  ),
});

const dated = (month: number, day: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function eventsOf(until: LocalDate | null, kept: readonly Kept[]) {
  const events: { readonly on: string; readonly event: LoggedEvent<CommitmentEvent> }[] = [];
  for (const { month, day, verdict } of kept) {
    const [on, id] = [dated(month, day), `claim-${month}`];
    const claim = claimed('duty', id, on);
    const data = { ...claim.data, occurrence: d(dated(month, 1)) };
    events.push({ on, event: { ...claim, data } as LoggedEvent<CommitmentEvent> });
    if (verdict === null) continue;
    const judged = addDays(d(on), verdict);
    events.push({ on: judged, event: verified('duty', id, judged) });
  }
  events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [
    commitmentRecorded('duty', '2026-01-05'),
    recurrenceSet('duty', until),
    ...events.map(({ event }) => event),
  ];
}

const boxes = {
  DONE_ON_TIME: 'doneOnTime',
  DONE_LATE: 'doneLate',
  OPEN_IN_TIME: 'openInTime',
  OPEN_OVERDUE: 'openOverdue',
} as const;

it('R44: rows say of a duty on every day, of today and of the past, what the fold says', () => {
  fc.assert(
    fc.property(histories, ({ until, kept }) => {
      const tables = openTables(projections);
      try {
        const record = recordedLog();
        for (const event of eventsOf(until, kept).map((each) => record(each)))
          applyTo(tables.database, projections, event);
        const state = commitmentsById(tables.database, [commitmentId('duty')]).get(
          commitmentId('duty'),
        );
        if (state === undefined) throw new Error('it is there');
        for (let ahead = 0; ahead < 200; ahead += 3) {
          const on = addDays(d('2026-01-05'), ahead);
          const past = rowsAt(tables.database, { on, place: null });
          for (const against of ['CURRENT', 'ORIGINAL'] as const)
            for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
              const standing = standingOf(state, { on, against, basis });
              const box = standing === null ? null : boxes[standing.box as keyof typeof boxes];
              const { total } = timelinessReport(past, {}, { against, basis });
              expect(total).toMatchObject({
                total: 1,
                ...(box === null ? {} : { [box]: 1 }),
                awaitingVerification: Number(standing?.isAwaitingVerification),
              });
            }
          const overdue = commitments(
            past,
            { timeliness: ['OPEN_OVERDUE'] },
            { field: 'DUE_DATE', direction: 'ASCENDING' },
            { limit: 5, after: null, before: null, fromEnd: false },
          );
          const isOverdue = standingOf(state, { on })?.box === 'OPEN_OVERDUE';
          expect(overdue.entries).toHaveLength(Number(isOverdue));
        }
        // From the last thing that happened on, the row of the present answers for every day.
        for (const on of [d('2026-08-01'), d('2030-01-01')]) {
          const { total } = timelinessReport(
            presentRows(tables.database, on),
            {},
            { against: 'CURRENT', basis: 'CLAIM' },
          );
          const box = boxes[standingOf(state, { on })?.box as keyof typeof boxes];
          expect(total).toMatchObject({ total: 1, [box]: 1 });
        }
        const next = nextNoticeOn(state);
        const [candidate] = noticeCandidates(tables.database, d('2040-01-01'), 10);
        expect(candidate?.nextNoticeOn ?? null).toBe(next);
      } finally {
        tables.close();
      }
    }),
    { numRuns: 15 },
  );
});
