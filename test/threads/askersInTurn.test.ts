import fc from 'fast-check';
import { AskersInTurn } from '../../src/threads/askersInTurn';

describe('askers in turn', () => {
  it('nobody is asked for twice while another waits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (askers) => {
        const line = new AskersInTurn<{ readonly asker: 'a' | 'b' | 'c' }>(10, 25);
        const taken = askers
          .map((asker) => ({ asker }))
          .filter((asked) => line.add(asked.asker, asked));
        const waiting = [...taken];
        let last: string | null = null;
        for (let next = line.next(); next !== undefined; next = line.next()) {
          const others = waiting.some(({ asker }) => asker !== next?.asker);
          if (others) expect(next.asker).not.toBe(last);
          waiting.splice(waiting.indexOf(next), 1);
          last = next.asker;
        }
        expect(waiting).toEqual([]);
        expect(line.waiting).toBe(0);
      }),
    );
  });

  it('has room for so many of one and of all', () => {
    const line = new AskersInTurn<object>(2, 3);
    expect(['a', 'a', 'a', 'b', 'c'].map((asker) => line.add(asker, {}))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
