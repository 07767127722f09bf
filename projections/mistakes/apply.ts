import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { RecordedInErrorEvent } from '../../src/kernel/recordedInError';
import type { OpinionEvent } from '../../src/meeting/opinionEvents';
import type { Projection } from '../projection';
import { run } from '../statements';
import { schema, tables } from './table';

/** What was made in error, of whatever kind: it stands in no list, count or search (R37). */
export const mistakesProjection: Projection = {
  name: 'mistakes',
  version: 3,
  schema,
  tables,
  // Of every stream: the events alone say it, so that no kind can be forgotten.
  streamPrefixes: [''],
  apply(event, database) {
    const id = markedIn(event as Recorded<RecordedInErrorEvent | OpinionEvent>);
    if (id === null) return;
    run(
      database,
      'INSERT OR IGNORE INTO mistake VALUES (?, ?, ?)',
      id,
      event.metadata.occurredOn.date,
      placeOf(event.position),
    );
  },
};

/** Id of the record or opinion that an event marks; one that moved is none of that meeting's. */
function markedIn(event: Recorded<RecordedInErrorEvent | OpinionEvent>): string | null {
  if (event.type === 'RecordedInError') return event.stream;
  const isOpinion = event.type === 'OpinionMarkedInError' || event.type === 'OpinionMovedAway';
  return isOpinion ? event.data.opinionId : null;
}
