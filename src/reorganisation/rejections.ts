/** Refusals of this feature alone. */
export const reorganisationRejections = {
  SUCCESSOR_INVALID:
    'The successor has ended, is the same, or gives away itself on that day or before.',
  NOT_ORPHANED: 'The obligation has a successor already.',
} as const;
export type ReorganisationRejectionCode = keyof typeof reorganisationRejections;
