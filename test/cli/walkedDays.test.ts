import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cookieOf } from '../http/signInStage';
import { newFolder, removeFolders } from '../support/commandLine';
import { ask } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

test('whoever walks through days with a clock file stays signed in', async () => {
  const folder = newFolder();
  const clock = join(newFolder(), 'clock.txt');
  writeFileSync(clock, '2026-12-12T01:30:00Z');
  const environment = { CLOCK_FILE: clock, DEVELOPMENT_ACTORS: '0' };
  const { url } = await spawnServer({ dataDir: folder, args: ['--sample'], environment });
  const signedIn = await ask(url, 'mutation { signInAs(loginName: "mau-thu-ky") { __typename } }');
  const headers = { cookie: cookieOf(signedIn) };
  const who = async () => (await ask(url, '{ viewer { role } }', {}, headers)).data;
  expect(await who()).toMatchObject({ viewer: { role: 'SECRETARY' } });
  writeFileSync(clock, '2026-12-14T01:00:00Z');
  expect(await who()).toMatchObject({ viewer: { role: 'SECRETARY' } });
}, 120_000);
