import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOnServer } from '../support/testOnFile';
import { startTestServer, type TestServer } from '../support/testServer';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

interface Question {
  readonly at: string | null;
  readonly query: string;
  readonly answer: unknown;
}

const ASK =
  /<!-- ask(?: at=(?<at>\S+))? -->\s*```graphql\n(?<query>[^`]+)```\s*```json\n(?<answer>[^`]+)```/gu;

const questions: readonly Question[] = [...readme.matchAll(ASK)].map(({ groups = {} }) => ({
  at: groups['at'] ?? null,
  query: groups['query'] ?? '',
  answer: JSON.parse(groups['answer'] ?? 'null') as unknown,
}));

/** On a server the sample's days count from the server's own clock, and so do these answers. */
const isPrintedForAnotherDay = ({ query }: Question) =>
  isOnServer && /daysLeft|dueDate|openInTime/.test(query);

describe("The README's walk through GraphQL", () => {
  let server: TestServer;
  /** As a browser keeps it. */
  let cookie = '';

  beforeAll(async () => {
    server = await startTestServer({
      now: '2026-12-12T01:30:00.000Z',
      withSample: true,
      actors: 'signedIn',
    });
    await server.application.deadlineClock.tick();
  }, 120_000);
  afterAll(() => server.close());

  /** The next question; the walk is one, so that each is asked although not each is compared. */
  async function answerTo({ at, query }: Question): Promise<unknown> {
    if (at !== null) server.clock.set(at);
    await server.application.deadlineClock.tick();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    const [kept] = (response.headers.get('set-cookie') ?? '').split(';');
    if (kept) cookie = kept;
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  test('has questions with answers', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
  });

  for (const [index, question] of questions.entries()) {
    const title = `answers question ${index + 1}`;
    if (isPrintedForAnotherDay(question)) {
      test.skip(`${title} as printed [skipped: the server stamps events with its own clock]`, () =>
        undefined);
      test(`${title} without a fault`, async () => {
        expect(await answerTo(question)).toEqual(expect.any(Object));
      });
    } else
      test(`${title} as printed`, async () => {
        expect(await answerTo(question)).toEqual(question.answer);
      });
  }
});
