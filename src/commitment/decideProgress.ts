import type { Actor } from '../kernel/actor';
import { accept } from '../kernel/decider';
import { compareDecimals, decimal, type DecimalText } from '../kernel/decimal';
import { evidenceOf } from '../kernel/evidence';
import { firstRefusal, onRecord, refusal, underWayRefusal } from './decision';
import type { Refusal } from './decision';
import { evidenceRefusal } from './evidenceRules';
import { occurrenceMeant } from './occurrenceMeant';
import { coPromisorsNow } from './jointState';
import { byId, type CommitmentState } from './state';
import { resultsRefusal } from './targetInput';

const isPercent = (value: DecimalText): boolean =>
  compareDecimals(value, decimal('0')) >= 0 && compareDecimals(value, decimal('100')) <= 0;

const percentRefusal = (percent: DecimalText | undefined): Refusal =>
  percent === undefined || isPercent(percent) ? null : refusal('VALUE_OUT_OF_RANGE', 'percent');

export const reportProgress = onRecord<'reportProgress'>('any', (command, state) => {
  const { percent, results = [], narrative, evidence = [], occurrence } = command.input;
  const meant =
    occurrence === undefined
      ? { occurrence: null }
      : occurrenceMeant(state, occurrence, command.occurredOn.date);
  if ('rejection' in meant) return meant;
  const refused = firstRefusal(
    () => underWayRefusal(state),
    () => percentRefusal(percent),
    () => resultsRefusal(state, results),
    () => evidenceRefusal(evidence),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'ProgressReported',
    evidence: evidenceOf(evidence, command.newId),
    data: {
      progressReportId: command.newId('progressReport'),
      percent: percent ?? null,
      results,
      narrative,
      occurrence: meant.occurrence,
    },
  });
});

/** Who promised it as well corrects what his own unit reported, and not the promisor's reports (R47). */
function mayCorrect({ unitId }: Actor, state: CommitmentState, reportId: string): boolean {
  const isOwing = unitId === state.promisorUnitId || unitId === state.leadUnitId;
  if (isOwing || !coPromisorsNow(state).some((each) => each.unitId === unitId)) return true;
  return byId(state.progressReports, reportId)?.reportedBy.unitId === unitId;
}

/** The report keeps its day and its place among the others (R14). */
export const correctProgress = onRecord<'correctProgress'>('any', ({ input, actor }, state) => {
  const { progressReportId, percent, results = [], narrative, reason } = input;
  const refused = firstRefusal(
    () =>
      byId(state.progressReports, progressReportId) === null
        ? refusal('UNKNOWN_RECORD', 'progressReportId')
        : null,
    () => (mayCorrect(actor, state, progressReportId) ? null : refusal('NOT_ALLOWED')),
    () => percentRefusal(percent),
    () => resultsRefusal(state, results),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'ProgressCorrected',
    data: { progressReportId, percent: percent ?? null, results, narrative, reason },
  });
});
