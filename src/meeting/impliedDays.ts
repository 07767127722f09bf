import type { Command } from '../kernel/command';
import { withId } from '../kernel/entries';
import { localDateOf } from '../kernel/localDate';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import type { ImpliedDays } from '../kernel/recordDefinition';
import type { OpinionCommands } from './opinionCommands';
import type { MeetingState } from './opinionState';

/** A meeting held without a day given was held on its scheduled day (R38). */
export const scheduledDay = (
  _command: Command,
  meeting: Pick<MeetingState, 'startsAt'> | null,
): OccurredOn | null =>
  meeting === null || meeting.startsAt === null ? null : onDay(localDateOf(meeting.startsAt));

/** What was said without a day given was said when the meeting took place, or takes place. */
const meetingDay = (command: Command, meeting: MeetingState | null): OccurredOn | null =>
  meeting?.heldOn ?? scheduledDay(command, meeting);

/**
 * What befell an opinion on the spot is of the day on which it was raised, or of that of the meeting,
 * where this was corrected to a later one.
 */
function opinionDay(
  { input }: Command<OpinionCommands['answerOpinionOnSpot' | 'deferOpinion']>,
  meeting: MeetingState | null,
): OccurredOn | null {
  const raisedOn = (meeting && withId(meeting.opinions, input.opinionId))?.raisedOn ?? null;
  const heldOn = meeting?.heldOn ?? null;
  return raisedOn !== null && heldOn !== null && raisedOn.date < heldOn.date ? heldOn : raisedOn;
}

export const opinionDays: ImpliedDays<OpinionCommands, MeetingState | null> = {
  recordOpinion: meetingDay,
  recordOpinions: meetingDay,
  countOpinions: meetingDay,
  answerOpinionOnSpot: opinionDay,
  deferOpinion: opinionDay,
};
