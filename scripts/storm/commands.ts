/**
 * Kills the leading server of the log with -9 and starts it again, over and over, while eight writers
 * send commands through two applications and repeat each that got no answer. Counts what was
 * acknowledged and is not in the log, and what is there twice. Needs an address and, for each of its
 * hosts, a command that starts that server and keeps its data between starts:
 *
 *   npm run storm -- 'esdb://127.0.0.1:2113?tls=false' 20 'command that starts the server'
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActingPerson } from '../../src/application/commandRequest';
import { CommandFault } from '../../src/application/commandFault';
import { openApplication, type Application } from '../../src/cli/application';
import { readConfig } from '../../src/config';
import { parseConnectionString } from '../../src/eventstore/eventstoredb/connectionString';
import type { EventStore } from '../../src/eventstore/port';
import { accepted, establishOffice, promiseOf, type Office } from './office';
import { LogServers } from './serverProcess';

const WRITERS = 8;
const APPLICATIONS = 2;

interface Acknowledged {
  readonly commandId: string;
  readonly eventIds: readonly string[];
  readonly at: number;
}

interface Tally {
  readonly acknowledged: Acknowledged[];
  /** Faults after which the same command was sent again. */
  repeats: number;
  longestAnswerMs: number;
}

/** Sends one command until it is answered, as a careful client does: the same `commandId` each time. */
async function send(
  application: Application,
  tally: Tally,
  name: string,
  input: { readonly commandId: string },
  actor: ActingPerson,
): Promise<string> {
  for (;;) {
    const start = performance.now();
    try {
      const { eventIds, stream } = await accepted(application, name, input, actor);
      tally.acknowledged.push({ commandId: input.commandId, eventIds, at: performance.now() });
      return stream;
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      tally.repeats += 1;
      await pause(50);
    } finally {
      tally.longestAnswerMs = Math.max(tally.longestAnswerMs, performance.now() - start);
    }
  }
}

/** A promise of its own each turn, a report on it, and one on the promise that all share. */
async function writeUntil(
  isOver: () => boolean,
  application: Application,
  writer: number,
  office: Office,
  shared: string,
  tally: Tally,
): Promise<void> {
  for (let turn = 1; !isOver(); turn += 1) {
    const id = (what: string) => `${writer}-${turn}-${what}`;
    const promise = promiseOf(office, id('promise'));
    const own = await send(application, tally, 'recordCommitment', promise, office.secretary);
    for (const [what, commitmentId] of [
      ['own', own],
      ['shared', shared],
    ] as const) {
      const report = { commandId: id(what), commitmentId, narrative: `Lần ${turn}.` };
      await send(application, tally, 'reportProgress', report, office.leader);
    }
  }
}

interface Stored {
  /** How often each event id is there. */
  readonly ids: ReadonlyMap<string, number>;
  /** How often each command left an event of one type. */
  readonly effects: ReadonlyMap<string, number>;
}

async function countStored(store: EventStore): Promise<Stored> {
  const ids = new Map<string, number>();
  const effects = new Map<string, number>();
  const more = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let after: Parameters<EventStore['readAll']>[0]['after'] = 'start'; ;) {
    const slice = await store.readAll({ after, limit: 1_000 });
    for (const { id, type, metadata } of slice.events) {
      more(ids, id);
      more(effects, `${metadata.commandId} ${type}`);
    }
    if (slice.isEnd) return { ids, effects };
    after = slice.position;
  }
}

const quiet = (): void => undefined;
const silentLog = { debug: quiet, info: quiet, warn: quiet, error: quiet };

async function storm(url: string, rounds: number, commands: readonly string[]): Promise<void> {
  const servers = new LogServers(parseConnectionString(url), commands);
  try {
    await stormOver(servers, url, rounds);
  } finally {
    await servers.killAll();
  }
}

async function stormOver(servers: LogServers, url: string, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-storm-'));
  const name = `storm${randomBytes(5).toString('hex')}`;
  await servers.settle();
  const applications = await Promise.all(
    Array.from({ length: APPLICATIONS }, (_, index) =>
      openApplication(
        readConfig({
          DATA_DIR: join(folder, String(index)),
          COMMAND_HASH_KEY: 'the-same-for-all-of-them',
          EVENTSTORE_URL: url,
          EVENTSTORE_LOG: name,
        }),
        { log: silentLog },
      ),
    ),
  );
  const [first] = applications as [Application, ...Application[]];
  const office = await establishOffice(first);
  const tally: Tally = { acknowledged: [], repeats: 0, longestAnswerMs: 0 };
  const promise = promiseOf(office, 'shared');
  const shared = await send(first, tally, 'recordCommitment', promise, office.secretary);
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    writeUntil(
      () => isOver,
      applications[writer % APPLICATIONS] ?? first,
      writer,
      office,
      shared,
      tally,
    ),
  );
  const waits: number[] = [];
  const outages: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await servers.settle();
    await pause(1_000 + Math.floor(Math.random() * 1_500));
    const startAgain = await servers.killLeader();
    const killed = performance.now();
    const restarted = pause(Math.floor(Math.random() * 2_000)).then(startAgain);
    await servers.leader();
    const back = performance.now();
    while ((tally.acknowledged.at(-1)?.at ?? 0) <= back) await pause(5);
    waits.push(Math.round(performance.now() - back));
    outages.push(Math.round(performance.now() - killed));
    console.log(
      `round ${round}: a command was accepted ${waits.at(-1)} ms after somebody led again, ` +
        `${outages.at(-1)} ms after the kill`,
    );
    await restarted;
  }
  isOver = true;
  await Promise.all(writers);
  const head = await first.store.head();
  for (const { readModels } of applications) await readModels.waitFor(head, 60_000);
  const { ids, effects } = await countStored(first.store);
  const isLost = ({ eventIds }: Acknowledged) => eventIds.some((id) => !ids.has(id));
  const twice = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].filter((times) => times > 1).length;
  const result = {
    rounds,
    writers: WRITERS,
    applications: APPLICATIONS,
    acknowledged: tally.acknowledged.length,
    stored: ids.size,
    lost: tally.acknowledged.filter(isLost).length,
    doubled: twice(ids) + twice(effects),
    faultsAfterWhichTheyWereSentAgain: tally.repeats,
    longestAnswerMs: Math.round(tally.longestAnswerMs),
    longestWaitAfterReturnMs: Math.max(...waits),
    longestOutageMs: Math.max(...outages),
  };
  console.log(JSON.stringify(result, null, 2));
  for (const application of applications) await application.close();
  rmSync(folder, { recursive: true, force: true });
  const isHeld = result.lost + result.doubled === 0 && result.longestWaitAfterReturnMs <= 10_000;
  process.exitCode = isHeld ? 0 : 1;
}

const [url = '', rounds = '20', ...commands] = process.argv.slice(2);
void storm(url, Number(rounds), commands);
