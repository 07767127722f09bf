import { isSelected } from '../meeting/opinionFilter';
import { opinionIn } from './anyRecord.types';
import type { OpinionFilter } from './conferenceFilter';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import type { Meeting } from './meetingAt';
import { OpinionConnection } from './opinion.types';
import type { PageArguments } from './page';
import { plainFilter } from './plainFilter';
import type { View } from './view';

/** A page of what was said at a meeting, in order; the meeting is as it was at the moment asked about. */
export function opinionsOf(
  view: View,
  field: string,
  meeting: Meeting,
  filter: OpinionFilter | null,
  args: PageArguments,
): Connection<object> {
  const asked = plainFilter<OpinionFilter>(filter);
  return new OpinionConnection(
    pageOfWhole(view, args, {
      field,
      conditions: [meeting.id, asked],
      entries: meeting.opinions
        .map((opinion, place) => ({ key: { value: place, id: opinion.id }, opinion }))
        .filter(({ opinion }) => isSelected(opinion, asked)),
      node: ({ opinion }) => opinionIn(view, meeting.id, opinion),
    }),
  );
}
