import { placeRecordedBy } from '../../../projections/recordedTimes/queries';
import type { Instant } from '../../kernel/instant';
import { logIdOf, positionOf, type Position } from '../../kernel/position';
import type { ReadSession } from './readSession';

/** Last position recorded by an instant, as far as the session reads. */
export function positionAt({ database, position }: ReadSession, asOf: Instant): Position {
  const recorded = positionOf(logIdOf(position), placeRecordedBy(database, asOf));
  return recorded < position ? recorded : position;
}
