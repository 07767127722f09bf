/** Of the streams of units; the name of a stream is the id of its record. */
export const unitPrefix = 'orgUnit-';
