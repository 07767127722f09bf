import { changePassword, makeToken } from '../../src/accounts/ownAccount';
import { isGoodPassword } from '../../src/accounts/passwordRule';
import type { SignedIn } from '../../src/accounts/sessions';
import { endToken } from '../../src/accounts/store/tokenRows';
import { chairSeat, closeStages, HOUR, openStage, PASSWORD } from './accountsStage';

afterEach(closeStages);

const NEXT = 'một mật khẩu khác hẳn';

describe('a changed password', () => {
  test('ends every other session and gives this one a new secret', async () => {
    const { parts, member, trySignIn } = openStage();
    const id = await member('thu-ky');
    const here = parts.sessions.begin(id, chairSeat, parts.now());
    const there = parts.sessions.begin(id, null, parts.now());
    const me = parts.sessions.bySecret(here.secret, parts.now()) as SignedIn;
    const given = { current: PASSWORD, next: NEXT, address: '10.0.0.1' };
    const renewed = await changePassword(parts, me, given);
    if (renewed.kind !== 'renewed') throw new Error(renewed.code);
    expect(parts.sessions.bySecret(there.secret, parts.now())).toBeNull();
    expect(parts.sessions.bySecret(here.secret, parts.now())).toBeNull();
    expect(parts.sessions.bySecret(renewed.opened.secret, parts.now())?.seat).toEqual(chairSeat);
    expect(await trySignIn('thu-ky', PASSWORD)).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('thu-ky', NEXT)).toBe('signedIn');
  });

  test('asks for the one before, and guessing that is slowed down', async () => {
    const { parts, member } = openStage();
    const { secret } = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    const me = parts.sessions.bySecret(secret, parts.now()) as SignedIn;
    const codes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const given = { current: 'đoán bừa', next: NEXT, address: '10.0.0.1' };
      const outcome = await changePassword(parts, me, given);
      codes.push(outcome.kind === 'refused' ? outcome.code : outcome.kind);
    }
    expect(codes).toEqual([...Array<string>(5).fill('SIGN_IN_REFUSED'), 'SIGN_IN_DELAYED']);
  });

  test.each([
    ['ngắn quá', false],
    ['aaaaaaaaaaaaaaa', false],
    ['Thu-Ky-thu-ky', false],
    ['x'.repeat(50) + 'abcdefgh'.repeat(50), false],
    [PASSWORD, true],
    ['correct horse battery staple', true],
  ])('%s: good or not, %s', (password, isGood) => {
    expect(isGoodPassword(password, 'thu-ky')).toBe(isGood);
  });
});

describe('a personal access token', () => {
  const wanted = { name: 'báo cáo tuần', days: 30, seat: chairSeat, mayWrite: false };

  test('is shown once, kept as a hash, and acts in its seat until its end', async () => {
    const { parts, file, member, advance } = openStage();
    const id = await member('thu-ky');
    const made = makeToken(parts, id, wanted);
    if (made.kind !== 'made') throw new Error(made.code);
    expect(made.secret).toMatch(/^giuloi_pat_/);
    expect(JSON.stringify(file.rows('SELECT * FROM token'))).not.toContain(made.secret.slice(11));
    expect(parts.sessions.byToken(made.secret, parts.now())).toMatchObject({
      means: 'TOKEN',
      seat: chairSeat,
      mayWrite: false,
    });
    advance(30 * 24 * HOUR);
    expect(parts.sessions.byToken(made.secret, parts.now())).toBeNull();
  });

  test('ends when it is taken back, by its owner alone', async () => {
    const { parts, file, member } = openStage();
    const id = await member('thu-ky');
    const other = await member('nguoi-khac');
    const made = makeToken(parts, id, wanted);
    if (made.kind !== 'made') throw new Error(made.code);
    expect(endToken(file, other, made.token.id)).toBe(false);
    expect(parts.sessions.byToken(made.secret, parts.now())).not.toBeNull();
    expect(endToken(file, id, made.token.id)).toBe(true);
    expect(parts.sessions.byToken(made.secret, parts.now())).toBeNull();
  });

  test('has an end within a year and a name, and nobody has more than twenty', async () => {
    const { parts, member } = openStage();
    const id = await member('thu-ky');
    for (const bad of [{ days: 0 }, { days: 367 }, { name: '  ' }])
      expect(makeToken(parts, id, { ...wanted, ...bad })).toMatchObject({ kind: 'refused' });
    for (let n = 0; n < 20; n += 1) makeToken(parts, id, wanted);
    expect(makeToken(parts, id, wanted)).toMatchObject({ code: 'VALUE_OUT_OF_RANGE' });
  });
});
