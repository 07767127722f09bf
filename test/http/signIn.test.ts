import { join } from 'node:path';
import { openDatabase } from '../../src/sqlite/driver';
import { ask, at, textAt } from '../support/graphqlClient';
import { subscribeRaw } from '../support/rawSubscriber';
import {
  cookieOf,
  openSignInStage,
  PASSWORD,
  resultOf,
  sessionOf,
  signInBy,
  switchTo,
  useLink,
  type SignInStage,
} from './signInStage';

let stage: SignInStage;
beforeEach(async () => {
  stage = await openSignInStage();
});
afterEach(() => stage.server.close());

const viewer = '{ viewer { role office { id } person { id } } account { loginName } }';

const record = (headers: Readonly<Record<string, string>>) =>
  ask(
    stage.url,
    `mutation R($o: ID!) {
      result: recordCommitment(input: {
        text: "Sửa xong đường liên thôn." promisorOfficeId: $o
        source: { document: { kind: PROGRAMME, title: "Chương trình năm 2027" } }
        deadline: { fixed: { date: "2027-03-31" } }
      }) { __typename ... on Rejected { code } }
    }`,
    { o: stage.chair.officeId },
    headers,
  );

const changed = { query: 'subscription { overdueNotices { position } }' };

describe('signed in', () => {
  test('somebody acts in the office that the log says is theirs', async () => {
    const cookie = await stage.cookie('thu-ky');
    const { data } = await ask(stage.url, viewer, {}, { cookie });
    expect(data).toEqual({
      viewer: {
        role: 'SECRETARY',
        office: { id: stage.clerk.officeId },
        person: { id: stage.clerk.personId },
      },
      account: { loginName: 'thu-ky' },
    });
    expect(resultOf(await record({ cookie }))).toBe('CommitmentAccepted');
  });

  test('a header that says otherwise is not believed, with a session or without', async () => {
    const claimed = {
      'x-person-id': stage.chair.personId,
      'x-office-id': stage.chair.officeId,
      'x-role': 'LEADER',
    };
    expect((await record(claimed)).codes).toEqual(['UNAUTHENTICATED']);
    const cookie = await stage.cookie('thu-ky');
    const { data } = await ask(stage.url, viewer, {}, { ...claimed, cookie });
    expect(at(data, 'viewer.role')).toBe('SECRETARY');
  });

  test('the cookie is for this server alone, out of reach of scripts and of other sites', async () => {
    const { url } = stage;
    const plain = (await signInBy(url, 'thu-ky')).headers.get('set-cookie');
    expect(plain).toMatch(/^giuloi=s_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    await stage.server.close();
    stage = await openSignInStage({ trustedProxies: ['127.0.0.1'] });
    const overTls = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const answer = await signInBy(stage.url, 'thu-ky', PASSWORD, overTls);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-giuloi=s_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const cookie = cookieOf(answer);
    expect(
      at((await ask(stage.url, viewer, {}, { ...overTls, cookie })).data, 'account'),
    ).not.toBeNull();
    expect(at((await ask(stage.url, viewer, {}, { cookie })).data, 'account')).toBeNull();
  });

  test('a sign-in from another machine without TLS is warned of, in the log and in /readyz', async () => {
    const health = async () =>
      (await (await fetch(`${stage.url}/readyz`)).json()) as { signIn: object };
    expect((await health()).signIn).toEqual({ problem: null, overPlainHttp: false });
    await stage.server.close();
    stage = await openSignInStage({ trustedProxies: ['127.0.0.1'] });
    await signInBy(stage.url, 'thu-ky', PASSWORD, { 'x-forwarded-for': '192.168.1.9' });
    expect((await health()).signIn).toEqual({ problem: null, overPlainHttp: true });
    expect(stage.server.complaints.join()).toContain('plain HTTP');
  });

  test('a new sign-in leaves the session before behind, and signing out ends it', async () => {
    const first = await stage.cookie('thu-ky');
    const second = cookieOf(await signInBy(stage.url, 'thu-ky', PASSWORD, { cookie: first }));
    expect(await sessionOf(stage, first)).toBeNull();
    const answer = await ask(stage.url, 'mutation { signOut }', {}, { cookie: second });
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await sessionOf(stage, second)).toBeNull();
  });

  test('signing out everywhere ends every session of the account, and of nobody else', async () => {
    const [here, there] = [await stage.cookie('thu-ky'), await stage.cookie('thu-ky')];
    const other = await stage.cookie('chu-tich');
    await ask(stage.url, 'mutation { signOut(everywhere: true) }', {}, { cookie: here });
    const sessions = await Promise.all(
      [here, there, other].map((cookie) => sessionOf(stage, cookie)),
    );
    expect(sessions.map((session) => session !== null)).toEqual([false, false, true]);
  });

  test('a changed password ends every other session and is the one that signs in', async () => {
    const [here, there] = [await stage.cookie('thu-ky'), await stage.cookie('thu-ky')];
    const next = 'một mật khẩu khác hẳn';
    const answer = await ask(
      stage.url,
      `mutation C($c: String!, $n: String!) {
        result: changePassword(current: $c, next: $n) { __typename ... on Rejected { code } }
      }`,
      { c: PASSWORD, n: next },
      { cookie: here },
    );
    expect(resultOf(answer)).toBe('SignedIn');
    const before = [there, here].map((cookie) => sessionOf(stage, cookie));
    expect(await Promise.all(before)).toEqual([null, null]);
    expect(await sessionOf(stage, cookieOf(answer))).not.toBeNull();
    expect(resultOf(await signInBy(stage.url, 'thu-ky'))).toBe('SIGN_IN_REFUSED');
    expect(resultOf(await signInBy(stage.url, 'thu-ky', next))).toBe('SignedIn');
  });

  test('another office is taken under another cookie, and only one that is held', async () => {
    const cookie = await stage.cookie('chu-tich');
    const own = { officeId: stage.chair.officeId, role: 'SECRETARY' };
    const foreign = { officeId: stage.clerk.officeId, role: 'SECRETARY' };
    expect(resultOf(await switchTo(stage.url, { cookie }, foreign))).toBe('OFFICE_NOT_HELD');
    for (const role of ['ADMINISTRATOR', 'OVERSEER'])
      expect(resultOf(await switchTo(stage.url, { cookie }, { ...own, role }))).toBe(
        'OFFICE_NOT_HELD',
      );
    const answer = await switchTo(stage.url, { cookie }, own);
    expect(at(answer.data, 'result.viewer.role')).toBe('SECRETARY');
    expect(await sessionOf(stage, cookie)).toBeNull();
    expect((await sessionOf(stage, cookieOf(answer)))?.seat).toMatchObject(own);
  });

  test('a delegate acts in the office of whoever delegates, while the delegation is in force', async () => {
    const { url, chair, clerk, administrator } = stage;
    const granted = await ask(
      url,
      `mutation G($o: ID!, $t: ID!) {
        result: grantDelegation(input: { officeId: $o, toOfficeId: $t, scope: "Ký thay",
          from: "2026-12-12", to: "2026-12-13" }) {
          ... on OfficeAccepted { position office { id } } ... on Rejected { code }
        }
      }`,
      { o: chair.officeId, t: clerk.officeId },
      administrator,
    );
    expect(granted.codes).toEqual([]);
    const cookie = await stage.cookie('thu-ky');
    const seats = await ask(
      url,
      '{ account { seats { role delegationId office { id } } } }',
      {},
      { cookie },
    );
    const delegationId = textAt(seats.data, 'account.seats.1.delegationId');
    const seat = { officeId: chair.officeId, role: 'LEADER', delegationId };
    const switched = await switchTo(url, { cookie }, seat);
    expect(at(switched.data, 'result.viewer.role')).toBe('LEADER');
    stage.server.clock.advanceDays(2);
    const later = await stage.cookie('thu-ky');
    expect(resultOf(await switchTo(url, { cookie: later }, seat))).toBe('OFFICE_NOT_HELD');
  });

  const rightOf = (
    name: 'grantOfficeRight' | 'withdrawOfficeRight',
    officeId: string,
    right: string,
  ) =>
    ask(
      stage.url,
      `mutation R($o: ID!, $r: OfficeRight!) {
        result: ${name}(input: { officeId: $o, right: $r }) {
          __typename
          ... on OfficeAccepted { office { rights { right from withdrawnOn } } }
          ... on Rejected { code message english: message(language: EN) }
        }
      }`,
      { o: officeId, r: right },
      stage.administrator,
    );

  test('an office that was granted the right administers, and no longer once it is withdrawn', async () => {
    const { url, clerk } = stage;
    const cookie = await stage.cookie('thu-ky');
    const seat = { officeId: clerk.officeId, role: 'ADMINISTRATOR' };
    expect(resultOf(await switchTo(url, { cookie }, seat))).toBe('OFFICE_NOT_HELD');
    const granted = await rightOf('grantOfficeRight', clerk.officeId, 'ADMINISTRATOR');
    expect(at(granted.data, 'result.office.rights')).toEqual([
      { right: 'ADMINISTRATOR', from: '2026-12-12', withdrawnOn: null },
    ]);
    const switched = await switchTo(url, { cookie }, seat);
    const administrating = { cookie: cookieOf(switched) };
    expect(at(switched.data, 'result.viewer.role')).toBe('ADMINISTRATOR');
    const establish = (headers: Readonly<Record<string, string>>, title: string) =>
      ask(
        url,
        `mutation E($u: ID!, $t: String!) {
          result: establishOffice(input: { unitId: $u, title: $t }) {
            __typename ... on Rejected { code }
          }
        }`,
        { u: stage.unitId, t: title },
        headers,
      );
    expect(resultOf(await establish(administrating, 'Văn thư'))).toBe('OfficeAccepted');
    const socket = await subscribeRaw(stage.server.webSocketUrl, changed, {}, administrating);
    await rightOf('withdrawOfficeRight', clerk.officeId, 'ADMINISTRATOR');
    expect(await socket.closed).toEqual([4403, 'Forbidden']);
    expect((await establish(administrating, 'Kế toán')).codes).toEqual(['FORBIDDEN']);
  });

  test('no administrator makes an overseer of the side that owes; the refusal says who may be', async () => {
    const refused = await rightOf('grantOfficeRight', stage.clerk.officeId, 'OVERSEER');
    expect(refused.data).toMatchObject({
      result: {
        code: 'RIGHT_OF_OTHER_BODIES',
        message: expect.stringContaining('MTTQ') as string,
        english: expect.stringContaining('Fatherland Front') as string,
      },
    });
  });

  test('a decision under way asks the log whether the right still stands', async () => {
    const { clerk, server } = stage;
    const actor = { ...clerk, role: 'ADMINISTRATOR', delegationId: null, mustHold: true } as const;
    const send = (title: string) =>
      server.application.handler.handle({
        name: 'establishOffice',
        input: { unitId: stage.unitId, title },
        actor,
      });
    expect(await send('Một')).toMatchObject({ rejection: { code: 'OFFICE_NOT_HELD' } });
    await rightOf('grantOfficeRight', clerk.officeId, 'ADMINISTRATOR');
    expect((await send('Hai')).kind).toBe('accepted');
  });

  test('only an administrator makes accounts, and only in that seat', async () => {
    const invite = (headers: Readonly<Record<string, string>>) =>
      ask(
        stage.url,
        `mutation { result: inviteAccount(personId: "person-9", loginName: "nguoi-moi") {
          __typename ... on Rejected { code } } }`,
        {},
        headers,
      );
    expect(resultOf(await invite({ cookie: await stage.cookie('chu-tich') }))).toBe('NOT_ALLOWED');
    expect(resultOf(await invite({}))).toBe('UNAUTHENTICATED');
    expect(resultOf(await invite(stage.administrator))).toBe('OneTimeLink');
  });

  test('an administrator gives a way back in, and closes an account at once', async () => {
    const { url, administrator } = stage;
    const cookie = await stage.cookie('thu-ky');
    const link = await ask(
      url,
      'mutation { result: recoverAccount(loginName: "thu-ky") { ... on OneTimeLink { link } } }',
      {},
      administrator,
    );
    expect(resultOf(await useLink(url, textAt(link.data, 'result.link')))).toBe('SignedIn');
    expect(await sessionOf(stage, cookie)).toBeNull();
    const close = 'mutation { result: closeAccount(loginName: "thu-ky") { __typename } }';
    await ask(url, close, {}, administrator);
    expect(resultOf(await signInBy(url, 'thu-ky'))).toBe('SIGN_IN_REFUSED');
  });
});

