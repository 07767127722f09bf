import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActingPerson } from '../../src/application/commandRequest';
import { createSchema } from '../../src/graphql/buildSchema';
import { publicCommands } from '../../src/graphql/mutations';
import { tellWholeStory } from '../golden/tellWholeStory';
import { openAskedApplication, type AskedApplication } from './askedApplication';

const mutations = Object.keys(createSchema().getMutationType()?.getFields() ?? {});
const domain = new Set(publicCommands.map(({ name }) => name));

/** Documents of the tests over HTTP: who signs in does so by cookies, which only these have. */
const overHttp = readdirSync(join(__dirname, '../http'))
  .map((file) => readFileSync(join(__dirname, '../http', file), 'utf8'))
  .join('\n');

let app: AskedApplication;
const sent = new Set<string>();

/** Sends a command of the story as clients do, and answers as the story is used to. */
async function throughGraphql(name: string, input: object, actor: ActingPerson) {
  if (domain.has(name)) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
      __typename ... on Rejected { code field } } }`;
    const { result } = await app.ask(source, { input }, actor);
    if (result.__typename === 'Rejected')
      throw new Error(`${name}: ${String(result.code)} at ${String(result.field)}`);
    sent.add(name);
  }
  // The same command once more finds what it has written.
  return app.accept(name, input, actor);
}

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-01-05T02:00:00.000Z' });
});
afterAll(() => app.close());

describe('every mutation is sent through GraphQL by some test', () => {
  it('those of the domain in the story of all events', async () => {
    await tellWholeStory(app, { ...app, accept: throughGraphql });
    expect([...domain].filter((name) => !sent.has(name))).toEqual([]);
  }, 120_000);

  it('those of signing in over HTTP', () => {
    const others = mutations.filter((name) => !domain.has(name));
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter((name) => !new RegExp(`\\b${name}\\(`, 'u').test(overHttp))).toEqual([]);
  });
});
