import fc from 'fast-check';
import { closesCircle, type Link } from '../../src/kernel/link';
import { addDays, localDate } from '../../src/kernel/localDate';

const FIRST = localDate('2026-03-01');
const dayAt = (index: number) => addDays(FIRST, index);
const DAYS = 12;

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const anyLink = fc
  .tuple(ids, fc.nat(DAYS), fc.option(fc.integer({ min: 1, max: DAYS })))
  .map(([toId, from, length]): Link => {
    const until = length === null ? null : dayAt(from + length);
    return { toId, from: dayAt(from), until };
  });
const anyLinks = fc.dictionary(ids, fc.array(anyLink, { maxLength: 3 }));

const holds = ({ from, until }: Link, on: string) => from <= on && (until === null || on < until);

/** The rule as one would check it by hand: day by day, step by step. */
function leadsBack(links: Record<string, Link[]>, start: string, goal: string, on: string) {
  const reached = new Set([start]);
  for (const id of reached)
    for (const link of links[id] ?? []) if (holds(link, on)) reached.add(link.toId);
  return reached.has(goal);
}

describe('R53: a link closes a circle', () => {
  test('when it leads back on any day from its own on, and on no other account', () => {
    fc.assert(
      fc.property(anyLinks, ids, fc.nat(DAYS), (links, toId, from) => {
        const days = Array.from({ length: 3 * DAYS }, (_, index) => dayAt(index));
        const expected = days.some((on) => on >= dayAt(from) && leadsBack(links, toId, 'a', on));
        const link = { toId, from: dayAt(from) };
        expect(closesCircle(new Map(Object.entries(links)), 'a', link)).toBe(expected);
      }),
    );
  });
});
