import { withId } from '../../kernel/entries';
import type { MarkedSentenceFact, SuggestionKey } from '../../meeting/suggestionNeeds';
import type { PromiseSuggestion } from '../../promiseLexicon/suggestions';
import type { GatheringScope } from '../gatheringScope';
import { markedSentences } from '../markedSentences';
import { sourceRecord } from './sourceRecord';

/** A marked sentence with all that the lexicon read in it. */
export interface MarkedSentence {
  readonly fact: MarkedSentenceFact;
  readonly suggestion: PromiseSuggestion;
}

/** The sentence of the record's texts that a suggestion's id names; null when none is marked so. */
export async function markedSentence(
  { streams, directory }: Pick<GatheringScope, 'streams' | 'directory'>,
  { recordId, suggestionId }: SuggestionKey,
): Promise<MarkedSentence | null> {
  const spoken = await sourceRecord(streams, recordId);
  if (spoken === null) return null;
  const marked = await markedSentences(recordId, spoken.texts);
  const found = marked.find(({ suggestion }) => suggestion.id === suggestionId);
  if (found === undefined) return null;
  const { sentence, deadlineWording } = found.suggestion;
  const { saidOn } = found.spoken;
  const isRejected = withId(spoken.rejectedSuggestions, suggestionId) !== null;
  const confirmedBy = await directory.commitmentConfirming(recordId, suggestionId);
  return {
    fact: { sentence, isDecided: isRejected || confirmedBy !== null, deadlineWording, saidOn },
    suggestion: found.suggestion,
  };
}
