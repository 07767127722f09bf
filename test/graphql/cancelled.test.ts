import { parse } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation, subscribeOperation } from '../../src/graphql/executeOperation';
import { formatFault } from '../../src/graphql/faults';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
beforeEach(async () => {
  app = await openAskedApplication();
});
afterEach(() => app.close());

const establish = (name: string) =>
  `establishUnit(input: {name: "${name}", level: PROVINCE, kind: STATE}) {
    ... on UnitAccepted { unit { name } } }`;

function begun(source: string) {
  const gone = new AbortController();
  const args = {
    schema: createSchema(),
    document: parse(source),
    contextValue: createContext(app.dependencies, administrator, 'correlation', gone.signal),
    variableValues: {},
  };
  return { gone, args };
}

const codes = (errors: readonly unknown[] = []) =>
  errors.map((error) => formatFault(error).extensions?.['code']);

/** Takes every session that there is, so that whoever asks has to wait. */
async function takeAllSessions(): Promise<() => void> {
  const held = await Promise.all(Array.from({ length: 16 }, () => app.readModels.session()));
  return () => held.forEach((session) => session.release());
}

describe('an operation that nobody waits for any more', () => {
  it('is not begun', async () => {
    const { gone, args } = begun('{ units { totalCount } }');
    gone.abort();
    expect(codes((await executeOperation(args)).errors)).toEqual(['CANCELLED']);
  });

  it('leaves the line of those who wait for a read session', async () => {
    const release = await takeAllSessions();
    const { gone, args } = begun('{ units { totalCount } offices { totalCount } }');
    const answer = executeOperation(args);
    while (app.readModels.status().waitingSessions === 0) await Promise.resolve();
    gone.abort();
    await answer;
    expect(app.readModels.status().waitingSessions).toBe(0);
    release();
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('stops at the next field, and its session goes back', async () => {
    const { gone, args } = begun('{ units { totalCount nodes { name } } }');
    const read = app.readModels.session.bind(app.readModels);
    const readModels = {
      ...app.readModels,
      session: async () => {
        const session = await read();
        gone.abort();
        return session;
      },
    };
    const contextValue = createContext(
      { ...app.dependencies, readModels },
      null,
      'correlation',
      gone.signal,
    );
    expect(codes((await executeOperation({ ...args, contextValue })).errors)).toEqual([
      'CANCELLED',
    ]);
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('ends as a subscription, also while it waits', async () => {
    const { gone, args } = begun('subscription { overdueNotices { id } }');
    const items = await subscribeOperation(args);
    if (!(Symbol.asyncIterator in items)) throw new Error('refused');
    const waiting = items.next();
    gone.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('begins no command, and carries out the one under way', async () => {
    const { gone, args } = begun(
      `mutation { a: ${establish('Tỉnh Một')} b: ${establish('Tỉnh Hai')} }`,
    );
    const answer = executeOperation(args);
    gone.abort();
    await answer;
    await app.caughtUp();
    const { units } = await app.ask<{ units: object }>('{ units { nodes { name } } }');
    expect(units).toEqual({ nodes: [{ name: 'Tỉnh Một' }] });
  });
});

describe('read sessions', () => {
  it('are held one at a time: mutations of many commands do not wait for each other', async () => {
    const commands = Array.from({ length: 5 }, (_, n) => `m${n}: ${establish(`Tỉnh ${n}`)}`);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.execute(`mutation { ${commands.join(' ')} }`)),
    );
    expect(answers.flatMap(({ errors = [] }) => codes(errors))).toEqual([]);
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('that all are lent make others wait, not fail', async () => {
    const release = await takeAllSessions();
    const answers = Promise.all(
      Array.from({ length: 50 }, () => app.faults('{ units { totalCount } }')),
    );
    await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await answers).flat()).toEqual([]);
  });
});
