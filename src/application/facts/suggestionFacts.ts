import { minutesTextOf, type ConferenceState } from '../../dialogueConference/state';
import type { MarkedSentenceFact } from '../../dialogueConference/facts';
import type { PromiseSuggestion } from '../../promiseLexicon/suggestions';
import type { Directory } from '../directory';
import { markedSentences } from '../markedSentences';

/** A marked sentence with all that the lexicon read in it. */
export interface MarkedSentence extends MarkedSentenceFact {
  readonly suggestion: PromiseSuggestion;
}

/** The sentence of the minutes that a suggestion's id names; null when none is marked so. */
export async function markedSentenceFact(
  directory: Directory,
  conference: ConferenceState | null,
  suggestionId: string | null,
): Promise<MarkedSentence | null> {
  if (conference === null || suggestionId === null) return null;
  const { id: conferenceId, heldOn } = conference;
  const minutes = minutesTextOf(conference);
  if (minutes === null || heldOn === null) return null;
  const marked = await markedSentences(conferenceId, minutes, heldOn.date);
  const found = marked.find(({ id }) => id === suggestionId);
  if (found === undefined) return null;
  const confirmedBy = await directory.commitmentConfirming(conferenceId, suggestionId);
  return { sentence: found.sentence, isConfirmed: confirmedBy !== null, suggestion: found };
}
