import type { ReadingScope } from '../../../projections/readingScope';
import type { Rows } from '../../../projections/rows';
import type { ActingPerson } from '../../application/commandRequest';
import type { LocalDate } from '../../kernel/localDate';

/** Reads everything: on a trial whoever asks, else whom the office gives the right to. */
export const everything = 'EVERYTHING';

/** Who asks, by what may be read: everything, or what is in a scope. */
export type Viewer = typeof everything | ReadingScope;

/** What whoever acts may read on a day, by what the read models say of the office. */
export type ViewerOf = (
  actor: ActingPerson | null,
  database: Rows['database'],
  on: LocalDate,
) => Viewer;

/** Who asks, by what the session's read models say of whoever acts. */
export type ViewerIn = (session: Pick<Rows, 'database'>) => Viewer;

/** The same reader, who may also read one record whosever it is. */
export const readingAlso = (viewer: Viewer, recordId: string): Viewer =>
  viewer === everything ? viewer : [...viewer, { recordId, upTo: 'RESTRICTED' }];

export const scopeOf = (viewer: Viewer): ReadingScope | null =>
  viewer === everything ? null : viewer;
