import { FairTurns } from '../../src/http/fairTurns';

const owner = (name: string) => ({ name });

async function orderOf(asked: readonly { name: string }[]): Promise<string> {
  const turns = new FairTurns<{ name: string }>();
  const order: string[] = [];
  await Promise.all(
    asked.map(async (each) => {
      await turns.take(each);
      order.push(each.name);
    }),
  );
  return order.join('');
}

describe('turns', () => {
  it('go round: who asks for many waits behind who asks for one', async () => {
    const [a, b, c] = [owner('a'), owner('b'), owner('c')];
    expect(await orderOf([a, a, a, a, b, b, c])).toBe('abcabaa');
  });

  it('leave the event loop free between two of them', async () => {
    const turns = new FairTurns<object>();
    const busy = owner('a');
    let timers = 0;
    const timer = setInterval(() => (timers += 1), 1);
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        await turns.take(busy);
        const until = performance.now() + 2;
        while (performance.now() < until);
      }),
    );
    clearInterval(timer);
    // Nobody gets in between where all fifty are done in one turn.
    expect(timers).toBeGreaterThan(25);
  });
});
