import fc from 'fast-check';
import { timesMadeOf } from '../../src/commitment/timesMade';
import { walk } from '../../src/kernel/walk';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');

describe('How often a promise was made', () => {
  test('R22, R53: itself and all that leads to it through links, counted once, circles included', () => {
    fc.assert(
      fc.property(fc.dictionary(ids, ids), (links) => {
        const pairs = Object.entries(links).filter(([repetition, first]) => repetition !== first);
        const repeating = (id: string) =>
          pairs.filter(([, first]) => first === id).map(([repetition]) => repetition);
        const firsts = [...new Set(pairs.flat())];
        const expected = firsts
          .map((id) => [id, walk(id, repeating).length] as const)
          .filter(([, times]) => times > 1);
        expect([...timesMadeOf(new Map(pairs))].sort()).toEqual([...expected].sort());
      }),
    );
  });
});