test('while accounts cannot be written nobody new signs in, and who is signed in goes on', async () => {
  const cookie = await stage.cookie('thu-ky');
  const other = openDatabase(join(stage.server.folder, 'accounts.db'));
  other.exec('BEGIN IMMEDIATE');
  expect((await signInBy(stage.url, 'chu-tich')).codes).toEqual(['ACCOUNTS_UNAVAILABLE']);
  expect(resultOf(await record({ cookie }))).toBe('CommitmentAccepted');
  other.exec('ROLLBACK');
  other.close();
  expect(resultOf(await signInBy(stage.url, 'chu-tich'))).toBe('SignedIn');
});

describe('a personal access token', () => {
  const make = async (mayWrite: boolean) => {
    const { url, clerk } = stage;
    const cookie = await stage.cookie('thu-ky');
    const made = await ask(
      url,
      `mutation T($s: SeatInput, $w: Boolean!) {
        result: createAccessToken(name: "báo cáo", days: 30, seat: $s, mayWrite: $w) {
          ... on MadeAccessToken { secret token { id } }
        }
      }`,
      { s: { officeId: clerk.officeId, role: 'SECRETARY' }, w: mayWrite },
      { cookie },
    );
    const headers = { authorization: `Bearer ${textAt(made.data, 'result.secret')}` };
    return { headers, cookie, id: textAt(made.data, 'result.token.id') };
  };

  test('acts in its seat, reads alone unless it may write, and opens no account', async () => {
    const reader = await make(false);
    const writer = await make(true);
    expect(at((await ask(stage.url, viewer, {}, reader.headers)).data, 'viewer.role')).toBe(
      'SECRETARY',
    );
    expect((await record(reader.headers)).codes).toEqual(['FORBIDDEN']);
    expect(resultOf(await record(writer.headers))).toBe('CommitmentAccepted');
    const another = 'mutation { createAccessToken(name: "n", days: 1) { __typename } }';
    expect((await ask(stage.url, another, {}, writer.headers)).codes).toEqual(['FORBIDDEN']);
  });

  test('taken back opens nothing, and a wrong one is refused and not taken for nobody', async () => {
    const { headers, cookie, id } = await make(true);
    await ask(
      stage.url,
      'mutation R($i: ID!) { revokeAccessToken(id: $i) }',
      { i: id },
      { cookie },
    );
    for (const authorization of [
      headers.authorization,
      'Bearer x',
      'Basic eDp5',
      `Bearer ${'A'.repeat(9000)}`,
    ]) {
      const answer = await ask(stage.url, '{ __typename }', {}, { authorization });
      expect([answer.status, answer.codes]).toEqual([401, ['UNAUTHENTICATED']]);
    }
  });
});

