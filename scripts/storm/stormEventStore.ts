/**
 * Kills a server of the log again and again while writers append, and counts what was lost or
 * doubled. Needs a command that starts a server keeping its data between starts, and its address:
 *
 *   node -r @swc-node/register scripts/storm/stormEventStore.ts \
 *     esdb://127.0.0.1:2113?tls=false 20 'command that starts the server'
 */
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { appendReliably } from '../../src/application/appendReliably';
import { createCodec } from '../../src/eventstore/codec';
import { WrongExpectedVersionError } from '../../src/eventstore/errors';
import { openEventStoreDbEventStore } from '../../src/eventstore/eventstoredb/eventStoreDbEventStore';
import type { EventStore } from '../../src/eventstore/port';
import { systemActor } from '../../src/kernel/actor';
import { defineEvent } from '../../src/kernel/eventDefinition';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { EventMetadata } from '../../src/kernel/recordedEvent';
import { killNow, spawnKillable } from './killable';

const WRITERS = 8;

const Stormed = defineEvent('Stormed', 1, 'A writer wrote in the storm.', { writer: z.int() });

const metadata: EventMetadata = {
  occurredOn: onDay(localDate('2026-12-01')),
  actor: systemActor,
  commandId: 'storm',
  commandHash: 'storm',
  correlationId: 'storm',
  causationId: null,
  legalBasis: [],
  evidence: [],
  classification: 'PUBLIC',
  isSynthetic: true,
  loaded: {},
};

interface Tally {
  readonly acknowledged: { readonly stream: string; readonly id: string; readonly at: number }[];
  retries: number;
}

/** As the command handler does it: look for the event, decide on the version seen, append. */
async function writeOnce(store: EventStore, stream: string, writer: number, tally: Tally) {
  const event = { id: randomUUID(), type: 'Stormed', data: { writer }, metadata };
  for (;;) {
    try {
      const { events, version } = await store.readStream(stream, {
        direction: 'backward',
        limit: 200,
      });
      if (!events.some(({ id }) => id === event.id))
        await appendReliably(store, { attempts: 3, backOffMs: 100 }, stream, version, [event]);
      tally.acknowledged.push({ stream, id: event.id, at: performance.now() });
      return;
    } catch (error) {
      tally.retries += error instanceof WrongExpectedVersionError ? 0 : 1;
      if (!(error instanceof WrongExpectedVersionError)) await pause(50);
    }
  }
}

const start = (command: string): ChildProcess => spawnKillable('bash', ['-c', `exec ${command}`]);

async function isReady(url: string): Promise<boolean> {
  const { host } = new URL(url.replace(/^\w+:/, 'http:'));
  const answer = await fetch(`http://${host}/health/live`).catch(() => null);
  return answer?.ok ?? false;
}

async function untilReady(url: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isReady(url))) {
    if (performance.now() > end) throw new Error('the server does not come back');
    await pause(20);
  }
}

async function countStored(store: EventStore): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (let after: Parameters<EventStore['readAll']>[0]['after'] = 'start'; ;) {
    const slice = await store.readAll({ after, limit: 1_000 });
    for (const { id } of slice.events) times.set(id, (times.get(id) ?? 0) + 1);
    if (slice.isEnd) return times;
    after = slice.position;
  }
}

async function storm(url: string, rounds: number, command: string): Promise<void> {
  let server = start(command);
  await untilReady(url);
  const codec = createCodec([Stormed], []);
  const name = `storm${randomBytes(5).toString('hex')}`;
  const store = await openEventStoreDbEventStore({ url, name, codec });
  const tally: Tally = { acknowledged: [], retries: 0 };
  const delivered: string[] = [];
  store.subscribeAll({
    after: 'start',
    onBatch: ({ events }) => void delivered.push(...events.map(({ id }) => id)),
  });
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    // Half of the writing goes to one contested stream.
    for (let turn = 0; !isOver; turn += 1)
      await writeOnce(store, turn % 2 === 0 ? `own-${writer}` : 'contested', writer, tally);
  });
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await pause(1_000 + Math.floor(Math.random() * 1_500));
    await killNow(server);
    await pause(Math.floor(Math.random() * 2_000));
    server = start(command);
    await untilReady(url);
    const back = performance.now();
    while (!tally.acknowledged.some(({ at }) => at > back)) await pause(5);
    waits.push(Math.round((tally.acknowledged.find(({ at }) => at > back)?.at ?? back) - back));
    console.log(`round ${round}: accepted again after ${waits.at(-1)} ms`);
  }
  isOver = true;
  await Promise.all(writers);
  const stored = await countStored(store);
  while (delivered.length < stored.size) await pause(50);
  const lost = tally.acknowledged.filter(({ id }) => !stored.has(id)).length;
  const doubled = [...stored.values()].filter((times) => times > 1).length;
  const result = {
    rounds,
    acknowledged: tally.acknowledged.length,
    stored: stored.size,
    lost,
    doubled,
    delivered: delivered.length,
    deliveredTwice: delivered.length - new Set(delivered).size,
    failuresThatWritersRetried: tally.retries,
    longestWaitAfterReturnMs: Math.max(...waits),
  };
  console.log(JSON.stringify(result, null, 2));
  await store.close();
  await killNow(server);
  process.exitCode = lost + doubled + result.deliveredTwice === 0 ? 0 : 1;
}

const [url = '', rounds = '20', command = ''] = process.argv.slice(2);
void storm(url, Number(rounds), command);
