import type { Rows } from '../../projections/rows';
import { createContext, type GraphqlContext } from '../../src/graphql/context';
import { administrator } from '../support/testApplication';
import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let commitmentId: string;

beforeAll(async () => {
  app = await openAskedApplication();
  const org = await establishSmallOrganisation(app);
  commitmentId = await preparedRecords(app, org).commitment();
  await app.caughtUp();
});
afterAll(() => app.close());

/** A context whose reader may read nothing, and the connections of its sessions. */
function limitedContext(): { context: GraphqlContext; behind: Set<object> } {
  const behind = new Set<object>([app.store, app.readModels]);
  const readModels: typeof app.readModels = {
    ...app.readModels,
    async session(signal) {
      const session = await app.readModels.session(signal);
      behind.add(session).add(session.database);
      return session;
    },
  };
  behind.add(readModels);
  const dependencies = { ...app.dependencies, readModels, viewerOf: () => [] };
  behind.add(dependencies);
  return { context: createContext(dependencies, administrator, 'held'), behind };
}

/** All that code reaches from a value by whatever names its members have, getters and symbols too. */
function reachableFrom(start: unknown): ReadonlySet<unknown> {
  const reached = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (value === null || !['object', 'function'].includes(typeof value)) return;
    if (reached.has(value)) return;
    reached.add(value);
    for (let at: unknown = value; at !== null && at !== Object.prototype;) {
      for (const key of Reflect.ownKeys(at as object)) {
        try {
          visit(Reflect.get(at as object, key, value));
        } catch {
          // A getter of another kind of object than this one.
        }
      }
      at = Object.getPrototypeOf(at);
    }
    if (value instanceof Map || value instanceof Set) for (const entry of value) visit(entry);
  };
  visit(start);
  return reached;
}

describe('a context holds out of reach what it reads with', () => {
  it('for whoever has the context, its view, the rows, the events or what is pushed', async () => {
    const { context, behind } = limitedContext();
    const view = await context.viewAfter(context.position());
    const pushed = context.pushedRows('overdue_notice', context.position(), () => []);
    const everything = {
      context,
      view,
      rows: view.rows,
      events: view.events(commitmentId),
      pushed,
    };
    const reached = reachableFrom(everything);
    expect(behind.size).toBe(6);
    expect([...behind].filter((each) => reached.has(each))).toEqual([]);
    expect(reached).toContain(view.records);
    context.release();
  });

  it('and for whoever has the copy of it that Apollo executes with, which reads the same', async () => {
    const { context, behind } = limitedContext();
    const copy = Object.assign(
      Object.create(Object.getPrototypeOf(context) as object) as GraphqlContext,
      context,
    );
    const view = await copy.viewAfter(copy.position());
    expect(await view.records.record('COMMITMENT', commitmentId)).toBeNull();
    const reached = reachableFrom(copy);
    expect([...behind].filter((each) => reached.has(each))).toEqual([]);
    context.release();
    await expect(copy.viewAfter(copy.position())).rejects.toThrow();
  });

  it('so that another actor put into it, or another scope into rows, changes nothing', async () => {
    const { context } = limitedContext();
    Object.assign(context, { actor: null });
    const { rows } = await context.viewAfter(context.position());
    expect(rows.scope).toEqual([]);
    const forge = (of: object) => Object.assign(of, { scope: null, asked: null });
    expect(() => forge(rows)).toThrow(TypeError);
    expect(() => forge(rows.asked)).toThrow(TypeError);
    expect((rows satisfies Rows).scope).toEqual([]);
    context.release();
  });
});
