/** Of the streams of conferences; the name of a stream is the id of its record. */
export const conferencePrefix = 'conference-';
