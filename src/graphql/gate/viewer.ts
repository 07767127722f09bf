import type { ReadingScope } from '../../../projections/readingScope';

/** Reads everything: whoever asks, until people sign in. */
export const everything = 'EVERYTHING';

/** Who asks, by what may be read: everything, or what is in a scope. */
export type Viewer = typeof everything | ReadingScope;

/** The same reader, who may also read one record whosever it is. */
export const readingAlso = (viewer: Viewer, recordId: string): Viewer =>
  viewer === everything ? viewer : [...viewer, { recordId, upTo: 'RESTRICTED' }];

export const scopeOf = (viewer: Viewer): ReadingScope | null =>
  viewer === everything ? null : viewer;
