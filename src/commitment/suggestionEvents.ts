import { defineEvent } from '../kernel/eventDefinition';
import { storedText } from '../kernel/text';

export const PromiseSuggestionConfirmed = defineEvent(
  'PromiseSuggestionConfirmed',
  1,
  'The promise confirms a sentence of minutes that the lexicon had marked.',
  { vi: 'Ghi nhận lời hứa được gợi ý', en: 'Suggested promise confirmed' },
  {
    suggestionId: storedText('6c0e4d71-1111-5222-8333-444455556666').describe(
      'Derived from the conference and the sentence.',
    ),
  },
);

export const suggestionEvents = [PromiseSuggestionConfirmed] as const;
