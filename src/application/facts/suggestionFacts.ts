import { dialogueConferenceFold } from '../../dialogueConference/fold';
import { minutesTextOf } from '../../dialogueConference/state';
import { withId } from '../../kernel/entries';
import { streamPrefixes } from '../../kernel/ids';
import type { MarkedSentenceFact, SuggestionKey } from '../../meeting/suggestionNeeds';
import type { PromiseSuggestion } from '../../promiseLexicon/suggestions';
import type { GatheringScope } from '../gatheringScope';
import { markedSentences } from '../markedSentences';
import { isRecordId } from '../recordId';

/** A marked sentence with all that the lexicon read in it. */
export interface MarkedSentence {
  readonly fact: MarkedSentenceFact;
  readonly suggestion: PromiseSuggestion;
}

/** The sentence of the minutes that a suggestion's id names; null when none is marked so. */
export async function markedSentence(
  { streams, directory }: Pick<GatheringScope, 'streams' | 'directory'>,
  { meetingId, suggestionId }: SuggestionKey,
): Promise<MarkedSentence | null> {
  if (!isRecordId(meetingId, streamPrefixes.DIALOGUE_CONFERENCE)) return null;
  const conference = await streams.load(meetingId, dialogueConferenceFold);
  const minutes = conference && minutesTextOf(conference);
  if (minutes === null || conference === null || conference.heldOn === null) return null;
  const marked = await markedSentences(meetingId, minutes, conference.heldOn.date);
  const suggestion = marked.find(({ id }) => id === suggestionId);
  if (suggestion === undefined) return null;
  const { sentence, deadlineWording } = suggestion;
  const isRejected = withId(conference.rejectedSuggestions, suggestionId) !== null;
  const confirmedBy = await directory.commitmentConfirming(meetingId, suggestionId);
  return {
    fact: { sentence, isDecided: isRejected || confirmedBy !== null, deadlineWording },
    suggestion,
  };
}
