import type { Actor } from '../kernel/actor';
import type { DecimalText } from '../kernel/decimal';
import type { Evidence } from '../kernel/evidence';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Quantity } from '../kernel/quantity';
import type { TargetResult } from './storedShapes';

export interface ProgressReportState {
  readonly id: string;
  readonly percent: DecimalText | null;
  readonly results: readonly TargetResult[];
  readonly narrative: string;
  readonly occurredOn: OccurredOn;
  readonly reportedBy: Actor;
  readonly recordedAt: Instant;
  readonly evidence: readonly Evidence[];
  /** Version of the record after it; orders reports and claims among each other. */
  readonly atVersion: number;
  /** Whether it was corrected later; the values are the corrected ones (R14). */
  readonly isCorrected: boolean;
  /** First day of the period of the occurrence meant (R44); null when none is named. */
  readonly occurrence: LocalDate | null;
}

/** Newest result reported for a target. */
export interface ReportedResult {
  readonly targetId: string;
  readonly result: Quantity;
  /** Version of the record after the report. */
  readonly atVersion: number;
}

/**
 * What rules ask of all progress reports together, so that none of them has to be read: as long as
 * there are persons and targets, not as there are reports.
 */
export interface ProgressState {
  /** Earliest day of a report; null without one. */
  readonly firstOn: LocalDate | null;
  /** Latest day of a report; null without one. */
  readonly lastOn: LocalDate | null;
  /** Everybody who reported, once for each office. */
  readonly reporters: readonly Pick<Actor, 'personId' | 'officeId'>[];
  /** One for each target that a report names. */
  readonly results: readonly ReportedResult[];
}

/** What citizens said about the result, added up. */
export interface CitizenConfirmationState {
  readonly agreed: number;
  readonly disagreed: number;
}
