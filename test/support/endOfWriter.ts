/** The channel on which the writer thread of a log is told to end. */
export const endOfWriter = (path: string): string => `end of the writer of ${path}`;
