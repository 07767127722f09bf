/** Of the streams of commitments; the name of a stream is the id of its record. */
export const commitmentPrefix = 'commitment-';
