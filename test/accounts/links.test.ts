import {
  invite,
  issueSetupLink,
  lookAtLink,
  recover,
  useLinkOnce,
  type IssuedLink,
} from '../../src/accounts/links';
import { demonstrate, endDemonstration } from '../../src/accounts/demonstration';
import { makeToken } from '../../src/accounts/ownAccount';
import type { Refused } from '../../src/accounts/refusals';
import { closeStages, HOUR, openStage, PASSWORD } from './accountsStage';

afterEach(closeStages);

function secretOf(link: IssuedLink | Refused | null): string {
  if (link?.kind !== 'issued') throw new Error(`no link: ${link?.code ?? 'none'}`);
  return link.secret;
}

describe('the set-up link', () => {
  test('makes the first account, with a name and a password of its own choice', async () => {
    const { parts, trySignIn } = openStage();
    const secret = secretOf(issueSetupLink(parts));
    const used = await useLinkOnce(parts, { secret, loginName: 'Quan.Tri', password: PASSWORD });
    expect(used).toMatchObject({
      kind: 'signedIn',
      account: { loginName: 'quan.tri', isAdministrator: true },
    });
    expect(await trySignIn('quan.tri', PASSWORD)).toBe('signedIn');
    expect(issueSetupLink(parts)).toBeNull();
  });

  test('is used once, by one of two who use it at the same time', async () => {
    const { parts } = openStage();
    const secret = secretOf(issueSetupLink(parts));
    const uses = await Promise.all(
      ['mot', 'hai-nguoi'].map((loginName) =>
        useLinkOnce(parts, { secret, loginName, password: PASSWORD }),
      ),
    );
    expect(uses.map((used) => (used.kind === 'refused' ? used.code : used.kind)).sort()).toEqual([
      'LINK_INVALID',
      'signedIn',
    ]);
  });

  test('can be used again after a refusal, and ends after a day or with the next start', async () => {
    const { parts, advance } = openStage();
    const first = secretOf(issueSetupLink(parts));
    const use = (secret: string, password: string, loginName = 'quan-tri') =>
      useLinkOnce(parts, { secret, loginName, password });
    expect(await use(first, 'ngắn')).toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    expect(await use(first, PASSWORD, 'có dấu')).toMatchObject({ code: 'LOGIN_NAME_INVALID' });
    const second = secretOf(issueSetupLink(parts));
    expect(await use(first, PASSWORD)).toMatchObject({ code: 'LINK_INVALID' });
    advance(24 * HOUR);
    expect(await use(second, PASSWORD)).toMatchObject({ code: 'LINK_INVALID' });
  });
});

describe('an invitation', () => {
  test('lets its person choose a password once', async () => {
    const { parts, trySignIn } = openStage();
    const secret = secretOf(invite(parts, { loginName: 'chu-tich', personId: 'person-1' }));
    const use = () => useLinkOnce(parts, { secret, loginName: 'khac', password: PASSWORD });
    expect(await trySignIn('chu-tich', '')).toBe('SIGN_IN_REFUSED');
    expect(await use()).toMatchObject({ account: { loginName: 'chu-tich', personId: 'person-1' } });
    expect(await use()).toMatchObject({ code: 'LINK_INVALID' });
    expect(await trySignIn('chu-tich', PASSWORD)).toBe('signedIn');
  });

  test('made again before it is used takes the place of the first', async () => {
    const { parts } = openStage();
    const given = { loginName: 'chu-tich', personId: 'person-1' };
    const first = secretOf(invite(parts, given));
    secretOf(invite(parts, given));
    const use = { secret: first, loginName: null, password: PASSWORD };
    expect(await useLinkOnce(parts, use)).toMatchObject({ code: 'LINK_INVALID' });
  });

  test('is refused for a taken name and for a person who signs in already', async () => {
    const { parts, member } = openStage();
    await member('chu-tich');
    const refusal = (loginName: string, personId: string) => invite(parts, { loginName, personId });
    expect(refusal('chu-tich', 'person-2')).toMatchObject({ code: 'LOGIN_NAME_TAKEN' });
    expect(refusal('ten-moi', 'person-chu-tich')).toMatchObject({ code: 'PERSON_HAS_ACCOUNT' });
    expect(refusal('x', 'person-3')).toMatchObject({ code: 'LOGIN_NAME_INVALID' });
  });
});

describe('a recovery link', () => {
  test('ends the old password, every session and every token', async () => {
    const { parts, member, trySignIn } = openStage();
    const id = await member('thu-ky');
    const session = parts.sessions.begin(id, null, parts.now());
    const token = makeToken(parts, id, { name: 'n', days: 1, seat: null, mayWrite: false });
    const secret = secretOf(recover(parts, id));
    const password = 'một mật khẩu khác hẳn';
    await useLinkOnce(parts, { secret, loginName: null, password });
    expect(parts.sessions.bySecret(session.secret, parts.now())).toBeNull();
    expect(token.kind === 'made' && parts.sessions.byToken(token.secret, parts.now())).toBeNull();
    expect(await trySignIn('thu-ky', PASSWORD)).toBe('SIGN_IN_REFUSED');
    expect(await trySignIn('thu-ky', password)).toBe('signedIn');
  });
});

describe('an account of the sample', () => {
  const given = { loginName: 'mau-thu-ky', personId: 'person-1' };

  test('is signed in to by its link without a password, once', async () => {
    const { parts } = openStage();
    const secret = secretOf(demonstrate(parts, given));
    const use = { secret, loginName: null, password: null };
    expect(lookAtLink(parts, secret)).toEqual({
      purpose: 'DEMONSTRATION',
      loginName: given.loginName,
    });
    expect(await useLinkOnce(parts, use)).toMatchObject({ kind: 'signedIn' });
    expect(await useLinkOnce(parts, use)).toMatchObject({ code: 'LINK_INVALID' });
    expect(lookAtLink(parts, secret)).toBeNull();
    expect(demonstrate(parts, given)?.account?.personId).toBe('person-1');
  });

  test('takes the place of nobody who signs in for real, by name or by person', async () => {
    const { parts, member } = openStage();
    await member('mau-thu-ky');
    expect(demonstrate(parts, { loginName: 'mau-thu-ky', personId: 'person-2' })).toBeNull();
    const personId = 'person-mau-thu-ky';
    expect(demonstrate(parts, { loginName: 'khac', personId })).toBeNull();
  });

  test('goes, with what was opened by it, once the server runs for real; others stay', async () => {
    const { parts, member, trySignIn } = openStage();
    await member('chu-tich');
    const secret = secretOf(demonstrate(parts, given));
    const used = await useLinkOnce(parts, { secret, loginName: null, password: null });
    const session = used.kind === 'signedIn' ? used.opened.secret : '';
    const again = secretOf(demonstrate(parts, given));
    expect(parts.sessions.bySecret(session, parts.now())).not.toBeNull();
    endDemonstration(parts);
    expect(parts.sessions.bySecret(session, parts.now())).toBeNull();
    expect(lookAtLink(parts, again)).toBeNull();
    expect(await trySignIn('chu-tich', PASSWORD)).toBe('signedIn');
  });
});
