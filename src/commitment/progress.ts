import type { Actor } from '../kernel/actor';
import { findLast, type Entries } from '../kernel/entries';
import { earlierOf, laterOf, type LocalDate } from '../kernel/localDate';
import type { ProgressReportState, ProgressState } from './conductState';
import type { ClaimState } from './settlementState';

export const noProgress: ProgressState = {
  firstOn: null,
  lastOn: null,
  reporters: [],
  results: [],
};

const earliest = (day: LocalDate | null, other: LocalDate): LocalDate =>
  day === null ? other : earlierOf(day, other);
const latest = (day: LocalDate | null, other: LocalDate): LocalDate =>
  day === null ? other : laterOf(day, other);

function reportersWith(
  reporters: ProgressState['reporters'],
  { personId, officeId }: Actor,
): ProgressState['reporters'] {
  const isKnown = reporters.some(
    (each) => each.personId === personId && each.officeId === officeId,
  );
  return isKnown ? reporters : [...reporters, { personId, officeId }];
}

/** Results of a report in the place of older ones. */
function resultsWith(
  results: ProgressState['results'],
  { atVersion, results: reported }: ProgressReportState,
): ProgressState['results'] {
  const newest = new Map(results.map((each) => [each.targetId, each]));
  for (const { targetId, result } of reported)
    if (atVersion > (newest.get(targetId)?.atVersion ?? 0))
      newest.set(targetId, { targetId, result, atVersion });
  return [...newest.values()];
}

export const withReport = (
  { firstOn, lastOn, reporters, results }: ProgressState,
  report: ProgressReportState,
): ProgressState => ({
  firstOn: earliest(firstOn, report.occurredOn.date),
  lastOn: latest(lastOn, report.occurredOn.date),
  reporters: reportersWith(reporters, report.reportedBy),
  results: resultsWith(results, report),
});

/** A target that the report no longer names has the result of the report before that did. */
export function withCorrection(
  progress: ProgressState,
  report: ProgressReportState,
  all: Entries<ProgressReportState>,
): ProgressState {
  const others = progress.results.filter(({ atVersion }) => atVersion !== report.atVersion);
  const lost = progress.results.filter(
    ({ targetId, atVersion }) =>
      atVersion === report.atVersion && !report.results.some((each) => each.targetId === targetId),
  );
  const older = lost.flatMap(({ targetId }) => {
    const names = ({ results }: ProgressReportState) =>
      results.some((each) => each.targetId === targetId);
    const found = findLast(all, names);
    const result = found?.results.find((each) => each.targetId === targetId)?.result;
    return found === null || result === undefined
      ? []
      : [{ targetId, result, atVersion: found.atVersion }];
  });
  return { ...progress, results: resultsWith([...others, ...older], report) };
}

/** Claims verified in part, with the day on which something was reported since. */
export function reportedSince(claims: readonly ClaimState[], on: LocalDate): readonly ClaimState[] {
  const isEarlier = ({ status, verdict }: ClaimState) =>
    status === 'VERIFIED_PARTLY' &&
    verdict !== null &&
    (verdict.reportedAgainOn === null || on < verdict.reportedAgainOn);
  if (!claims.some(isEarlier)) return claims;
  return claims.map((claim) =>
    isEarlier(claim) && claim.verdict !== null
      ? { ...claim, verdict: { ...claim.verdict, reportedAgainOn: on } }
      : claim,
  );
}
