/** Refusals of this feature alone. */
export const reorganisationRejections = {
  SUCCESSOR_INVALID: 'The successor has ended or is the same.',
  NOT_ORPHANED: 'The obligation has a successor already.',
} as const;
export type ReorganisationRejectionCode = keyof typeof reorganisationRejections;
