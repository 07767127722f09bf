import type { ConferenceState } from '../dialogueConference/state';
import { isSelected } from '../meeting/opinionFilter';
import type { VoterContactState } from '../voterContact/state';
import type { OpinionFilter } from './conferenceFilter';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import { Opinion, OpinionConnection } from './opinion.types';
import type { PageArguments } from './page';
import { plainFilter } from './plainFilter';
import type { View } from './view';

/** A page of what was said at a meeting, in order; the meeting is as it was at the moment asked about. */
export function opinionsOf(
  view: View,
  field: string,
  meeting: ConferenceState | VoterContactState,
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
      node: ({ opinion }) => new Opinion(view, meeting, opinion),
    }),
  );
}
