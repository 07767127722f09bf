import type { ReadingScope } from '../../../projections/readingScope';
import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';
import type { ReadSession } from './readSession';

/** Reads everything: an office with a right to all of it, or an actor taken at his word. */
export const everything = 'EVERYTHING';

/** Who asks, by what may be read: everything, or what is in a scope. */
export type Viewer = typeof everything | ReadingScope;

/** What whoever acts may read on a day, by what the read models say of the office. */
export type ViewerOf = (
  actor: ActingPerson | null,
  database: ReadSession['database'],
  on: LocalDate,
) => Viewer;

/** Who asks, by what the session's read models say of whoever acts. */
export type ViewerIn = (session: Pick<ReadSession, 'database'>) => Viewer;

/** The same reader, who may also read one record whosever it is. */
export const readingAlso = (viewer: Viewer, recordId: string): Viewer =>
  viewer === everything ? viewer : [...viewer, { recordId, upTo: 'RESTRICTED' }];

export const scopeOf = (viewer: Viewer): ReadingScope | null =>
  viewer === everything ? null : viewer;
