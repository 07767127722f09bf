import {
  countOpinions,
  opinionKeys,
  opinions,
  type OpinionList,
} from '../../projections/opinions/queries';
import { withId } from '../kernel/entries';
import { recordKindOf } from '../records/recordKinds';
import { hasWords } from '../meeting/opinionFilter';
import type { OpinionState } from '../meeting/opinionState';
import { opinionIn } from './anyRecord.types';
import type { OpinionFilter } from './conferenceFilter';
import type { Connection } from './connection.types';
import { connectionPage, pageOfWhole } from './connectionPage';
import type { Meeting } from './meetingAt';
import { OpinionConnection } from './opinion.types';
import type { PageArguments } from './page';
import { plainFilter } from './plainFilter';
import type { View } from './view';

/**
 * A page of what was said at a meeting, in order; the meeting is as it was at the moment asked about.
 * Only the opinions of the page are read, unless words are looked for in each.
 */
export async function opinionsOf(
  view: View,
  field: string,
  meeting: Meeting,
  filter: OpinionFilter | null,
  args: PageArguments,
): Promise<Connection<object>> {
  const { text, ...rest } = plainFilter<OpinionFilter>(filter);
  const isConference = recordKindOf(meeting.id) === 'DIALOGUE_CONFERENCE';
  const list: OpinionList = {
    table: isConference ? 'opinion' : 'contact_opinion',
    meetingId: meeting.id,
    filter: rest,
  };
  const conditions = [meeting.id, 'raisedAt', rest, text];
  const opinionOf = ({ key }: { readonly key: { readonly id: string } }): OpinionState => {
    const opinion = withId(meeting.opinions, key.id);
    if (opinion === null) throw new Error(`${key.id} is listed and was not said`);
    return opinion;
  };
  if (text !== undefined)
    return new OpinionConnection(
      pageOfWhole(view, args, {
        field,
        conditions,
        entries: opinionKeys(view.rows, list)
          .map((key) => ({ key, opinion: opinionOf({ key }) }))
          .filter(({ opinion }) => hasWords(opinion, text)),
        node: ({ opinion }) => opinionIn(view, meeting.id, opinion),
      }),
    );
  return new OpinionConnection(
    await connectionPage(view, args, {
      field,
      conditions,
      read: (rows, request) => opinions(rows, list, request),
      count: (rows) => countOpinions(rows, list),
      node: (entry) => opinionIn(view, meeting.id, opinionOf(entry)),
    }),
  );
}
