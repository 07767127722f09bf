/** Somebody who holds or held an office. */
export interface PersonFact {
  readonly personId: string;
  /** Newest name given in any office; null when none was. */
  readonly displayName: string | null;
}
