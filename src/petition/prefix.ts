/** Of the streams of petitions; the name of a stream is the id of its record. */
export const petitionPrefix = 'petition-';
