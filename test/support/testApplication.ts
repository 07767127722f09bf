import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from '../../projections/openReadModels';
import type { ReadModels } from '../../projections/readModels';
import { allProjections } from '../../projections/registry';
import type {
  Accepted,
  ActingPerson,
  CommandOutcome,
  CommandRequest,
} from '../../src/application/commandRequest';
import type { Directory } from '../../src/application/directory';
import {
  createCommandHandler,
  type CommandHandler,
  type CommandHandlerOptions,
} from '../../src/application/handleCommand';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import type { EventStore } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import type { ReadAccess } from '../../src/processes/readAccess';
import { readModelDirectory } from '../../src/processes/readModelDirectory';
import { fixedClock, type FixedClock } from './fixedClock';

/** Everything below the edges: a real log and real read models in a folder of their own. */
export interface TestApplication {
  readonly folder: string;
  readonly clock: FixedClock;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly access: ReadAccess;
  readonly directory: Directory;
  readonly handler: CommandHandler;
  send(name: string, input: object, actor: ActingPerson): Promise<CommandOutcome>;
  /** Sends what must be accepted. @throws Error naming the rejection when it is not. */
  accept(name: string, input: object, actor: ActingPerson): Promise<Accepted>;
  /** Code of the rejection. @throws Error when it is accepted. */
  rejection(name: string, input: object, actor: ActingPerson): Promise<string>;
  /** Waits until the read models have seen everything in the log. */
  caughtUp(): Promise<void>;
  /** Another handler over the same log, as another process would have one. */
  anotherHandler(options?: Partial<CommandHandlerOptions>): CommandHandler;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  /** 12 December 2026, half past eight in Vietnam, if absent. */
  readonly now?: string;
  /** A folder to open again; kept on close. */
  readonly folder?: string;
  /** Shared with another application over the same folder. */
  readonly clock?: FixedClock;
}

export const administrator: ActingPerson = {
  personId: 'administrator-1',
  officeId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
};

// A limit for what never comes; a busy machine must not meet it.
const WAIT_MS = 25_000;

export async function openTestApplication(
  options: TestApplicationOptions = {},
): Promise<TestApplication> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'giu-loi-'));
  const clock = options.clock ?? fixedClock(options.now ?? '2026-12-12T01:30:00.000Z');
  const store = openSqliteEventStore({
    path: join(folder, 'events.db'),
    clock,
    codec: createDomainCodec(),
    pollIntervalMs: 20,
  });
  const readModels = await openReadModels({
    directory: mkdtempSync(join(folder, 'read-')),
    store,
    projections: allProjections,
  });
  readModels.start();
  const access: ReadAccess = {
    waitForHead: async (model) => readModels.waitFor(await store.head(), WAIT_MS, [model]),
    session: () => readModels.session(),
  };
  const directory = readModelDirectory(access);
  let issued = 0;
  const handlerOptions: CommandHandlerOptions = {
    store,
    directory,
    clock,
    hashKey: 'key-of-the-tests',
    newCommandId: () => `unnamed-${process.pid}-${(issued += 1)}`,
  };
  const handler = createCommandHandler(handlerOptions);
  const send = (name: string, input: object, actor: ActingPerson): Promise<CommandOutcome> => {
    const request: CommandRequest = { name, input, actor };
    return handler.handle(request);
  };
  return {
    folder,
    clock,
    store,
    readModels,
    access,
    directory,
    handler,
    send,
    async accept(name, input, actor) {
      const outcome = await send(name, input, actor);
      if (outcome.kind === 'accepted') return outcome;
      const { code, field } = outcome.rejection;
      throw new Error(`${name} was rejected: ${code} at ${field ?? 'no field'}`);
    },
    async rejection(name, input, actor) {
      const outcome = await send(name, input, actor);
      if (outcome.kind === 'rejected') return outcome.rejection.code;
      throw new Error(`${name} was accepted at version ${outcome.version}`);
    },
    caughtUp: async () => readModels.waitFor(await store.head(), WAIT_MS),
    anotherHandler: (changes = {}) => createCommandHandler({ ...handlerOptions, ...changes }),
    async close() {
      await readModels.close();
      await store.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
