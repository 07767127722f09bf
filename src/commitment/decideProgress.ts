import { accept } from '../kernel/decider';
import { compareDecimals, decimal, type DecimalText } from '../kernel/decimal';
import { evidenceOf } from '../kernel/evidence';
import { firstRefusal, onRecord, refusal, underWayRefusal } from './decision';
import type { Refusal } from './decision';
import { evidenceRefusal } from './evidenceRules';
import { occurrenceMeant } from './occurrenceMeant';
import { byId } from './state';
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

/** The report keeps its day and its place among the others (R14). */
export const correctProgress = onRecord<'correctProgress'>('any', ({ input }, state) => {
  const { progressReportId, percent, results = [], narrative, reason } = input;
  const refused = firstRefusal(
    () =>
      byId(state.progressReports, progressReportId) === null
        ? refusal('UNKNOWN_RECORD', 'progressReportId')
        : null,
    () => percentRefusal(percent),
    () => resultsRefusal(state, results),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'ProgressCorrected',
    data: { progressReportId, percent: percent ?? null, results, narrative, reason },
  });
});