describe('whoever leaves an office loses it at once', () => {
  test('within a second: signed in, acted, left, refused on an open socket', async () => {
    const cookie = await stage.cookie('thu-ky');
    expect(resultOf(await record({ cookie }))).toBe('CommitmentAccepted');
    const socket = await subscribeRaw(stage.server.webSocketUrl, changed, {}, { cookie });
    const from = performance.now();
    await stage.leave(stage.clerk);
    expect(await socket.closed).toEqual([4403, 'Forbidden']);
    expect(performance.now() - from).toBeLessThan(1_000);
    expect((await record({ cookie })).codes).toEqual(['FORBIDDEN']);
    expect(at((await ask(stage.url, viewer, {}, { cookie })).data, 'viewer')).toBeNull();
  });

  test('a decision under way asks the log, whatever the edge believed', async () => {
    const { clerk, server } = stage;
    const actor = { ...clerk, role: 'SECRETARY', delegationId: null, mustHold: true } as const;
    const input = {
      text: 'Sửa xong đường.',
      promisorOfficeId: stage.chair.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
    };
    const send = () =>
      server.application.handler.handle({ name: 'recordCommitment', input, actor });
    expect((await send()).kind).toBe('accepted');
    await stage.leave(clerk);
    expect(await send()).toMatchObject({ rejection: { code: 'OFFICE_NOT_HELD' } });
  });
});

