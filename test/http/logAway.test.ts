import {
  administratorHeaders,
  ask,
  at,
  command,
  establishRecorder,
  post,
  recordPromise,
  textAt,
} from '../support/graphqlClient';
import { subscribeRaw, type RawClient } from '../support/rawSubscriber';
import { severedStore, type Absence, type SeveredStore } from '../support/severedStore';
import { startTestServer, type TestServer } from '../support/testServer';

const NOW = '2026-12-12T01:30:00.000Z';

let server: TestServer;
let log: SeveredStore;
let client: RawClient | undefined;

beforeEach(async () => {
  server = await startTestServer({
    now: NOW,
    wrapLog: async (store) => (log = await severedStore(store)),
  });
});
afterEach(async () => {
  client?.socket.terminate();
  log.mend();
  await server.close();
});

const establish = (name: string) =>
  command(
    server.url,
    'establishUnit',
    { commandId: name, name, level: 'PROVINCE', kind: 'STATE' },
    administratorHeaders,
    '... on UnitAccepted { position }',
  );

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true');
}

const readiness = async () => {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, body: await response.json() };
};
const metrics = async () => (await fetch(`${server.url}/metrics`)).text();
const extensions = (text: string) => at(JSON.parse(text), 'extensions');
const isAway = () => log.contact().isAway;

