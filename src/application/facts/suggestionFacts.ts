import { dialogueConferenceFold } from '../../dialogueConference/fold';
import { minutesTextOf } from '../../dialogueConference/state';
import { withId } from '../../kernel/entries';
import { streamPrefixes } from '../../kernel/ids';
import type { MarkedSentenceFact, SuggestionKey } from '../../meeting/suggestionNeeds';
import { markedSentences } from '../markedSentences';
import { isRecordId } from '../recordId';
import type { GatheringScope } from '../gatheringScope';

/** The sentence of the minutes that a suggestion's id names; null when none is marked so. */
export async function markedSentenceFact(
  { streams, directory }: Pick<GatheringScope, 'streams' | 'directory'>,
  { meetingId, suggestionId }: SuggestionKey,
): Promise<MarkedSentenceFact | null> {
  if (!isRecordId(meetingId, streamPrefixes.DIALOGUE_CONFERENCE)) return null;
  const conference = await streams.load(meetingId, dialogueConferenceFold);
  if (conference === null || conference.heldOn === null) return null;
  const minutes = minutesTextOf(conference);
  if (minutes === null) return null;
  const marked = await markedSentences(meetingId, minutes, conference.heldOn.date);
  const found = marked.find(({ id }) => id === suggestionId);
  if (found === undefined) return null;
  const isRejected = withId(conference.rejectedSuggestions, suggestionId) !== null;
  const confirmedBy = await directory.commitmentConfirming(meetingId, suggestionId);
  return { sentence: found.sentence, isDecided: isRejected || confirmedBy !== null };
}
