import { chmodSync, chownSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginAccounts } from '../../src/cli/accountCommands';
import { readConfig } from '../../src/config';
import { newFolder, removeFolders } from '../support/commandLine';
import { ask, at } from '../support/graphqlClient';
import { killSpawned, runToEnd, spawnServer } from '../support/spawnedServer';
import { openSignInStage, resultOf, signInBy } from './signInStage';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

/** The user `nobody`: root is not stopped by a file's mode. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function giveToNobody(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, name), NOBODY, NOBODY);
}

const problemOf = async (url: string): Promise<unknown> => {
  const response = await fetch(`${url}/readyz`);
  return [response.status, at(await response.json(), 'signIn.problem')];
};

/** A folder in which a server ran once and was stopped. */
async function usedFolder(): Promise<string> {
  const dataDir = newFolder();
  const server = await spawnServer({ dataDir });
  await server.kill('SIGTERM');
  return dataDir;
}

describe('the file of accounts', () => {
  test('lost while the server runs: told in /readyz, who is signed in goes on', async () => {
    const stage = await openSignInStage();
    const cookie = await stage.cookie('thu-ky');
    expect(await problemOf(stage.url)).toEqual([200, null]);
    rmSync(join(stage.server.folder, 'accounts.db'));
    expect(await problemOf(stage.url)).toEqual([
      200,
      expect.stringContaining('ACCOUNTS_LOST') as string,
    ]);
    const who = '{ account { loginName } }';
    expect((await ask(stage.url, who, {}, { cookie })).data).toEqual({
      account: { loginName: 'thu-ky' },
    });
    await stage.server.close();
  });

  test('lost before a start: nothing starts, the message has the way back, and that leads there', async () => {
    const dataDir = await usedFolder();
    rmSync(join(dataDir, 'accounts.db'));
    const refused = await runToEnd({ dataDir });
    expect(refused.code).toBe(5);
    expect(refused.stderr).toMatch(/tệp tài khoản không còn.*restore.*accounts begin/s);
    expect(refused.stderr).not.toContain('    at ');
    beginAccounts(readConfig({ DATA_DIR: dataDir }), { force: false });
    const server = await spawnServer({ dataDir });
    expect((await server.kill('SIGTERM')).stderr).toMatch(/dang-nhap#l_[\w-]{43}/);
  });

  // Only root can leave somebody a file of another owner; one's own is opened to oneself at the start.
  (isRoot ? test : test.skip)(
    'that may only be read: nothing starts, the message names the file and what it needs',
    async () => {
      const dataDir = await usedFolder();
      const path = join(dataDir, 'accounts.db');
      giveToNobody(dataDir);
      chownSync(path, 0, 0);
      chmodSync(path, 0o644);
      const refused = await runToEnd({ dataDir, user: NOBODY });
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/quyền đọc và ghi/);
      expect(refused.stderr).toContain(path);
      expect(refused.stderr).not.toContain('    at ');
      chownSync(path, NOBODY, NOBODY);
      const server = await spawnServer({ dataDir, user: NOBODY });
      expect(await problemOf(server.url)).toEqual([200, null]);
    },
  );

  test('of another log opens nothing here: its sessions and tokens are of its own', async () => {
    const [here, there] = [await openSignInStage(), await openSignInStage()];
    const cookie = await there.cookie('thu-ky');
    expect((await ask(here.url, '{ account { loginName } }', {}, { cookie })).data).toEqual({
      account: null,
    });
    expect(resultOf(await signInBy(here.url, 'thu-ky'))).toBe('SignedIn');
    await here.server.close();
    await there.server.close();
  });
});