/** Over the stand-in `severedStore`: what the program tells of a log that is away. */
describe.each<Absence>(['refusing', 'frozen'])('while the log is %s (stand-in)', (absence) => {
  test('queries go on and say since when they are stale; then they say nothing of it', async () => {
    await establish('Tỉnh Hòa Bình');
    const units = '{ units(first: 5) { position nodes { name } } }';
    const before = await ask(server.url, units);
    expect(extensions(before.text)).toBeUndefined();
    log.sever(absence);
    await until(isAway);

    const during = await ask(server.url, units);
    expect(during.data).toEqual(before.data);
    const since = textAt(extensions(during.text), 'staleSince');
    // The log was read every few milliseconds until it went away, and the clock stands.
    expect(Date.parse(NOW) - Date.parse(since)).toBeGreaterThanOrEqual(0);
    expect(Date.parse(NOW) - Date.parse(since)).toBeLessThan(3_000);

    log.mend();
    await until(() => !isAway());
    expect(extensions((await ask(server.url, units)).text)).toBeUndefined();
  });

  test('a command fails with a code that says: again', async () => {
    log.sever(absence);
    const body = {
      query: `mutation { establishUnit(input: {
        commandId: "c1", name: "Tỉnh Cà Mau", level: PROVINCE, kind: STATE }) { __typename } }`,
    };
    const refused = await post(server.url, JSON.stringify(body), administratorHeaders);
    expect(refused.codes).toEqual(['STORE_UNAVAILABLE']);
    // What became of it nobody knows: it may not say that nothing was recorded.
    expect(refused.text).toContain('with the same commandId, nothing is recorded twice');
    log.mend();
    const accepted = await post(server.url, JSON.stringify(body), administratorHeaders);
    expect(at(accepted.data, 'establishUnit.__typename')).toBe('UnitAccepted');
  });

  test('/readyz and /metrics tell it and since when, and recover', async () => {
    await establish('Tỉnh Hòa Bình');
    log.sever(absence);
    await until(isAway);
    const { status, body } = await readiness();
    expect(status).toBe(503);
    expect(textAt(body, 'reasons.0')).toContain('the log cannot be read');
    expect(textAt(body, 'staleSince') <= NOW).toBe(true);
    // Nobody knows how far behind the models are of a log that cannot be seen.
    expect(at(body, 'readModels.0')).toMatchObject({ lagEvents: null, lagSeconds: null });
    const during = await metrics();
    expect(during).toMatch(/^giuloi_log_away 1$/m);
    expect(during).toMatch(/^giuloi_log_silent_seconds [\d.e-]+$/m);
    expect(during).not.toMatch(/^giuloi_projection_lag_(events|seconds)\{/m);

    log.mend();
    await until(async () => (await readiness()).status === 200);
    expect(at((await readiness()).body, 'staleSince')).toBeNull();
    expect(await metrics()).toMatch(/^giuloi_log_away 0$/m);
  });

  /** Two promises recorded on 12 December, one of them assigned on the 20th. */
  async function twoPromises() {
    const recorder = await establishRecorder(server.url);
    const { id: same } = await recordPromise(server.url, recorder);
    const { id: changed } = await recordPromise(server.url, recorder);
    server.clock.set('2026-12-20T01:30:00.000Z');
    const { data } = await ask(server.url, '{ units(first: 1) { nodes { id } } }');
    await command(
      server.url,
      'assignLeadUnit',
      { commitmentId: changed, unitId: textAt(data, 'units.nodes.0.id') },
      recorder.headers,
      '... on CommitmentAccepted { position }',
    );
    server.clock.set('2026-12-21T01:30:00.000Z');
    return { same, changed };
  }
  const PAST = [
    ['a past day', 'on: "2026-12-15"'],
    ['past knowledge', 'asOf: "2026-12-15"'],
  ] as const;

  test('what only the log can tell fails with a code for readers', async () => {
    const { same, changed } = await twoPromises();
    log.sever(absence);
    for (const question of [
      `{ history(id: "${same}") { nodes { version } } }`,
      ...PAST.map(([, at]) => `{ commitment(id: "${changed}", ${at}) { text } }`),
      ...PAST.map(([, at]) => `{ commitments(${at}) { nodes { text } } }`),
    ]) {
      const asked = await ask(server.url, question);
      expect({ question, codes: asked.codes }).toEqual({ question, codes: ['LOG_AWAY'] });
      expect(asked.text).not.toContain('commandId');
    }
    expect((await ask(server.url, `{ commitment(id: "${changed}") { text } }`)).codes).toEqual([]);
  });

  test.each(PAST)('R1: what %s left as it is is answered all the same', async (_, at) => {
    const { same } = await twoPromises();
    const questions = `{
      commitment(id: "${same}", ${at}) { id text status promisorOffice { title unit { name } } leadUnit { id } }
      units(first: 5, ${at}) { nodes { name offices { title holding { person { displayName } } } } }
      timeliness(${at}, groupBy: OFFICE) { total { total openInTime } }
    }`;
    const before = await ask(server.url, questions);
    expect(before.codes).toEqual([]);
    log.sever(absence);
    await until(isAway);
    expect((await ask(server.url, questions)).data).toEqual(before.data);
  });

  test('a subscription opened meanwhile waits, and brings what came once the log is back', async () => {
    const recorder = await establishRecorder(server.url);
    const { id } = await recordPromise(server.url, recorder);
    log.sever(absence);
    await until(isAway);
    client = await subscribeRaw(server.webSocketUrl, {
      query: `subscription { commitmentChanged(id: "${id}", after: "start") { entry { version } } }`,
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(client.waiting()).toBe(0);
    log.mend();
    expect(at(await client.next(), 'data.commitmentChanged.entry.version')).toBe(1);
  });

  test('no outage is told as an error of the clock or of a job', async () => {
    log.sever(absence);
    await until(isAway);
    server.application.deadlineClock.start();
    server.application.reorganisationJob.start();
    const told = () => server.complaints.filter((each) => each.includes('the log is away'));
    await until(() => told().length > 0);
    await server.application.deadlineClock.stop();
    await server.application.reorganisationJob.stop();
    expect(told()).toHaveLength(1);
    expect(server.complaints).toHaveLength(1);
  });

  test('a subscription stays open, and brings what came once the log is back', async () => {
    const recorder = await establishRecorder(server.url);
    const promise = await recordPromise(server.url, recorder);
    client = await subscribeRaw(server.webSocketUrl, {
      query: 'subscription { overdueNotices { level commitment { id } } }',
    });
    log.sever(absence);
    await until(isAway);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    log.mend();
    await until(() => !isAway());
    server.clock.set('2027-04-01T01:30:00.000Z');
    await server.application.deadlineClock.tick();
    expect(at(await client.next(), 'data.overdueNotices')).toEqual({
      level: 1,
      commitment: { id: promise.id },
    });
    expect(client.waiting()).toBe(0);
  });
});
