/** The boxes as counted (R3-R11). The boxes and the two without a deadline add up to `total`. */
export interface TimelinessCounts {
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly noDeadlineOpen: number;
  readonly noDeadlineDone: number;
  /** Among those in time: a claim waits for its verdict (R3). */
  readonly awaitingVerification: number;
  /** Among the open: declared broken (R11). */
  readonly broken: number;
  /** Extended after the deadline had passed (R6). */
  readonly extendedAfterLapse: number;
  /** Corrected so that overdue days are shown no longer (R36). */
  readonly correctedAfterLapse: number;
  /** Cleared of overdue days by a decision recorded after them and dated before (R55). */
  readonly clearedAfterLapse: number;
  /** How many days these are. */
  readonly daysCleared: number;
  /** Among the open: suspended (R5). */
  readonly suspended: number;
  /** Outside `total`: not checkable (R4). */
  readonly uncheckable: number;
  /** Outside `total`: cancelled, superseded, objection upheld, in error (R10). */
  readonly excluded: number;
}

/** Counts, and those of the period compared with, where there is one. */
export interface ComparedCounts {
  readonly counts: TimelinessCounts;
  readonly previous?: TimelinessCounts;
}

export interface TimelinessGroup extends ComparedCounts {
  /** Id of the record, or code of the kind or level; a document's title; OTHER for the rest. */
  readonly key: string;
  /** All groups beyond the most, and what has no key: a field of work has the code OTHER as well. */
  readonly isRest: boolean;
}
