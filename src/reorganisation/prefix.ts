/** Of the streams of reorganisations; the name of a stream is the id of its record. */
export const reorganisationPrefix = 'reorganisation-';
