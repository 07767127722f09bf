import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { parse } from 'graphql';
import WebSocket from 'ws';
import { administratorsSeat, benchHeaders } from '../../scripts/bench/benchToken';
import { createSchema } from '../../src/graphql/buildSchema';
import { CHEAP_COST, operationCost } from '../../src/graphql/operationCost';
import { ask, at, establishRecorder, recordPromise } from '../support/graphqlClient';
import { killSpawned, spawnServer, type SpawnedServer } from '../support/spawnedServer';

jest.setTimeout(120_000);

const SEARCH = 'search(text: "đường") { totalCount nodes { record { id } snippet } }';
const WRONG = 'broken: commitments(after: "x") { nodes { id } }';
const costly = (fields: string) => `query Costly { ${fields} }`;

let folder: string;
let server: SpawnedServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-expensive-'));
  server = await spawnServer({ dataDir: folder });
  await recordPromise(server.url, await establishRecorder(server.url));
});
afterAll(async () => {
  await killSpawned();
  rmSync(folder, { recursive: true, force: true });
});

const overWebSocket = async (query: string): Promise<unknown> => {
  const url = `${server.url.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket });
  try {
    return await new Promise((resolve, reject) => {
      client.subscribe({ query }, { next: resolve, error: reject, complete: () => undefined });
    });
  } finally {
    await client.dispose();
  }
};

describe('an operation that costs much', () => {
  it('is what is asked here', () => {
    expect(operationCost(createSchema(), parse(costly(SEARCH)), {})).toBeGreaterThan(CHEAP_COST);
  });

  it('is answered by a thread of its own as a cheap one is, over both transports', async () => {
    const { position } = (await ask(server.url, '{ position }')).data as { position: string };
    const source = costly(`position(atLeast: "${position}") ${SEARCH}`);
    const answer = await ask(server.url, source);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ position, search: { totalCount: 1 } });
    expect(await overWebSocket(source)).toEqual({ data: answer.data });
  });

  it('is answered where the sign-in is known when it asks who is signed in', async () => {
    const source = costly(`account { loginName } ${SEARCH}`);
    const [headers] = benchHeaders(folder, administratorsSeat);
    const { data } = await ask(server.url, source, {}, headers);
    // An administrator reads no promise by that role alone.
    expect(data).toMatchObject({ account: { loginName: 'bench' }, search: { totalCount: 0 } });
  });

  it('invariant 15: is answered within the rights of whoever asks, by the thread of its own too', async () => {
    const [headers] = benchHeaders(folder, administratorsSeat);
    const { data } = await ask(server.url, costly(SEARCH), {}, headers);
    expect(data).toMatchObject({ search: { totalCount: 0 } });
  });

  it('tells of a fault where it lies, in both languages', async () => {
    const source = costly(`${SEARCH} ${WRONG}`);
    const answer = await ask(server.url, source);
    const plain = await ask(server.url, `query Plain { ${WRONG} }`);
    expect(answer.codes).toEqual(['CURSOR_INVALID']);
    expect(answer.errors[0]?.message).toBe(plain.errors[0]?.message);
    expect(at(answer.errors[0], 'path')).toEqual(['broken']);
    expect(await overWebSocket(source)).toMatchObject({
      errors: [{ path: ['broken'], extensions: { code: 'CURSOR_INVALID' } }],
    });
  });
});
