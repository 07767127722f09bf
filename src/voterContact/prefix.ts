/** Of the streams of contacts; the name of a stream is the id of its record. */
export const contactPrefix = 'voterContact-';
