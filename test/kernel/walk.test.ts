import fc from 'fast-check';
import { walk, walkAsking } from '../../src/kernel/walk';

/** Any links among a few records: chains, trees, circles, records that lead to themselves. */
const anyLinks = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }),
);

describe('R53: a walk over links', () => {
  test('goes to the nearest first, and through each before the next', () => {
    const links: Record<string, string[]> = { a: ['b', 'd'], b: ['c'], d: ['e'] };
    expect(walk('a', (id) => links[id] ?? [])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('visits each record once and asks it once, whatever the links, and so does one that asks', async () => {
    await fc.assert(
      fc.asyncProperty(anyLinks, async (links) => {
        const asked: string[] = [];
        const next = (id: string) => {
          asked.push(id);
          return links[id] ?? [];
        };
        const visited = walk('a', next);
        expect(new Set(visited).size).toBe(visited.length);
        expect(asked).toEqual(visited);
        for (const id of visited) expect(visited).toEqual(expect.arrayContaining(next(id)));
        expect(await walkAsking('a', (id) => Promise.resolve(links[id] ?? []))).toEqual(visited);
      }),
    );
  });

  test('follows a chain longer than the stack is deep', () => {
    const next = (id: string) => [String((Number(id) + 1) % 100_000)];
    expect(walk('0', next)).toHaveLength(100_000);
  });
});
