import { auditServer } from 'graphql-http';
import { startTestServer, type TestServer } from '../support/testServer';

describe('GraphQL over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('every audit of the specification passes without an error', async () => {
    const results = await auditServer({ url: `${server.url}/graphql` });
    const failed = results.filter(({ status }) => status === 'error').map(({ name }) => name);
    expect(failed).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});
