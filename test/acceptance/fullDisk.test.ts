import type { SqlDatabase } from '../../src/sqlite/driver';
import { administratorHeaders, ask, at } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { testOnFile } from '../support/testOnFile';

const mockOpened = new Set<{ readonly path: string; readonly database: SqlDatabase }>();

// The driver itself, unchanged; only its open connections are kept, as a disk's limit is set on them.
jest.mock('../../src/sqlite/driver', () => {
  const driver =
    jest.requireActual<typeof import('../../src/sqlite/driver')>('../../src/sqlite/driver');
  return {
    ...driver,
    openDatabase: (...args: Parameters<typeof driver.openDatabase>) => {
      const database = driver.openDatabase(...args);
      const kept = { path: args[0], database };
      mockOpened.add(kept);
      const close = database.close.bind(database);
      Object.defineProperty(database, 'close', {
        value: () => {
          mockOpened.delete(kept);
          close();
        },
      });
      return database;
    },
  };
});

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const logConnections = () => [...mockOpened].filter(({ path }) => path.endsWith('events.db'));

/** No page more than the log has now. */
function fillDisk(): void {
  for (const { database } of logConnections()) {
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages}`);
  }
}

function makeRoom(): void {
  for (const { database } of logConnections()) database.exec('PRAGMA max_page_count = 1000000');
}

const establish = (number: number) =>
  ask(
    server.url,
    `mutation Establish($input: EstablishUnitInput!) {
      establishUnit(input: $input) { ... on UnitAccepted { position unit { id } } }
    }`,
    {
      input: {
        commandId: `unit-${number}`,
        name: `Tỉnh ${number}`,
        level: 'PROVINCE',
        kind: 'STATE',
      },
    },
    administratorHeaders,
  );

const unitIds = async (atLeast: unknown): Promise<readonly string[]> => {
  const query = 'query Q($p: Position!) { units(first: 50, atLeast: $p) { nodes { id } } }';
  const { data } = await ask(server.url, query, { p: atLeast });
  return (at(data, 'units.nodes') as { id: string }[]).map(({ id }) => id);
};

testOnFile(
  'on a full disk commands are refused with STORE_UNAVAILABLE, questions are answered, and with room again it goes on without a restart',
  'it needs a log in a file',
  async () => {
    const accepted: string[] = [];
    let lastPosition: unknown = null;
    let refused = 0;
    fillDisk();
    while (refused === 0) {
      const number = accepted.length + 1;
      const answer = await establish(number);
      if (answer.codes.length > 0) {
        expect(answer.codes).toEqual(['STORE_UNAVAILABLE']);
        expect(answer.text).not.toMatch(/disk|full|SQLITE/i);
        refused = number;
      } else {
        accepted.push(String(at(answer.data, 'establishUnit.unit.id')));
        lastPosition = at(answer.data, 'establishUnit.position');
      }
    }
    expect(accepted.length).toBeLessThan(50);
    expect((await unitIds(lastPosition ?? '')).toSorted()).toEqual(accepted.toSorted());
    // Nothing of what was refused is there, and it is refused again as long as there is no room.
    expect((await establish(refused)).codes).toEqual(['STORE_UNAVAILABLE']);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/giuloi_appends_total\{outcome="failed"\} [1-9]/);

    makeRoom();
    const retried = await establish(refused);
    const id = String(at(retried.data, 'establishUnit.unit.id'));
    const position = at(retried.data, 'establishUnit.position');
    expect((await unitIds(position)).toSorted()).toEqual([...accepted, id].toSorted());
    const again = await establish(refused);
    expect(at(again.data, 'establishUnit')).toEqual(at(retried.data, 'establishUnit'));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  },
);
