import { at } from '../support/graphqlClient';
import { issuerKey, signed } from '../support/keyServer';
import { subscribeRaw } from '../support/rawSubscriber';
import { beginningOf, openMachineStage, type MachineStage } from './machineStage';
import { resultOf } from './signInStage';

let stage: MachineStage;
const open = async (environment: NodeJS.ProcessEnv = {}): Promise<void> => {
  stage = await openMachineStage(environment);
};
afterEach(() => stage.end());

const VIEWER = '{ viewer { role office { id } person { id } } }';
const record = (token: string, headers: Readonly<Record<string, string>>) =>
  stage.ask(
    `mutation {
      result: recordCommitment(input: {
        text: "Sửa xong đường liên thôn." promisorOfficeId: "${stage.chair.officeId}"
        source: { document: { kind: PROGRAMME, title: "Chương trình năm 2027" } }
        deadline: { fixed: { date: "2027-03-31" } }
      }) { __typename ... on Rejected { code } }
    }`,
    token,
    headers,
  );
const changed = { query: 'subscription { overdueNotices { position } }' };
const socketWith = (token: string) =>
  subscribeRaw(stage.server.webSocketUrl, changed, {
    authorization: `Bearer ${token}`,
    ...stage.seat,
  });

describe('a machine with a signed token', () => {
  beforeEach(() => open());

  test('is the person that its subject names, in the office that it asks for', async () => {
    const answer = await stage.ask(VIEWER, await stage.token(), stage.seat);
    expect(answer.data).toEqual({
      viewer: {
        role: 'SECRETARY',
        office: { id: stage.clerk.officeId },
        person: { id: stage.clerk.personId },
      },
    });
    expect(resultOf(await record(await stage.token(), stage.seat))).toBe('CommitmentAccepted');
  });

  test('acts in no office unless it names one, and in none that is not the person’s', async () => {
    expect((await stage.ask(VIEWER, await stage.token())).data).toEqual({ viewer: null });
    const others = { ...stage.seat, 'x-office-id': stage.chair.officeId };
    expect((await record(await stage.token(), others)).codes).toEqual(['FORBIDDEN']);
    const lost = { ...stage.seat, 'x-role': 'nothing' };
    expect((await stage.ask(VIEWER, await stage.token(), lost)).codes).toEqual(['BAD_REQUEST']);
  });

  test('that its issuer gave for one office is for no other', async () => {
    const token = await stage.token({
      giuloi_office: stage.clerk.officeId,
      giuloi_role: 'SECRETARY',
    });
    expect(resultOf(await record(token, {}))).toBe('CommitmentAccepted');
    const others = { 'x-office-id': stage.chair.officeId, 'x-role': 'LEADER' };
    expect((await stage.ask(VIEWER, token, others)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('reads alone without the scope to write, and keeps no account', async () => {
    const reader = await stage.token({ scope: 'openid giuloi.writes' });
    expect((await record(reader, stage.seat)).codes).toEqual(['FORBIDDEN']);
    const making = 'mutation { createAccessToken(name: "n", days: 1) { __typename } }';
    expect((await stage.ask(making, await stage.token(), stage.seat)).codes).toEqual(['FORBIDDEN']);
  });

  test('is nobody whom no administrator invited, nor another way of writing a name', async () => {
    for (const sub of ['nguoi-la', 'Thu-Ky', 'ｔhu-ky', 'thu-ky ', ''])
      expect([sub, (await stage.ask(VIEWER, await stage.token({ sub }))).codes]).toEqual([
        sub,
        ['UNAUTHENTICATED'],
      ]);
  });

  test('acts over a WebSocket too, until it ends', async () => {
    const socket = await socketWith(await stage.token());
    stage.server.clock.set(new Date((stage.now() + 331) * 1_000).toISOString());
    expect(await socket.closed).toEqual([4401, 'Unauthorized']);
  });

  test('is looked at right when it ends', async () => {
    // Two seconds are left of it, by the clock that both are allowed to differ in.
    const end = new Date((stage.now() + 2) * 1_000).toISOString();
    const socket = await socketWith(await stage.token({ exp: stage.now() - 28 }));
    const from = performance.now();
    setTimeout(() => stage.server.clock.set(end), 1_000);
    expect(await socket.closed).toEqual([4401, 'Unauthorized']);
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  test('loses what the person loses: the office, within a second, and the account', async () => {
    const socket = await socketWith(await stage.token());
    const from = performance.now();
    await stage.leave(stage.clerk);
    expect(await socket.closed).toEqual([4403, 'Forbidden']);
    expect(performance.now() - from).toBeLessThan(1_000);
    expect((await record(await stage.token(), stage.seat)).codes).toEqual(['FORBIDDEN']);
    const chairs = { sub: 'chu-tich' };
    expect(
      at(
        (await stage.ask('{ account { loginName } }', await stage.token(chairs))).data,
        'account.loginName',
      ),
    ).toBe('chu-tich');
    const { service } = stage.server.application.signIn;
    const by = await service.identify({
      session: stage.administrator['cookie']?.split('=')[1] ?? '',
      token: null,
      seat: null,
    });
    if (by === null) throw new Error('no administrator');
    expect(service.close(by, 'chu-tich')).toEqual({ kind: 'closed' });
    expect((await stage.ask(VIEWER, await stage.token(chairs))).codes).toEqual(['UNAUTHENTICATED']);
  });
});

test('a person of the log is known by pseudonym where the claim says so, without an account', async () => {
  await open({ JWT_CLAIM: 'giuloi_person', JWT_CLAIM_NAMES: 'PERSON' });
  const claims = { sub: 'x', giuloi_person: stage.clerk.personId };
  expect(resultOf(await record(await stage.token(claims), stage.seat))).toBe('CommitmentAccepted');
  for (const giuloi_person of ['thu-ky', 'person-khong-ai', 7, [stage.clerk.personId], undefined])
    expect((await stage.ask(VIEWER, await stage.token({ giuloi_person }))).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
});

test('where no issuer is trusted, a signed token opens nothing', async () => {
  await open({ JWT_ISSUER: '', JWT_AUDIENCE: '', JWT_JWKS_URL: '' });
  expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual(['UNAUTHENTICATED']);
});

const health = async (): Promise<unknown> =>
  at(await (await fetch(`${stage.url}/readyz`)).json(), 'signIn.machines');

/** A clock that goes on by so many seconds, as time would. */
const wait = (seconds: number) =>
  stage.server.clock.set(new Date((stage.now() + seconds) * 1_000).toISOString());

describe('the keys of the issuer', () => {
  beforeEach(() => open());

  test('away from the start: told as such and in /readyz, and known once they are back', async () => {
    stage.keys.answer((_request, response) => response.destroy());
    const cookie = await stage.cookie('thu-ky');
    const answer = await stage.ask(VIEWER, await stage.token(), stage.seat);
    expect([answer.status, answer.codes]).toEqual([503, ['PROVIDER_AWAY']]);
    expect(answer.errors[0]?.message).toContain('đang đăng nhập vẫn dùng tiếp');
    expect(await health()).toMatch(/^no answer: /);
    const authorization = `Bearer ${await stage.token()}`;
    expect(await beginningOf(stage.server.webSocketUrl, { authorization })).toBe(1013);
    // Who signed in by a password asks nobody.
    const { application } = stage.server;
    const session = cookie.split('=')[1] ?? '';
    expect(
      await application.signIn.service.identify({ session, token: null, seat: null }),
    ).not.toBeNull();
    stage.keys.publish(stage.key);
    wait(11);
    expect((await stage.ask(VIEWER, await stage.token(), stage.seat)).codes).toEqual([]);
    expect(await health()).toBeNull();
    expect(stage.server.complaints).toEqual([]);
  });

  test('away later: who is signed in stays, also by a new token of a known key', async () => {
    const socket = await socketWith(await stage.token());
    stage.keys.answer((_request, response) => response.destroy());
    wait(200);
    for (let minute = 0; minute < 30; minute += 10) {
      expect((await stage.ask(VIEWER, await stage.token(), stage.seat)).codes).toEqual([]);
      wait(600);
    }
    expect(await health()).toMatch(/^no answer: /);
    const unknown = await signed(await issuerKey('k2'), stage.claims());
    expect((await stage.ask(VIEWER, unknown)).codes).toEqual(['PROVIDER_AWAY']);
    wait(25 * 3_600);
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual(['PROVIDER_AWAY']);
    socket.socket.close();
  });

  test('rotated: a new one is learned when it is met, an old one opens nothing once it is gone', async () => {
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual([]);
    const next = await issuerKey('k2');
    stage.keys.publish(stage.key, next);
    wait(11);
    expect((await stage.ask(VIEWER, await signed(next, stage.claims()))).codes).toEqual([]);
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual([]);
    stage.keys.publish(next);
    wait(601);
    // The first to come after ten minutes is what makes us ask again.
    await stage.ask(VIEWER, await signed(next, stage.claims()));
    const until = performance.now() + 3_000;
    let codes: readonly string[] = [];
    while (codes.length === 0 && performance.now() < until)
      ({ codes } = await stage.ask(VIEWER, await stage.token()));
    expect(codes).toEqual(['UNAUTHENTICATED']);
    expect((await stage.ask(VIEWER, await signed(next, stage.claims()))).codes).toEqual([]);
  });

  test('are asked for no more than every ten seconds, whatever ids are made up', async () => {
    await stage.ask(VIEWER, await stage.token());
    const before = stage.keys.asked();
    const stranger = await issuerKey('k0');
    wait(11);
    const tokens = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        signed(stranger, stage.claims({ jti: String(n) }), { kid: `made-up-${n}` }),
      ),
    );
    const answers = await Promise.all(tokens.map((token) => stage.ask(VIEWER, token)));
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(stage.keys.asked() - before).toBe(1);
  });

  test.each<readonly [string, string, RegExp]>([
    ['huge', 'x'.repeat(300_000), /larger than/],
    ['not JSON', '<html>Không tìm thấy</html>', /no JSON/],
    ['no key set', '{"keys": 7}', /no list/],
    ['a thousand keys', JSON.stringify({ keys: Array(1_000).fill({ kty: 'RSA' }) }), /more than/],
  ])('%s: not believed, and said so', async (_what, text, reason) => {
    stage.keys.answer((_request, response) => response.end(text));
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual(['PROVIDER_AWAY']);
    expect(await health()).toMatch(reason);
  });

  test('too slow, or somewhere else: not waited for, not followed', async () => {
    stage.keys.answer((_request, response) => void response.write('{"keys":'));
    const from = performance.now();
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual(['PROVIDER_AWAY']);
    expect(performance.now() - from).toBeLessThan(5_000);
    stage.keys.answer((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/keys' }).end();
    });
    wait(11);
    expect((await stage.ask(VIEWER, await stage.token())).codes).toEqual(['PROVIDER_AWAY']);
    expect(await health()).toBe('the key set was answered with 302');
  });
});
