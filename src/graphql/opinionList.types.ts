import {
  allOpinions,
  countAllOpinions,
  countOpinions,
  opinions,
  type OpinionList,
} from '../../projections/opinions/queries';
import { withId } from '../kernel/entries';
import { withoutText, type CountedState } from '../meeting/countedOpinions';
import { recordKindOf } from '../records/recordKinds';
import { isMeetingKind } from '../meeting/meetingKind';
import type { OpinionFilter as AskedOpinions } from '../meeting/opinionFilter';
import { opinionIn, opinionOf } from './anyRecord.types';
import type { OpinionFilter } from './opinionFilter';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { Meeting } from './meetingAt';
import { OpinionConnection, type Opinion } from './opinion.types';
import type { PageArguments } from './page';
import { periodOf } from './period';
import { plainFilter } from './plainFilter';
import type { View } from './view';

/** A filter with its period worked out. @throws GraphQLError BAD_USER_INPUT */
export function askedOpinions(filter: OpinionFilter | null): AskedOpinions {
  const { period, ...rest } = plainFilter<OpinionFilter>(filter);
  return { ...rest, ...(period === undefined ? {} : { raisedIn: periodOf(period) }) };
}

function listOf(meetingId: string): Pick<OpinionList, 'kind' | 'meetingId'> {
  const kind = recordKindOf(meetingId);
  if (!isMeetingKind(kind)) throw new Error(`${meetingId} is no meeting`);
  return { kind, meetingId };
}

/**
 * A page of what was said at a meeting, in order; the meeting is as it was at the moment asked about.
 * Only the opinions of the page are read.
 */
export async function opinionsOf(
  view: View,
  field: string,
  meeting: Meeting,
  filter: OpinionFilter | null,
  args: PageArguments,
): Promise<Connection<object>> {
  const asked = askedOpinions(filter);
  const list: OpinionList = { ...listOf(meeting.id), filter: asked };
  return new OpinionConnection(
    await connectionPage(view, args, {
      field,
      conditions: [meeting.id, 'raisedAt', asked],
      read: (rows, request) => opinions(rows, list, request),
      count: (rows) => countOpinions(rows, list),
      node: ({ key }) => {
        const opinion = withId(meeting.opinions, key.id);
        if (opinion === null) throw new Error(`${key.id} is listed and was not said`);
        return opinionIn(view, meeting.id, opinion);
      },
    }),
  );
}

/** Opinions of a meeting that were counted beside those recorded (R48). */
export async function opinionsWithoutText(
  view: View,
  meeting: Meeting & CountedState,
): Promise<number> {
  if (meeting.opinionsCounted === null) return 0;
  await view.turn();
  const recorded = countOpinions(view.rows, { ...listOf(meeting.id), filter: {} });
  return withoutText(meeting.opinionsCounted, recorded);
}

/** An opinion that a list of all meetings names. */
export async function listedOpinion(view: View, meetingId: string, id: string): Promise<Opinion> {
  const opinion = await opinionOf(view, meetingId, id);
  if (opinion === null) throw new Error(`${id} is listed and was not said`);
  return opinion;
}

/** A page of what was said at any meeting, latest raised first. */
export async function allOpinionsOf(
  view: View,
  filter: OpinionFilter | null,
  args: PageArguments,
): Promise<Connection<object>> {
  const asked = askedOpinions(filter);
  return new OpinionConnection(
    await connectionPage(view, args, {
      field: 'opinions',
      conditions: [asked],
      read: (rows, request) => allOpinions(rows, asked, request),
      count: (rows) => countAllOpinions(rows, asked),
      node: ({ key, meetingId }) => listedOpinion(view, meetingId, key.id),
    }),
  );
}
