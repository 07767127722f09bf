import type { CommitmentState } from '../commitment/state';
import type { View } from './view';

/**
 * Whether the minutes of the meeting that a promise comes from were approved at the moment asked
 * about; false for a promise that comes from no meeting.
 */
export async function areMinutesApproved(
  view: View,
  { origins }: CommitmentState,
): Promise<boolean> {
  const meetingId = origins[0]?.recordId ?? null;
  if (meetingId === null) return false;
  const meeting = await view.recordsAt.record('DIALOGUE_CONFERENCE', meetingId);
  return (meeting?.happened.minutes?.approvedAt ?? null) !== null;
}
