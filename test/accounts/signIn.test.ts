import { performance } from 'node:perf_hooks';
import { closeAccount } from '../../src/accounts/ownAccount';
import { signIn } from '../../src/accounts/signIn';
import { networkOf } from '../../src/accounts/signInDelay';
import { closeStages, HOUR, openStage, PASSWORD, repeat } from './accountsStage';

afterEach(closeStages);

const times = (n: number) => Array.from({ length: n }, (_, index) => index);

describe('signing in by name and password', () => {
  test('the right password signs in, in capitals or not, however its accents are composed', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    expect(await trySignIn(' Thu-Ky ', PASSWORD)).toBe('signedIn');
    expect(await trySignIn('thu-ky', PASSWORD.normalize('NFD'))).toBe('signedIn');
  });

  test('an unknown name, a closed account and a wrong password are one answer', async () => {
    const { parts, member, trySignIn } = openStage();
    await member('thu-ky');
    const closed = await member('da-nghi');
    closeAccount(parts, closed);
    expect(await trySignIn('thu-ky', 'sai mật khẩu rồi')).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('khong-ai', PASSWORD)).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('da-nghi', PASSWORD)).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('', '')).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('thu-ky', 'x'.repeat(100_000))).toBe('SIGN_IN_REFUSED');
  });

  test('and take one time: a password is hashed for a name that nobody has', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    const took = async (loginName: string, address: string) => {
      const from = performance.now();
      await trySignIn(loginName, 'sai mật khẩu rồi', address);
      return performance.now() - from;
    };
    // The shortest of several, taken in turn: a busy machine makes some longer, and none shorter.
    let [known, unknown] = [Infinity, Infinity];
    for (const n of times(9)) {
      known = Math.min(known, await took('thu-ky', `10.1.${n}.1`));
      unknown = Math.min(unknown, await took('khong-ai', `10.1.${n}.1`));
    }
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  test('a session has a secret of its own at every sign-in', async () => {
    const { parts, member } = openStage();
    await member('thu-ky');
    const given = { loginName: 'thu-ky', password: PASSWORD, address: '10.0.0.1' };
    const secrets = new Set<string>();
    await repeat(3, async () => {
      const outcome = await signIn(parts, given);
      if (outcome.kind === 'signedIn') secrets.add(outcome.opened.secret);
    });
    expect(secrets.size).toBe(3);
  });
});

describe('guessing is slowed down', () => {
  test('from one address a name is refused after four failures, and looked at again after a while', async () => {
    const { member, trySignIn, advance } = openStage();
    await member('thu-ky');
    await repeat(5, async () =>
      expect(await trySignIn('thu-ky', 'đoán bừa')).toBe('SIGN_IN_REFUSED'),
    );
    expect(await trySignIn('thu-ky', PASSWORD)).toBe('SIGN_IN_DELAYED');
    advance(1_001);
    expect(await trySignIn('thu-ky', PASSWORD)).toBe('signedIn');
  });

  test('what is forgotten is not kept: made-up names fill no file', async () => {
    const { file, trySignIn, advance } = openStage();
    const kept = () => file.rows('SELECT key FROM failure').length;
    await repeat(5, (n) => trySignIn(`khong-ai-${n}`, 'đoán bừa', `10.2.${n}.1`));
    expect(kept()).toBe(15);
    advance(HOUR + 1);
    await trySignIn('khong-ai', 'đoán bừa');
    expect(kept()).toBe(3);
  });

  test('a name that nobody has is slowed down alike', async () => {
    const { trySignIn } = openStage();
    await repeat(5, () => trySignIn('khong-ai', 'đoán bừa'));
    expect(await trySignIn('khong-ai', 'đoán bừa')).toBe('SIGN_IN_DELAYED');
  });

  test('one address that tries many names is refused for all of them', async () => {
    const { trySignIn } = openStage();
    for (const n of times(21)) await trySignIn(`ten-so-${n}`, 'đoán bừa');
    expect(await trySignIn('ten-so-99', 'đoán bừa')).toBe('SIGN_IN_DELAYED');
    expect(await trySignIn('ten-so-99', 'đoán bừa', '10.0.0.2')).toBe('SIGN_IN_REFUSED');
  });

  test('many tries at once are counted, each before its password is looked at', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    const answers = await Promise.all(times(40).map(() => trySignIn('thu-ky', 'đoán bừa')));
    expect(answers.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
  });

  test('whatever strangers do elsewhere, the owner signs in where he did before', async () => {
    const { member, trySignIn } = openStage();
    await member('thu-ky');
    expect(await trySignIn('thu-ky', PASSWORD, '192.168.1.7')).toBe('signedIn');
    for (const n of times(60)) await trySignIn('thu-ky', 'đoán bừa', `203.0.113.${n}`);
    expect(await trySignIn('thu-ky', PASSWORD, '203.0.113.200')).toBe('SIGN_IN_DELAYED');
    expect(await trySignIn('thu-ky', PASSWORD, '192.168.1.7')).toBe('signedIn');
  });

  test('and anywhere else half a minute after the last of them at the latest', async () => {
    const { member, trySignIn, advance } = openStage();
    await member('thu-ky');
    for (const n of times(60)) {
      await trySignIn('thu-ky', 'đoán bừa', `203.0.113.${n}`);
      advance(31_000);
    }
    expect(await trySignIn('thu-ky', PASSWORD, '203.0.113.200')).toBe('signedIn');
  });

  test('what was failed is forgotten after an hour without another', async () => {
    const { member, trySignIn, advance } = openStage();
    await member('thu-ky');
    await repeat(5, () => trySignIn('thu-ky', 'đoán bừa'));
    advance(HOUR + 1);
    await repeat(4, async () =>
      expect(await trySignIn('thu-ky', 'đoán bừa')).toBe('SIGN_IN_REFUSED'),
    );
  });

  test('an address is that of one subscriber: the first half of IPv6', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0db8:0001:0002::ffff'));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'));
  });
});
