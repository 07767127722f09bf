import type { ConferenceState } from '../dialogueConference/state';
import { recordKindOf } from '../records/recordKinds';
import type { VoterContactState } from '../voterContact/state';
import type { View } from './view';

/** A meeting of either kind. */
export type Meeting = ConferenceState | VoterContactState;

/** The meeting that an id names, as of the day asked about; null when it names none. */
export async function meetingAt({ recordsAt }: View, id: string): Promise<Meeting | null> {
  const kind = recordKindOf(id);
  if (kind === 'DIALOGUE_CONFERENCE')
    return (await recordsAt.record('DIALOGUE_CONFERENCE', id))?.happened ?? null;
  if (kind === 'VOTER_CONTACT_SESSION')
    return (await recordsAt.record('VOTER_CONTACT_SESSION', id))?.happened ?? null;
  return null;
}
