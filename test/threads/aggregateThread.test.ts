import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { parse } from 'graphql';
import { answerAggregate } from '../../projections/aggregates';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation } from '../../src/graphql/executeOperation';
import type { LocalDate } from '../../src/kernel/localDate';
import { openAggregateThread, type AggregateThread } from '../../src/threads/aggregateThread';
import { spawnThread } from '../../src/threads/spawnThread';
import { openAskedApplication, type AskedApplication } from '../graphql/askedApplication';
import { until } from '../support/eventStoreContract/contractLog';
import {
  establishSeat,
  establishSmallOrganisation,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';

jest.setTimeout(60_000);

const TODAY = '2026-12-12' as LocalDate;
const now = { on: TODAY, moment: null, scope: null };
const boxes = [{}, { against: 'CURRENT', basis: 'CLAIM' }] as const;
const schema = createSchema();
let app: AskedApplication;
let org: SmallOrganisation;
let counting: AggregateThread;
let threads: Worker[];
let restarts: number;

function countingThread(): AggregateThread {
  const folder = readdirSync(app.folder).find((name) => name.startsWith('read-')) ?? '';
  return openAggregateThread({
    program: {
      path: join(__dirname, '..', '..', 'src', 'cli', 'aggregateEntry.ts'),
      data: join(app.folder, folder),
    },
    session: () => app.readModels.session(),
    onRestart: () => {
      restarts += 1;
    },
    spawn: (program) => {
      const thread = spawnThread(program);
      threads.push(thread);
      return thread;
    },
  });
}

/** Resolves when a pair is answered by the thread: it is up. */
async function threadIsUp(): Promise<void> {
  await until(
    async () => {
      const { session, aggregates } = await counting.open();
      await aggregates.ask('countHits', now, 'sở', null);
      session.release();
      return counting.figures().there > 0;
    },
    'the thread answers',
    30_000,
  );
}

/** The answer to an operation whose aggregates the thread works out. */
async function asked(source: string): Promise<unknown> {
  const contextValue = createContext(
    { ...app.dependencies, openWithAggregates: () => counting.open() },
    administrator,
    'correlation',
  );
  const { data, errors } = await executeOperation({
    schema,
    document: parse(source),
    contextValue,
    variableValues: {},
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

beforeEach(async () => {
  threads = [];
  restarts = 0;
  app = await openAskedApplication();
  counting = countingThread();
  org = await establishSmallOrganisation(app);
  await app.caughtUp();
});

afterEach(async () => {
  await counting.close();
  await app.close();
});

describe('the thread that counts', () => {
  it('answers from the very moment that the session shows, though commits follow', async () => {
    await threadIsUp();
    const { session, aggregates } = await counting.open();
    const hits = answerAggregate(session.database, 'countHits', now, ['trạm', null]);
    const before = counting.figures();
    await establishSeat(app, org.department.unitId, 'Trưởng trạm bơm', false);
    await app.caughtUp();
    expect(await aggregates.ask('countHits', now, 'trạm', null)).toBe(hits);
    expect(counting.figures()).toEqual({ there: before.there + 1, here: before.here });
    session.release();
    const later = await counting.open();
    expect(later.session.position > session.position).toBe(true);
    expect(await later.aggregates.ask('countHits', now, 'trạm', null)).toBe(hits + 1);
    later.session.release();
  });

  it('gives every aggregate the answer that a connection of this thread gives', async () => {
    await threadIsUp();
    const { session, aggregates } = await counting.open();
    const { database } = session;
    expect(await aggregates.ask('timelinessReport', now, ...boxes)).toEqual(
      answerAggregate(database, 'timelinessReport', now, [...boxes]),
    );
    expect(await aggregates.ask('countCommitments', now, {})).toBe(0);
    const hits = await aggregates.ask('countHits', now, 'sở', ['UNIT']);
    expect(hits).toBe(answerAggregate(database, 'countHits', now, ['sở', ['UNIT']]));
    expect(hits).toBeGreaterThan(0);
    session.release();
  });

  it('serves operations, whose lists and counts say one position', async () => {
    await threadIsUp();
    const before = counting.figures();
    const answer = await asked(`{
      timeliness { position }
      commitments(first: 1) { totalCount position }
      search(text: "sở", first: 1) { totalCount position }
      units(first: 1) { totalCount position }
    }`);
    const position = app.readModels.position();
    expect(answer).toMatchObject({
      timeliness: { position },
      commitments: { totalCount: 0, position },
      search: { position },
      units: { position },
    });
    expect(counting.figures()).toEqual({ there: before.there + 3, here: before.here });
  });

  it('is not waited for while it starts, nor missed when it ends: the answer comes all the same', async () => {
    const starting = countingThread();
    const early = await starting.open();
    expect(await early.aggregates.ask('countCommitments', now, {})).toBe(0);
    expect(starting.figures()).toEqual({ there: 0, here: 1 });
    early.session.release();
    await starting.close();
    await threadIsUp();
    const { session, aggregates } = await counting.open();
    const before = counting.figures();
    const asking = aggregates.ask('countCommitments', now, {});
    await threads[0]?.terminate();
    expect(await asking).toBe(0);
    expect(await aggregates.ask('countCommitments', now, {})).toBe(0);
    expect(counting.figures().here).toBeGreaterThan(before.here);
    session.release();
    expect(restarts).toBe(1);
    await until(
      async () => {
        const pair = await counting.open();
        const { there } = counting.figures();
        await pair.aggregates.ask('countCommitments', now, {});
        pair.session.release();
        return counting.figures().there > there;
      },
      'its successor answers',
      30_000,
    );
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('after too many ends is done without', async () => {
    for (let end = 0; end < 6; end += 1) {
      await until(() => threads.length > end, 'the next one is started', 30_000);
      await threads.at(-1)?.terminate();
    }
    expect(restarts).toBe(5);
    expect(await asked('{ commitments { totalCount } }')).toEqual({
      commitments: { totalCount: 0 },
    });
  });

  it('that is closed while it starts ends by itself, as nobody may end it inside of a statement', async () => {
    const starting = countingThread();
    const ended = new Promise((resolve) => threads.at(-1)?.once('exit', resolve));
    await starting.close();
    expect(await ended).toBe(0);
  });
});
