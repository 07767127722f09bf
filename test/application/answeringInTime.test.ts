import { answeringInTime } from '../../src/application/answeringInTime';
import { CommandFault } from '../../src/application/commandFault';
import type { CommandOutcome } from '../../src/application/commandRequest';
import { systemActor } from '../../src/kernel/actor';

const request = { name: 'dissolveUnit', input: {}, actor: systemActor };
const outcome = { kind: 'accepted' } as CommandOutcome;
const limits = { limitMs: 30, lookMs: 5 };

/** A log that is there or not, and a command that ends when the test says so. */
function scene() {
  const log = { isAway: true };
  const store = {
    contact: () => ({ ...log, silentForMs: 0, writeProblem: null, gone: null }),
  };
  let end: (outcome: CommandOutcome) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise<CommandOutcome>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const handler = answeringInTime({ handle: () => work }, store, limits);
  return { log, answer: handler.handle(request), end, fail };
}
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('a command whose log is away', () => {
  it('is answered in time, whatever it still waits for, and what comes later harms nobody', async () => {
    const { answer, fail } = scene();
    await expect(answer).rejects.toThrow(CommandFault);
    fail(new Error('much later'));
    await aWhile();
  });

  it('goes on where the log is there, and is told of as soon as it is not', async () => {
    const { log, answer } = scene();
    log.isAway = false;
    let isTold = false;
    answer.catch(() => (isTold = true));
    await aWhile();
    expect(isTold).toBe(false);
    log.isAway = true;
    await expect(answer).rejects.toThrow(CommandFault);
  });

  it('keeps its own answer where that comes first', async () => {
    const { answer, end } = scene();
    end(outcome);
    expect(await answer).toBe(outcome);
    const { answer: refused, fail } = scene();
    fail(new RangeError('no such command'));
    await expect(refused).rejects.toThrow(RangeError);
  });
});
