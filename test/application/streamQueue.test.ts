import { createStreamQueue } from '../../src/application/streamQueue';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of streams', () => {
  it('runs tasks of one stream one after the other, in the order of asking', async () => {
    const queue = createStreamQueue();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} begins`);
      await turn();
      seen.push(`${name} ends`);
    };
    await Promise.all([queue.run('a', task('first')), queue.run('a', task('second'))]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('runs tasks of different streams side by side', async () => {
    const queue = createStreamQueue();
    let release = (): void => undefined;
    const held = queue.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(queue.run('b', () => Promise.resolve('done'))).resolves.toBe('done');
    release();
    await held;
  });

  it('goes on after a task that failed, and tells only its own caller', async () => {
    const queue = createStreamQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('broken')));
    const next = queue.run('a', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});
