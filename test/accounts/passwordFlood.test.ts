import { closeStages, openStage, PASSWORD } from './accountsStage';

afterEach(closeStages);

const GUESSES = 160;
const guessOf = (n: number) => [`ten-${n}`, 'đoán bừa thôi', `10.1.${n}.1`] as const;

describe('a flood of wrong passwords', () => {
  test('waits in a line that ends; whoever finds it full is told so at once', async () => {
    const { trySignIn } = openStage();
    const outcomes = await Promise.allSettled(
      Array.from({ length: GUESSES }, (_, n) => trySignIn(...guessOf(n))),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBeGreaterThan(0);
    expect(GUESSES - refused).toBeGreaterThanOrEqual(100);
    for (const outcome of outcomes)
      if (outcome.status === 'fulfilled') expect(outcome.value).toBe('SIGN_IN_REFUSED');
      else expect(String(outcome.reason)).toContain('the line is full');
  });

  test('keeps nobody out where he signed in before: he stands in no line with strangers', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    expect(await trySignIn('thu-ky', PASSWORD, '192.0.2.7')).toBe('signedIn');
    let answered = 0;
    const flood = Array.from({ length: GUESSES }, (_, n) =>
      trySignIn(...guessOf(n))
        .catch(() => 'turned away')
        .finally(() => (answered += 1)),
    );
    expect(await trySignIn('thu-ky', PASSWORD, '192.0.2.7')).toBe('signedIn');
    expect(answered).toBeLessThan(GUESSES - 20);
    await Promise.all(flood);
  });

  test('at a name from its owner’s own network is slowed down all the same', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    await trySignIn('thu-ky', PASSWORD, '192.0.2.7');
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => trySignIn('thu-ky', 'đoán bừa thôi', '192.0.2.7')),
    );
    expect(outcomes.filter((code) => code === 'SIGN_IN_REFUSED').length).toBeLessThanOrEqual(5);
    expect(outcomes).toContain('SIGN_IN_DELAYED');
  });
});