describe('an open socket', () => {
  const open = (cookie: string) => subscribeRaw(stage.server.webSocketUrl, changed, {}, { cookie });

  test('is closed when its session ends, with the code for signing in', async () => {
    const cookie = await stage.cookie('thu-ky');
    const socket = await open(cookie);
    await ask(stage.url, 'mutation { signOut }', {}, { cookie });
    expect(await socket.closed).toEqual([4401, 'Unauthorized']);
  });

  test('is closed when another office is chosen, with the code for being elsewhere', async () => {
    const cookie = await stage.cookie('chu-tich');
    const socket = await open(cookie);
    await switchTo(stage.url, { cookie }, { officeId: stage.chair.officeId, role: 'SECRETARY' });
    expect(await socket.closed).toEqual([4403, 'Forbidden']);
  });

  test('is closed when the session is over by itself', async () => {
    const socket = await open(await stage.cookie('thu-ky'));
    stage.server.clock.set('2026-12-12T14:30:00.000Z');
    expect(await socket.closed).toEqual([4401, 'Unauthorized']);
  });

  test('takes a token at its beginning, and says so when that opens nothing', async () => {
    const cookie = await stage.cookie('thu-ky');
    const make =
      'mutation { result: createAccessToken(name: "n", days: 1) { ... on MadeAccessToken { secret token { id } } } }';
    const { data } = await ask(stage.url, make, {}, { cookie });
    const authorization = `Bearer ${textAt(data, 'result.secret')}`;
    const socket = await subscribeRaw(stage.server.webSocketUrl, changed, { authorization });
    const id = textAt(data, 'result.token.id');
    await ask(
      stage.url,
      'mutation R($i: ID!) { revokeAccessToken(id: $i) }',
      { i: id },
      { cookie },
    );
    expect((await socket.closed)[0]).toBe(4401);
  });
});
