import { localDate } from '../../src/kernel/localDate';
import { suggestionIdOf } from '../../src/promiseLexicon/suggestions';
import { suggestionsIn } from './inOneGo';
import { suggestionStatus } from '../../src/promiseLexicon/suggestionStatus';

const heldOn = localDate('2026-12-12');
const conference = 'conference-1';
const minutes = `Biên bản hội nghị đối thoại.
1. Bà con đề nghị xã sẽ sửa đường liên thôn.
2. Chủ tịch UBND xã: Tôi xin hứa sẽ tiếp thu. Xã sẽ sửa xong đường trước ngày 30/6/2027; nếu có kinh phí, xã sẽ lắp đèn.
3. UBND xã sẽ hoà giải vụ việc này, xã sẽ quan tâm.`;

const suggestions = suggestionsIn(conference, minutes, heldOn);

describe('suggestions of the promise lexicon', () => {
  it('are the sentences that may be promises, in the order of the minutes', () => {
    expect(suggestions.map(({ sentence }) => sentence)).toEqual([
      'Xã sẽ sửa xong đường trước ngày 30/6/2027;',
      'nếu có kinh phí, xã sẽ lắp đèn.',
      'UBND xã sẽ hoà giải vụ việc này, xã sẽ quan tâm.',
    ]);
  });

  it('say phrase, reason, deadline, condition and weakness', () => {
    expect(suggestions[0]).toMatchObject({
      phrase: 'sẽ',
      reason: 'FUTURE_ACTION',
      deadlineWording: 'trước ngày 30/6/2027',
      deadline: { form: 'FIXED', date: '2027-06-29', precision: 'DAY' },
      isConditional: false,
      isWeak: false,
    });
    expect(suggestions[1]).toMatchObject({ isConditional: true, deadlineWording: null });
    expect(suggestions[2]).toMatchObject({ isWeak: true });
  });

  it('say where they stand', () => {
    const chars = Array.from(minutes);
    for (const { sentence, startsAt, length } of suggestions)
      expect(chars.slice(startsAt, startsAt + length).join('')).toBe(sentence);
  });

  it('keep their id whatever the tone placement, form of letters and case (R28)', () => {
    const retyped = minutes.replace('hoà giải', 'hòa giải').normalize('NFD');
    expect(suggestionsIn(conference, retyped, heldOn).map(({ id }) => id)).toEqual(
      suggestions.map(({ id }) => id),
    );
    expect(suggestionIdOf('conference-2', 'Xã sẽ sửa.')).not.toBe(
      suggestionIdOf(conference, 'Xã sẽ sửa.'),
    );
  });

  it('name a sentence that is said twice once', () => {
    const twice = 'Xã sẽ sửa cầu.\nXÃ SẼ SỬA CẦU.';
    expect(suggestionsIn(conference, twice, heldOn)).toHaveLength(1);
  });

  it('take nothing from a run of text that is no sentence, and the longest minutes in their stride', () => {
    const run = 'xã sẽ làm đường '.repeat(12_000);
    expect(suggestionsIn(conference, run, heldOn)).toEqual([]);
    expect(suggestionsIn(conference, 'a. '.repeat(66_000), heldOn)).toEqual([]);
    const lines = Array.from({ length: 5_000 }, (_, at) => `Xã sẽ sửa cầu số ${at} trước 1/6.`);
    expect(suggestionsIn(conference, lines.join('\n'), heldOn)).toHaveLength(5_000);
  });

  it('are open until confirmed or rejected', () => {
    const [first, second, third] = suggestions.map(({ id }) => id);
    const decisions = {
      confirmedIds: new Set([String(first)]),
      rejectedIds: new Set([String(second)]),
    };
    expect([first, second, third].map((id) => suggestionStatus(String(id), decisions))).toEqual([
      'CONFIRMED',
      'REJECTED',
      'OPEN',
    ]);
  });
});
