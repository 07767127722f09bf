import fc from 'fast-check';
import { foldEvents } from '../../src/kernel/decider';
import { decimal } from '../../src/kernel/decimal';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import type { Quantity } from '../../src/kernel/quantity';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import { pendingClaim, type CommitmentState } from '../../src/commitment/state';
import { statusOn } from '../../src/commitment/status';
import { latestResult } from '../../src/commitment/target';
import { claimed, commitmentRecorded, verified } from '../projections/commitmentEvents';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';

const TARGETS = ['target-1', 'target-2', 'target-3'];
const amount = (value: number): Quantity => ({
  value: decimal(String(value)),
  unit: 'KM',
  qualifier: 'EXACT',
});

const step = fc.record({
  kind: fc.constantFrom('REPORT', 'REPORT', 'REPORT', 'CORRECT', 'CORRECT', 'CLAIM', 'JUDGE'),
  day: fc.integer({ min: 1, max: 28 }),
  which: fc.nat(12),
  targets: fc.subarray(TARGETS),
  value: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const onDayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

/** What is said in a step of a promise as it stands; null where nothing can be. */
function eventOf(
  { kind, day, which, targets, value }: Step,
  state: CommitmentState,
): LoggedEvent<CommitmentEvent> | null {
  const stream = state.id;
  const occurredOn = onDayOf(day);
  const results = targets.map((targetId) => ({ targetId, result: amount(value) }));
  const claim = pendingClaim(state);
  switch (kind) {
    case 'REPORT': {
      const progressReportId = `report-${state.progressReports.length}`;
      const data = {
        progressReportId,
        percent: null,
        results,
        narrative: 'Đang làm',
        occurrence: null,
      };
      return { stream, type: 'ProgressReported', occurredOn, data };
    }
    case 'CORRECT': {
      const progressReportId = `report-${which}`;
      const said = { percent: null, results, narrative: 'Đã đính chính', reason: 'Nhầm' };
      return { stream, type: 'ProgressCorrected', occurredOn, data: { progressReportId, ...said } };
    }
    case 'CLAIM':
      return claim === null ? claimed('a', `claim-${state.version}`, occurredOn) : null;
    case 'JUDGE': {
      const full = claim && verified('a', claim.id, occurredOn);
      if (full?.type !== 'FulfilmentVerified') return null;
      return { ...full, data: { ...full.data, verdict: 'PARTIAL', remainder: 'Còn cầu' } };
    }
  }
}

function historyOf(steps: readonly Step[]): CommitmentState {
  const log = recordedLog();
  const told = (event: LoggedEvent<CommitmentEvent>) =>
    log(event) as unknown as Recorded<CommitmentEvent>;
  let state = foldEvents(commitmentFold, [told(commitmentRecorded('a'))]);
  for (const each of steps) {
    const event = state && eventOf(each, state);
    if (event !== null) state = commitmentFold.evolve(state, told(event));
  }
  if (state === null) throw new Error('nothing was promised');
  return state;
}

const histories = fc.array(step, { maxLength: 40 }).map(historyOf);

/** The newest result by looking at every report. */
function resultByReports({ progressReports }: CommitmentState, targetId: string): Quantity | null {
  const results = progressReports.slice().flatMap((report) => report.results);
  return results.findLast((each) => each.targetId === targetId)?.result ?? null;
}

/** Whether something was reported by a day after the verdict on the claim that counts on it. */
function isPartlyByReports(state: CommitmentState, on: LocalDate): boolean {
  const claim = state.claims.findLast(({ claimedOn }) => claimedOn.date <= on);
  if (claim?.status !== 'VERIFIED_PARTLY') return false;
  const after = claim.verdict?.atVersion ?? 0;
  return !state.progressReports
    .slice()
    .some(({ atVersion, occurredOn }) => atVersion > after && occurredOn.date <= on);
}

describe('what rules ask of all reports, kept without them', () => {
  it('gives for each target the newest result, corrections included (R14)', () => {
    fc.assert(
      fc.property(histories, (state) => {
        for (const targetId of TARGETS)
          expect(latestResult(state, targetId)).toEqual(resultByReports(state, targetId));
      }),
      { numRuns: 500 },
    );
  });

  it('knows on every day whether a verdict in part is the last word', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 28 }), (state, day) => {
        const on = localDate(onDayOf(day));
        const isClaimed = pendingClaim(state) !== null;
        fc.pre(!isClaimed);
        expect(statusOn(state, on) === 'PARTLY_VERIFIED').toBe(isPartlyByReports(state, on));
      }),
      { numRuns: 500 },
    );
  });

  it('knows the first day and everybody who reported', () => {
    fc.assert(
      fc.property(histories, ({ progress, progressReports }) => {
        const reports = progressReports.slice();
        const days = reports.map(({ occurredOn }) => occurredOn.date).sort();
        expect(progress.firstOn).toBe(days[0] ?? null);
        const reporters = reports.map(({ reportedBy: { personId, officeId } }) => ({
          personId,
          officeId,
        }));
        expect(progress.reporters).toEqual(reporters.slice(0, 1));
      }),
    );
  });
});
