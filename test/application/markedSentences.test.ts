import { markedSentences } from '../../src/application/markedSentences';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { SpokenText } from '../../src/meeting/spokenText';
import { suggestionsIn } from '../promiseLexicon/inOneGo';

const heldOn = localDate('2026-12-12');
const spoken = (text: string, kind: SpokenText['kind'] = 'MINUTES'): SpokenText => ({
  id: kind,
  kind,
  text,
  settledBy: null,
  saidOn: onDay(heldOn),
  known: {},
});
const found = async (id: string, ...texts: SpokenText[]) =>
  (await markedSentences(id, texts)).map(({ suggestion }) => suggestion);
const minutes = Array.from(
  { length: 400 },
  (_, index) => `Xã sẽ sửa xong đoạn đường số ${index} trước ngày 30/6/2027.`,
).join('\n');

describe('the marked sentences of long minutes', () => {
  it('are those that are found in one go', async () => {
    expect(await found('conference-1', spoken(minutes))).toEqual(
      suggestionsIn('conference-1', minutes, heldOn),
    );
  });

  it('are looked for while others are answered', async () => {
    let turns = 0;
    let isRead = false;
    const others = (async () => {
      while (!isRead) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    })();
    await found('conference-2', spoken(minutes));
    isRead = true;
    await others;
    // Some 26,000 characters, 1,500 to a slice.
    expect(turns).toBeGreaterThan(15);
  });

  it('are looked for once, however many ask, and again when the minutes change', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => found('conference-3', spoken(minutes))),
    );
    expect(first?.[0]).toBe(second?.[0]);
    const amended = await found('conference-3', spoken(`${minutes}\nXã sẽ xây cầu.`));
    expect(amended).toHaveLength(401);
  });

  it('are one where minutes and notice say the same, and stand in the first of them (R43)', async () => {
    const [own, both] = ['Xã sẽ xây xong cầu trong tháng 3/2027.', 'Xã sẽ lắp xong đèn đường.'];
    const texts = [spoken(both), spoken(`${both}\n${own}`, 'NOTICE')];
    const marked = await markedSentences('conference-4', texts);
    expect(marked.map(({ suggestion, spoken: { kind } }) => [suggestion.sentence, kind])).toEqual([
      [both, 'MINUTES'],
      [own, 'NOTICE'],
    ]);
  });
});
