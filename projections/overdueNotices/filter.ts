/** Which notices, or changes of the queue, are meant. */
export interface NoticeFilter {
  /** Promisor office. */
  readonly officeId?: string;
  /** Lead unit; before assignment the promisor's (R24). */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly territoryId?: string;
  /** Also those of what was made in error (R37). */
  readonly includeInError?: boolean;
  /** Of this level or above. */
  readonly minimumLevel?: number;
  /** False leaves out levels already passed when the promise was recorded; true if absent. */
  readonly includeBackfill?: boolean;
}
