import { defineEvent, type EventsOf } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

export const PromiseSuggestionRejected = defineEvent(
  'PromiseSuggestionRejected',
  1,
  'Somebody said that a sentence which the lexicon had marked is no promise.',
  { vi: 'Loại gợi ý lời hứa', en: 'Suggested promise rejected' },
  {
    suggestionId: storedText('6c0e4d71-1111-5222-8333-444455556666').describe(
      'Derived from the conference and the sentence, whatever its tone placement.',
    ),
    sentence: storedText('Chúng tôi xin hứa sẽ tiếp thu.').describe('The sentence.'),
    reason: storedText('Chỉ là lời xã giao.').nullable().describe('Reason; null when not given.'),
  },
);

/** What may befall a text of any record: filed under `dialogueConference`, as those of opinions are. */
export const suggestionEvents = [PromiseSuggestionRejected] as const;
export type SuggestionEvent = EventsOf<typeof suggestionEvents>;
