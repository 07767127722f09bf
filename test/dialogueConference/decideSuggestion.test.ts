import { given, held } from './conferenceSpec';

const suggestionId = 'suggestion-1';
const input = { conferenceId: 'conference-1', suggestionId };
const sentence = 'Tôi xin hứa sẽ cố gắng.';
const facts = { suggestion: { sentence, isConfirmed: false } };
const rejected = {
  type: 'PromiseSuggestionRejected',
  data: { suggestionId, sentence, reason: null },
} as const;
