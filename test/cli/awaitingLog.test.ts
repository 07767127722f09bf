import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from '../../projections/openReadModels';
import { allProjections } from '../../projections/registry';
import { CommandFault } from '../../src/application/commandFault';
import { awaitingLog } from '../../src/cli/awaitingLog';
import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { StoreUnavailableError } from '../../src/eventstore/errors';
import { severedStore, type SeveredStore } from '../support/severedStore';
import { openTestApplication, type TestApplication } from '../support/testApplication';

let application: TestApplication;
let folder: string;
let log: SeveredStore;

beforeEach(async () => {
  application = await openTestApplication();
  log = await severedStore(application.store);
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-start-'));
});
afterEach(async () => {
  await log.release();
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

const onServer = {
  eventStore: { url: 'esdb://admin:very-secret@log-1:2113,log-2:2113?tls=true', name: 'giuloi' },
};

/** Over the stand-in `severedStore`: the log goes away when the step has begun. */
describe('a step of the start while the log is away (stand-in)', () => {
  test('opening the read models is taken again until the log answers', async () => {
    log.sever('refusing');
    let tries = 0;
    const readModels = await awaitingLog(onServer, () => {
      tries += 1;
      if (tries === 3) log.mend();
      return openReadModels({ directory: folder, store: log, projections: allProjections });
    });
    expect(tries).toBe(3);
    expect(readModels.status()).toMatchObject({ generation: 1, replaced: null });
    await readModels.close();
  });

  test('so is telling the shipped calendar, which tells nothing twice', async () => {
    const handler = application.anotherHandler({
      store: log,
      retry: { attempts: 1, backOffMs: 1 },
    });
    let tries = 0;
    let sent = 0;
    const tell = () => {
      tries += 1;
      if (tries === 2) log.mend();
      return tellShippedCalendar({
        store: log,
        handle: (request) => {
          sent += 1;
          if (sent === 5) log.sever('refusing');
          return handler.handle(request);
        },
      });
    };
    await awaitingLog(onServer, tell);
    expect(tries).toBe(2);
    expect(sent).toBeGreaterThan(5);
    expect(await tell()).toBe(0);
  });

  test.each([
    ['a store', () => new StoreUnavailableError('its server does not answer')],
    ['a command', () => new CommandFault('the log cannot be reached at the moment')],
  ])('given up, the failure of %s names the address and no password', async (_, fault) => {
    const failing = awaitingLog(onServer, () => Promise.reject(fault()), { limitMs: 0 });
    await expect(failing).rejects.toMatchObject({ exitCode: 1, code: 'STORE_UNAVAILABLE' });
    const { message } = await failing.catch((error: unknown) => error as Error);
    expect(message).toContain('EVENTSTORE_URL');
    expect(message).toContain('log-1:2113, log-2:2113');
    expect(message).not.toMatch(/DATA_DIR|secret|admin/);
  });

  test.each([
    ['between two tries', () => Promise.reject(new StoreUnavailableError('away'))],
    ['in a step that gets no answer', () => new Promise<never>(() => undefined)],
  ])('a stop signal ends the waiting %s', async (_, step) => {
    const stopping = new AbortController();
    let tries = 0;
    const waiting = awaitingLog(
      onServer,
      () => {
        tries += 1;
        // After the step's own failure, if it has one.
        setImmediate(() => stopping.abort());
        return step();
      },
      { signal: stopping.signal },
    );
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(tries).toBe(1);
  });

  test('what another try does not mend is not tried again, nor is a log in a file', async () => {
    let tries = 0;
    const failWith = (error: Error) => () => {
      tries += 1;
      return Promise.reject(error);
    };
    await expect(awaitingLog(onServer, failWith(new Error('a bug')))).rejects.toThrow('a bug');
    const full = new StoreUnavailableError('the disk is full');
    await expect(awaitingLog({ eventStore: null }, failWith(full))).rejects.toBe(full);
    expect(tries).toBe(2);
  });
});
