import {
  administratorHeaders,
  ask,
  at,
  establishRecorder,
  post,
  textAt,
} from '../support/graphqlClient';
import { severedStore, type SeveredStore } from '../support/severedStore';
import { startTestServer, type TestServer } from '../support/testServer';

let server: TestServer;
let log: SeveredStore;

beforeEach(async () => {
  server = await startTestServer({
    wrapLog: async (store) => (log = await severedStore(store)),
  });
  await establishRecorder(server.url);
});
afterEach(async () => {
  log.mend();
  await server.close();
});

const readiness = async () => {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, body: await response.json() };
};

/** Over the stand-in `severedStore`: what the program makes of a log that is another one. */
describe.each(['LOG_REPLACED', 'LOG_LOST'] as const)('when the log is gone: %s', (code) => {
  test('commands are refused with that code and in both languages, queries go on', async () => {
    const units = '{ units(first: 5) { position nodes { name } } }';
    const before = await ask(server.url, units);
    log.replace({ code, reason: 'stand-in: another one answers' });
    const sent = await post(
      server.url,
      JSON.stringify({
        query: `mutation { establishUnit(input: {
          commandId: "c1", name: "Tỉnh Cà Mau", level: PROVINCE, kind: STATE }) { __typename } }`,
      }),
      administratorHeaders,
    );
    expect(sent.codes).toEqual([code]);
    expect(sent.text).toMatch(/[Nn]othing (was|is) recorded/);
    expect(sent.text).toContain('Không ghi gì');
    const during = await ask(server.url, units);
    expect(during.data).toEqual(before.data);
    expect(textAt(at(JSON.parse(during.text), 'extensions'), 'staleSince')).toMatch(/^2026-12-12/);
  });

  test('/readyz says 503, the code and why, until the right one is back', async () => {
    log.replace({ code, reason: 'stand-in: another one answers' });
    const { status, body } = await readiness();
    expect(status).toBe(503);
    expect(textAt(body, 'reasons.0')).toContain(`${code}: `);
    expect(textAt(body, 'reasons.0')).toContain('another one answers');
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^giuloi_log_away 1$/m);
    log.mend();
    const end = performance.now() + 20_000;
    while ((await readiness()).status !== 200)
      if (performance.now() > end) throw new Error('it is not ready again');
  });
});
