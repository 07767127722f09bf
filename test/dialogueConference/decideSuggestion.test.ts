import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { conferenceId, drafted, given, held, scheduled, type Given } from './conferenceSpec';

const suggestionId = 'suggestion-1';
const input = { conferenceId, suggestionId };
const sentence = 'Tôi xin hứa sẽ cố gắng.';
const saidOn = onDay(localDate('2026-12-12'));
const suggestion = { sentence, isDecided: false, deadlineWording: null, saidOn };
const marked = { facts: { suggestion } };
const story = [scheduled, held, drafted];
const rejected: Given<'PromiseSuggestionRejected'> = {
  type: 'PromiseSuggestionRejected',
  data: { suggestionId, sentence, reason: null },
};

describe('rejecting a suggestion of the lexicon', () => {
  it('keeps the sentence and the reason', () => {
    given(story)
      .when('rejectPromiseSuggestion', { ...input, reason: 'Chỉ là lời xã giao' }, marked)
      .then([
        {
          type: 'PromiseSuggestionRejected',
          data: { suggestionId, sentence, reason: 'Chỉ là lời xã giao' },
        },
      ]);
  });

  it('is remembered, whatever becomes of the minutes', () => {
    given([...story, rejected, drafted])
      .when('rejectPromiseSuggestion', input, marked)
      .thenRejected('SUGGESTION_ALREADY_DECIDED', 'suggestionId');
  });

  it('is refused for a sentence that a commitment confirms, or that is not marked', () => {
    given(story)
      .when('rejectPromiseSuggestion', input, {
        facts: { suggestion: { ...suggestion, isDecided: true } },
      })
      .thenRejected('SUGGESTION_ALREADY_DECIDED', 'suggestionId');
    given(story)
      .when('rejectPromiseSuggestion', input)
      .thenRejected('UNKNOWN_RECORD', 'suggestionId');
  });
});
