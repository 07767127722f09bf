import { markedSentences } from '../../src/application/markedSentences';
import { localDate } from '../../src/kernel/localDate';
import { suggestionsIn } from '../../src/promiseLexicon/suggestions';

const heldOn = localDate('2026-12-12');
const minutes = Array.from(
  { length: 400 },
  (_, index) => `Xã sẽ sửa xong đoạn đường số ${index} trước ngày 30/6/2027.`,
).join('\n');

describe('the marked sentences of long minutes', () => {
  it('are those that are found in one go', async () => {
    expect(await markedSentences('conference-1', minutes, heldOn)).toEqual(
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
    await markedSentences('conference-2', minutes, heldOn);
    isRead = true;
    await others;
    // Some 26,000 characters, 1,500 to a slice.
    expect(turns).toBeGreaterThan(15);
  });

  it('are looked for once, however many ask, and again when the minutes change', async () => {
    const [first, second] = [1, 2].map(() => markedSentences('conference-3', minutes, heldOn));
    expect(await first).toBe(await second);
    const amended = await markedSentences('conference-3', `${minutes}\nXã sẽ xây cầu.`, heldOn);
    expect(amended).toHaveLength(401);
  });
});
