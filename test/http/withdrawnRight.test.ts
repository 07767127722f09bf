import type { ActingPerson } from '../../src/application/commandRequest';
import { at, ask, command, textAt } from '../support/graphqlClient';
import { subscribeRaw, type RawClient } from '../support/rawSubscriber';
import { openSignInStage, type SignInStage } from './signInStage';

let stage: SignInStage;
/** A unit of its own, and its promise: the clerk has nothing to do with either. */
let foreignUnitId: string;
let foreign: string;
let own: string;

const program: ActingPerson = {
  personId: 'nguoi-1',
  officeId: null,
  role: 'SECRETARY',
  delegationId: null,
};

/** Sends what must be accepted, in whatever office, as the program's own tools do. */
async function sent(name: string, input: object, officeId: string): Promise<string> {
  const actor = { ...program, officeId };
  const outcome = await stage.server.application.handler.handle({ name, input, actor });
  if (outcome.kind === 'rejected') throw new Error(`${name}: ${outcome.rejection.code}`);
  return outcome.stream;
}

const promise = (officeId: string) =>
  sent(
    'recordCommitment',
    {
      text: 'Sửa xong đường liên thôn.',
      promisorOfficeId: officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
    },
    officeId,
  );

const clarify = (commitmentId: string, officeId: string, clarification: string) =>
  sent('clarifyCommitment', { commitmentId, clarification }, officeId);

let foreignOfficeId: string;

beforeEach(async () => {
  stage = await openSignInStage();
  const administrating = (name: string, input: object, selection: string) =>
    command(
      stage.url,
      name,
      { ...input, occurredOn: { date: '2020-01-01' } },
      stage.administrator,
      selection,
    );
  const body = { name: 'UBND xã Chiềng Mai', level: 'COMMUNE', kind: 'STATE' };
  const unit = await administrating('establishUnit', body, '... on UnitAccepted { unit { id } }');
  foreignUnitId = textAt(unit, 'unit.id');
  const office = await administrating(
    'establishOffice',
    { unitId: foreignUnitId, title: 'Chủ tịch UBND xã', isHead: true },
    '... on OfficeAccepted { office { id } }',
  );
  foreignOfficeId = textAt(office, 'office.id');
  foreign = await promise(foreignOfficeId);
  own = await promise(stage.clerk.officeId);
});
afterEach(() => stage.server.close());

const query = `subscription S($id: ID!) {
  commitmentChanged(id: $id, after: "start") { commitment { id } entry { eventType } } }`;

const follow = async (cookie: string): Promise<RawClient> => {
  const client = await subscribeRaw(
    stage.server.webSocketUrl,
    { query, variables: { id: foreign } },
    {},
    { cookie },
  );
  // Recorded and classified as it was: the subscription stands.
  expect(at(await client.next(), 'data.commitmentChanged.commitment.id')).toBe(foreign);
  return client;
};

/** What came of a promise within a second. */
async function cameOf(client: RawClient, id: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  let count = 0;
  while (client.waiting() > 0)
    if (at(await client.next(), 'data.commitmentChanged.commitment.id') === id) count += 1;
  return count;
}

/** The right ends while the seat stays: the socket stays open, and says nothing more of the promise. */
async function expectSilence(client: RawClient, cookie: string): Promise<void> {
  await cameOf(client, foreign);
  await clarify(foreign, foreignOfficeId, 'Đường dài 2 km.');
  expect(await cameOf(client, foreign)).toBe(0);
  client.subscribe('1', { query, variables: { id: own } });
  expect(at(await client.next(), 'data.commitmentChanged.commitment.id')).toBe(own);
  const again = {
    query: 'query ($id: ID!) { commitment(id: $id) { id } }',
    variables: { id: foreign },
  };
  const asked = await ask(stage.url, again.query, again.variables, { cookie });
  expect(asked.data).toEqual({ commitment: null });
  client.socket.close();
}

test('invariant 15: an open subscription ends with the right of an auditor that was withdrawn', async () => {
  const { officeId } = stage.clerk;
  const right = { officeId, right: 'AUDITOR' };
  const accepted = '... on OfficeAccepted { position }';
  await command(stage.url, 'grantOfficeRight', right, stage.administrator, accepted);
  const cookie = await stage.cookie('thu-ky');
  const client = await follow(cookie);
  await clarify(foreign, foreignOfficeId, 'Đường rộng 3 m.');
  expect(await cameOf(client, foreign)).toBeGreaterThan(0);
  await command(stage.url, 'withdrawOfficeRight', right, stage.administrator, accepted);
  await expectSilence(client, cookie);
});

test('R46: an open subscription of a shared desk ends with the day on which it serves a unit no more', async () => {
  const serving = (services: readonly object[]) =>
    command(
      stage.url,
      'setServedUnits',
      { unitId: stage.unitId, services },
      stage.administrator,
      '... on UnitAccepted { position }',
    );
  await serving([{ unitId: foreignUnitId, from: '2026-12-01' }]);
  const cookie = await stage.cookie('thu-ky');
  const client = await follow(cookie);
  await serving([{ unitId: foreignUnitId, from: '2026-12-01', to: '2026-12-11' }]);
  await expectSilence(client, cookie);
});

test('a promise that passes out of reach is pushed no more', async () => {
  const cookie = await stage.cookie('thu-ky');
  const client = await subscribeRaw(
    stage.server.webSocketUrl,
    { query, variables: { id: own } },
    {},
    { cookie },
  );
  expect(at(await client.next(), 'data.commitmentChanged.commitment.id')).toBe(own);
  await cameOf(client, own);
  const moved = { commitmentId: own, toOfficeId: foreignOfficeId, reason: 'Ghi nhầm chức vụ' };
  await sent('correctPromisor', moved, stage.clerk.officeId);
  await clarify(own, foreignOfficeId, 'Đường dài 2 km.');
  expect(await cameOf(client, own)).toBe(0);
  client.socket.close();
});
