import { ask, at } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { cookieOf, resultOf } from './signInStage';

const OFFERED = '{ demonstrationAccounts { loginName seat { role office { title } } } }';
const be = (url: string, loginName: string) =>
  ask(
    url,
    `mutation A($n: String!) { result: signInAs(loginName: $n) {
      __typename ... on SignedIn { viewer { role } } ... on Rejected { code }
    } }`,
    { n: loginName },
  );

describe('a server that was started to try the sample', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ withSample: true, actors: 'signedIn' });
  }, 120_000);
  afterAll(() => server.close());

  test('lets anybody at this machine be a secretary, a leader, MTTQ or an administrator', async () => {
    const { data } = await ask(server.url, OFFERED);
    const offered = at(data, 'demonstrationAccounts') as { loginName: string; seat: object }[];
    expect(offered.map(({ loginName, seat }) => [loginName, at(seat, 'role')])).toEqual([
      ['mau-thu-ky', 'SECRETARY'],
      ['mau-chu-tich', 'LEADER'],
      ['mau-truong-phong', 'LEADER'],
      ['mau-mat-tran', 'OVERSEER'],
      ['mau-quan-tri', 'ADMINISTRATOR'],
    ]);
    for (const { loginName, seat } of offered) {
      const answer = await be(server.url, loginName);
      expect(at(answer.data, 'result.viewer.role')).toBe(at(seat, 'role'));
    }
  });

  test('and nobody else', async () => {
    expect(resultOf(await be(server.url, 'quan-tri'))).toBe('UNKNOWN_RECORD');
  });

  test('whoever leaves the office of the sample is no longer offered in it', async () => {
    const administrator = { cookie: cookieOf(await be(server.url, 'mau-quan-tri')) };
    const found = await ask(
      server.url,
      '{ offices(first: 100) { nodes { id title unit { name } holding { person { id } } } } }',
    );
    interface Row {
      readonly id: string;
      readonly title: string;
      readonly unit: { readonly name: string };
      readonly holding: { readonly person: { readonly id: string } } | null;
    }
    const rows = at(found.data, 'offices.nodes') as readonly Row[];
    const desk = rows.find(
      ({ title, unit }) => title === 'Thư ký hội nghị' && unit.name.endsWith('Mường Mẫu'),
    );
    const cookie = cookieOf(await be(server.url, 'mau-thu-ky'));
    const left = await ask(
      server.url,
      `mutation L($i: EndOfficeHoldingInput!) {
        result: endOfficeHolding(input: $i) { __typename ... on Rejected { code } }
      }`,
      {
        i: {
          officeId: desk?.id,
          personId: desk?.holding?.person.id,
          occurredOn: { date: '2026-12-11' },
        },
      },
      administrator,
    );
    expect(resultOf(left)).toBe('OfficeAccepted');
    const after = await ask(server.url, `{ viewer { role } ${OFFERED.slice(1)}`, {}, { cookie });
    expect(at(after.data, 'viewer')).toBeNull();
    expect(JSON.stringify(after.data)).not.toContain('mau-thu-ky');
  });
});

test('a folder that was tried and is then used for real has nobody of the sample left', async () => {
  const tried = await startTestServer({ withSample: true, actors: 'signedIn' });
  const cookie = cookieOf(await be(tried.url, 'mau-quan-tri'));
  tried.application.signIn.service.endDemonstration();
  const who = await ask(tried.url, `{ account { loginName } ${OFFERED.slice(1)}`, {}, { cookie });
  expect(who.data).toEqual({ account: null, demonstrationAccounts: [] });
  expect(resultOf(await be(tried.url, 'mau-quan-tri'))).toBe('UNKNOWN_RECORD');
  await tried.close();
});
