/**
 * Hostile sockets at a running server: deaf readers, each with a hundred queries that it never reads, and
 * many who resume from the start at once. Meanwhile somebody asks an ordinary question now and then.
 * `npm run attack:sockets -- http://127.0.0.1:4000 [deaf readers] [who resume] [seconds]`
 * prints how long that question took and what memory and files the server has before, meanwhile, after.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';

const [url = 'http://127.0.0.1:4000', ...counts] = process.argv.slice(2);
const [deafReaders = 10, resuming = 10, seconds = 20] = counts.map(Number);

const ORDINARY = '{ commitments(first: 20) { nodes { id text timeliness } } }';
const LARGE = getIntrospectionQuery();
const MISSED = `subscription ($after: Position) { overdueNotices(after: $after, includeBackfill: true) {
  id position level occurredOn commitment { id text timeliness } } }`;

const figures = ['process_resident_memory_bytes', 'process_open_fds', 'giuloi_websockets'] as const;

async function tellFigures(when: string): Promise<void> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const told = figures.map((name) => `${name} ${RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]}`);
  console.log(`${when}: ${told.join(', ')}`);
}

async function connect(): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

async function deaf(): Promise<WebSocket> {
  const socket = await connect();
  socket.pause();
  for (let id = 0; id < 100; id += 1) {
    const payload = { query: LARGE };
    socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
  }
  return socket;
}

/** @param question differs where nothing is to be shared */
async function resume(question: number, count: () => void): Promise<WebSocket> {
  const socket = await connect();
  socket.on('message', count);
  const payload = { query: `# ${question}\n${MISSED}`, variables: { after: 'start' } };
  socket.send(JSON.stringify({ id: 'missed', type: 'subscribe', payload }));
  return socket;
}

async function ask(): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ORDINARY }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(text);
  return performance.now() - start;
}

async function askFor(millis: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + millis;
  while (performance.now() < end) {
    times.push(await ask());
    await pause(20);
  }
  return times.sort((a, b) => a - b);
}

const tellTimes = (when: string, times: readonly number[]): void => {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${when}: ${times.length} questions, median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
};

async function attack(name: string, open: () => Promise<readonly WebSocket[]>): Promise<void> {
  const opening = open();
  tellTimes(name, await askFor(seconds * 1_000));
  await tellFigures(name);
  for (const socket of await opening) socket.terminate();
  await pause(2_000);
}

async function main(): Promise<void> {
  await tellFigures('before');
  tellTimes('alone', await askFor(3_000));
  await attack(`${deafReaders} deaf readers`, () =>
    Promise.all(Array.from({ length: deafReaders }, deaf)),
  );
  for (const [name, question] of [
    ['the same question', () => 0],
    ['a question each', (n: number) => n],
  ] as const) {
    let items = 0;
    await attack(`${resuming} resume, ${name}`, () =>
      Promise.all(
        Array.from({ length: resuming }, (_, n) => resume(question(n), () => (items += 1))),
      ),
    );
    console.log(`${items} notices were pushed`);
  }
  await pause(5_000);
  await tellFigures('after');
}

void main();
