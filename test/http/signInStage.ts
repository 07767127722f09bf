import type { SignedIn } from '../../src/accounts/sessions';
import { ask, at, command, textAt, type HttpAnswer } from '../support/graphqlClient';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/testServer';

export const PASSWORD = 'lúa chín đầu bờ 2026';

/** Cookie of an answer, as a browser sends it back; empty when it took it away. */
export function cookieOf(answer: HttpAnswer): string {
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return pair.endsWith('=') ? '' : pair;
}

type Headers = Readonly<Record<string, string>>;

const RESULT =
  '{ __typename ... on SignedIn { loginName viewer { role } } ... on Rejected { code } }';

export const signInBy = (
  url: string,
  loginName: string,
  password = PASSWORD,
  headers: Headers = {},
) =>
  ask(
    url,
    `mutation S($n: String!, $p: String!) { result: signIn(loginName: $n, password: $p) ${RESULT} }`,
    { n: loginName, p: password },
    headers,
  );

export const useLink = (url: string, link: string, loginName: string | null = null) =>
  ask(
    url,
    `mutation L($l: String!, $n: String, $p: String) {
      result: useLink(link: $l, loginName: $n, password: $p) ${RESULT}
    }`,
    { l: link, n: loginName, p: PASSWORD },
  );

export const switchTo = (url: string, headers: Headers, seat: object) =>
  ask(
    url,
    `mutation W($s: SeatInput!) { result: switchOffice(seat: $s) ${RESULT} }`,
    { s: seat },
    headers,
  );

export const resultOf = (answer: HttpAnswer): unknown =>
  at(answer.data, 'result.code') ?? at(answer.data, 'result.__typename') ?? answer.codes[0];

export interface Member {
  readonly personId: string;
  readonly officeId: string;
  readonly loginName: string;
}

export interface SignInStage {
  readonly server: TestServer;
  readonly url: string;
  /** Cookie of the administrator whom the set-up link made. */
  readonly administrator: Headers;
  readonly unitId: string;
  /** Heads the unit, and has chosen `PASSWORD`. */
  readonly chair: Member;
  /** Keeps its records. */
  readonly clerk: Member;
  cookie(loginName: string): Promise<string>;
  /** The last day on which the member held the office was yesterday. */
  leave(member: Member): Promise<void>;
}

const since = { date: '2020-01-01' };

/** A server on which nobody is taken at his word: all that follows was done signed in. */
export async function openSignInStage(options: TestServerOptions = {}): Promise<SignInStage> {
  const server = await startTestServer({ ...options, actors: 'signedIn' });
  const { url } = server;
  const setup = server.application.signIn.service.setupLink();
  const founded = await useLink(url, setup?.secret ?? '', 'quan-tri');
  const administrator = { cookie: cookieOf(founded) };
  const send = (name: string, input: object, selection: string) =>
    command(url, name, { ...input, occurredOn: since }, administrator, selection);
  const body = { name: 'UBND xã Yên Trị', level: 'COMMUNE', kind: 'STATE' };
  const unit = await send('establishUnit', body, '... on UnitAccepted { unit { id } }');
  const unitId = textAt(unit, 'unit.id');

  async function seat(title: string, isHead: boolean, loginName: string): Promise<Member> {
    const office = '... on OfficeAccepted { office { id holding { person { id } } } }';
    const established = await send('establishOffice', { unitId, title, isHead }, office);
    const officeId = textAt(established, 'office.id');
    const appointed = await send('appointOfficeHolder', { officeId }, office);
    const personId = textAt(appointed, 'office.holding.person.id');
    const invited = await ask(
      url,
      `mutation I($p: ID!, $n: String!) {
        result: inviteAccount(personId: $p, loginName: $n) { ... on OneTimeLink { link } }
      }`,
      { p: personId, n: loginName },
      administrator,
    );
    await useLink(url, textAt(invited.data, 'result.link'));
    return { personId, officeId, loginName };
  }

  return {
    server,
    url,
    administrator,
    unitId,
    chair: await seat('Chủ tịch UBND xã', true, 'chu-tich'),
    clerk: await seat('Thư ký', false, 'thu-ky'),
    cookie: async (loginName) => cookieOf(await signInBy(url, loginName)),
    async leave({ officeId, personId }) {
      const input = { officeId, personId, occurredOn: { date: '2026-12-11' } };
      const accepted = '... on OfficeAccepted { position }';
      await command(url, 'endOfficeHolding', input, administrator, accepted);
    },
  };
}

/** The sign-in behind a cookie, as the server sees it. */
export function sessionOf({ server }: SignInStage, cookie: string): Promise<SignedIn | null> {
  const session = cookie.slice(cookie.indexOf('=') + 1);
  return server.application.signIn.service.identify({ session, token: null, seat: null });
}
