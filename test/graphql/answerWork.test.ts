import { AnswerWork } from '../../src/graphql/answerWork';
import { aggregatesHere } from '../../projections/aggregates';
import { CancelledError } from '../../src/graphql/cancellation';
import { createContext } from '../../src/graphql/context';
import { createSchema } from '../../src/graphql/buildSchema';
import { executeOperation } from '../../src/graphql/executeOperation';
import { formatFault } from '../../src/graphql/faults';
import { parse } from 'graphql';
import { administrator } from '../support/testApplication';
import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;

beforeAll(async () => {
  app = await openAskedApplication();
  const org = await establishSmallOrganisation(app);
  await preparedRecords(app, org).commitment();
  await app.caughtUp();
});
afterAll(() => app.close());

const fifteen = (field: string): string =>
  `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

/** Answers it and counts the statements that were prepared for it, and the aggregates worked out. */
async function workOf(source: string): Promise<{ statements: number; aggregates: number }> {
  let statements = 0;
  let aggregates = 0;
  const session = await app.readModels.session();
  const database = new Proxy(session.database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'prepare') statements += 1;
      return value.bind(target) as unknown;
    },
  });
  const here = aggregatesHere(database);
  const contextValue = createContext(
    {
      ...app.dependencies,
      readModels: { ...app.readModels, session: () => Promise.resolve({ ...session, database }) },
      openWithAggregates: () =>
        Promise.resolve({
          session: { ...session, database },
          aggregates: {
            ask: (name, ...given) => {
              aggregates += 1;
              return here.ask(name, ...given);
            },
          },
        }),
    },
    administrator,
    'correlation',
  );
  const { errors } = await executeOperation({
    schema: createSchema(),
    document: parse(source),
    contextValue,
    variableValues: {},
  });
  expect(errors).toBeUndefined();
  return { statements, aggregates };
}

describe('one answer', () => {
  it.each([
    'commitments { totalCount nodes { id } }',
    'search(text: "đường") { totalCount nodes { recordId } }',
    'timeliness { total { openOverdue } }',
    'funnel { steps { count } }',
    'dueSoon(days: 92) { totalCount days { date } }',
    'repeatPromises { totalCount nodes { timesMade } }',
    'petitionAnswerQuality { position }',
  ])('works out %s once, by however many names it is asked for', async (field) => {
    const once = await workOf(`{ ${field} }`);
    expect(await workOf(fifteen(field))).toEqual(once);
  });

  it('works out apart what is asked with other arguments', async () => {
    const one = await workOf('{ commitments(first: 1) { totalCount } }');
    const two = await workOf(
      '{ a: commitments(first: 1) { totalCount } b: commitments(first: 2) { totalCount } c: commitments(filter: { outstanding: true }) { totalCount } }',
    );
    expect(two.aggregates).toBe(one.aggregates + 1);
  });

  it('ends when its time is over, with a code that says so', async () => {
    const contextValue = createContext(app.dependencies, administrator, 'correlation');
    contextValue.endWithin(-1);
    const { errors } = await executeOperation({
      schema: createSchema(),
      document: parse('{ commitments { nodes { id } } }'),
      contextValue,
      variableValues: {},
    });
    expect(formatFault(errors?.[0]).extensions?.['code']).toBe('OPERATION_TOO_SLOW');
  });

  const newWork = () => new AnswerWork(new AbortController().signal, Number.POSITIVE_INFINITY);
  const LONG_MS = 20;

  function workLong(): void {
    const until = performance.now() + LONG_MS;
    while (performance.now() < until);
  }

  /** Works longer than a slice, in as many pieces as there are answers; @returns turns of each. */
  async function turnsOf(answers: readonly AnswerWork[]): Promise<readonly number[]> {
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const turns = await Promise.all(
      answers.map(async (work) => {
        await work.turn();
        workLong();
        return turn;
      }),
    );
    isOver = true;
    return turns;
  }

  it('gives way to other work between long pieces, though all were asked for at once', async () => {
    // What the test before has left of its turn is over.
    await new Promise(setImmediate);
    const work = newWork();
    const turns = await turnsOf(Array.from({ length: 6 }, () => work));
    expect(new Set(turns).size).toBe(6);
  });

  it('shares its turn with the other answers of the process', async () => {
    // Another one has used up the slice of this turn.
    await newWork().turn();
    workLong();
    const turns = await turnsOf(Array.from({ length: 6 }, newWork));
    expect(new Set(turns).size).toBe(6);
  });

  it('goes on without waiting while its pieces are short', async () => {
    const work = newWork();
    let others = 0;
    await work.turn();
    setImmediate(() => (others += 1));
    for (let piece = 0; piece < 10; piece += 1) await work.turn();
    expect(others).toBe(0);
  });

  it('goes on after a piece that failed, and ends while it waits', async () => {
    const given = new AbortController();
    const work = new AnswerWork(given.signal, Number.POSITIVE_INFINITY);
    await expect(work.turn().then(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await work.turn();
    given.abort();
    await expect(work.turn()).rejects.toThrow(CancelledError);
  });
});
