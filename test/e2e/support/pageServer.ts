import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../support/testServer';

const folder = join(__dirname, '..', '..', '..', 'dist', 'web');

/** The whole program with the built page and the sample, half past eight on 28 November 2026. */
export async function startPageServer(): Promise<TestServer> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('the page is not built: npm run build:web');
  const server = await startTestServer({
    withSample: true,
    actors: 'signedIn',
    pageFolder: folder,
    now: '2026-11-28T01:41:00.000Z',
  });
  await server.application.deadlineClock.tick();
  return server;
}
