/** Refusals that every kind of meeting shares. */
export const meetingRejections = {
  MEASURE_MISMATCH: 'The measure does not fit the target or indicator.',
  NOT_HELD: 'The meeting has not been held.',
  ALREADY_HELD: 'The meeting was held already.',
  HELD_BEFORE_NOTICE: 'The conference cannot have been held before its notice.',
  ADVANCE_NOTICE_MISSING: 'No notice was recorded: there is no day of it to be corrected.',
  OPINION_ALREADY_ANSWERED: 'The opinion has its answer already.',
  OPINION_NOT_ANSWERED: 'The opinion has no answer on the spot that could be corrected.',
  OPINION_NOT_CLASSIFIED: 'The opinion is not classified: classify it instead.',
  DENUNCIATION_CONTENT_REFUSED:
    "Content of a denunciation and the denouncer's identity are never accepted.",
} as const;
export type MeetingRejectionCode = keyof typeof meetingRejections;
