/** Of the streams of offices; the name of a stream is the id of its record. */
export const officePrefix = 'office-';
