import { dialogueConferenceFold } from '../../dialogueConference/fold';
import { withId, type Entries } from '../../kernel/entries';
import { recordKindOf, streamPrefixes } from '../../kernel/ids';
import type { RejectedSuggestion } from '../../meeting/rejectedSuggestions';
import type { MarkedSentenceFact, SuggestionKey } from '../../meeting/suggestionNeeds';
import { petitionFold } from '../../petition/fold';
import type { SpokenText } from '../../promiseLexicon/spokenText';
import type { PromiseSuggestion } from '../../promiseLexicon/suggestions';
import { voterContactFold } from '../../voterContact/state';
import type { GatheringScope } from '../gatheringScope';
import { markedSentences } from '../markedSentences';
import { isRecordId } from '../recordId';
import { textsOfConference, textsOfContact, textsOfPetition } from '../spokenTexts';
import type { StreamLoader } from '../streamLoader';

/** A marked sentence with all that the lexicon read in it. */
export interface MarkedSentence {
  readonly fact: MarkedSentenceFact;
  readonly suggestion: PromiseSuggestion;
}

interface Spoken {
  readonly texts: readonly SpokenText[];
  readonly rejected: Entries<RejectedSuggestion>;
}

const spokenBy = <State extends { readonly rejectedSuggestions: Entries<RejectedSuggestion> }>(
  state: State | null,
  textsOf: (state: State) => readonly SpokenText[],
): Spoken | null => state && { texts: textsOf(state), rejected: state.rejectedSuggestions };

/** The texts of the meeting or petition that an id names; null when it names none. */
async function spokenIn(streams: StreamLoader, id: string): Promise<Spoken | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, streamPrefixes[kind])) return null;
  switch (kind) {
    case 'DIALOGUE_CONFERENCE':
      return spokenBy(await streams.load(id, dialogueConferenceFold), textsOfConference);
    case 'VOTER_CONTACT_SESSION':
      return spokenBy(await streams.load(id, voterContactFold), textsOfContact);
    case 'PETITION':
      return spokenBy(await streams.load(id, petitionFold), textsOfPetition);
    default:
      return null;
  }
}

/** The sentence of the record's texts that a suggestion's id names; null when none is marked so. */
export async function markedSentence(
  { streams, directory }: Pick<GatheringScope, 'streams' | 'directory'>,
  { recordId, suggestionId }: SuggestionKey,
): Promise<MarkedSentence | null> {
  const spoken = await spokenIn(streams, recordId);
  if (spoken === null) return null;
  const marked = await markedSentences(recordId, spoken.texts);
  const found = marked.find(({ suggestion }) => suggestion.id === suggestionId);
  if (found === undefined) return null;
  const { sentence, deadlineWording } = found.suggestion;
  const { saidOn } = found.spoken;
  const isRejected = withId(spoken.rejected, suggestionId) !== null;
  const confirmedBy = await directory.commitmentConfirming(recordId, suggestionId);
  return {
    fact: { sentence, isDecided: isRejected || confirmedBy !== null, deadlineWording, saidOn },
    suggestion: found.suggestion,
  };
}
