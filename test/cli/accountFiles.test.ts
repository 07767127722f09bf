import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { invite } from '../../src/accounts/links';
import { Sessions } from '../../src/accounts/sessions';
import { accountByLoginName } from '../../src/accounts/store/accountRows';
import { openAccountsFile } from '../../src/accounts/store/accountsFile';
import { beginAccounts, recoverAccount } from '../../src/cli/accountCommands';
import { backup } from '../../src/cli/backup';
import { failureOf } from '../../src/cli/failure';
import { restore } from '../../src/cli/restore';
import { readConfig, type Config } from '../../src/config';
import { goldenFolder, newFolder, removeFolders } from '../support/commandLine';

afterEach(removeFolders);

const configOf = (folder: string): Config => readConfig({ DATA_DIR: folder });
const pathIn = ({ dataDir }: Config) => join(dataDir, 'accounts.db');
const now = () => Date.parse('2026-12-12T01:30:00Z');
let issued = 0;
const newId = () => `id-${(issued += 1)}`;

/** A folder with a log and one account, which has a session; the secret of that. */
function folderWithAccount(folder = goldenFolder()): {
  readonly config: Config;
  readonly secret: string;
} {
  const config = configOf(folder);
  const file = openAccountsFile(pathIn(config));
  invite({ file, now, newId }, { loginName: 'thu-ky', personId: 'person-1' });
  const account = accountByLoginName(file, 'thu-ky');
  const { secret } = new Sessions(file, newId).begin(account?.id ?? '', null, now());
  file.close();
  return { config, secret };
}

function personOf(config: Config): string | undefined {
  const file = openAccountsFile(pathIn(config));
  const account = accountByLoginName(file, 'thu-ky');
  file.close();
  return account?.personId;
}

/** Code and exit code of the failure. */
async function failed(work: () => unknown): Promise<readonly [string, number]> {
  try {
    await work();
  } catch (error) {
    const { code, exitCode } = failureOf(error);
    return [code, exitCode];
  }
  throw new Error('it did not fail');
}

const once = { force: false };
const byForce = { force: true };

describe('accounts on the command line', () => {
  test('a backup carries them beside the log, and a restore brings them back with nobody signed in', async () => {
    const { config, secret } = folderWithAccount();
    const file = join(newFolder(), 'backup.db');
    const made = await backup(config, file, once);
    expect(made.result).toMatchObject({ accounts: { file: `${file}.accounts`, accounts: 1 } });
    const other = configOf(newFolder());
    expect((await restore(other, file, once)).result).toMatchObject({ accounts: { accounts: 1 } });
    expect(personOf(other)).toBe('person-1');
    const accounts = openAccountsFile(pathIn(other));
    expect(new Sessions(accounts, newId).bySecret(secret, now())).toBeNull();
    accounts.close();
  });

  test('a restore keeps those that were there, and leaves them where the backup has none', async () => {
    const file = join(newFolder(), 'backup.db');
    await backup(folderWithAccount().config, file, once);
    const one = folderWithAccount(newFolder()).config;
    await restore(one, file, once);
    expect(readdirSync(one.dataDir)).toContain('accounts.before-restore-1.db');
    rmSync(`${file}.accounts`);
    const other = folderWithAccount(newFolder()).config;
    expect((await restore(other, file, once)).result).toMatchObject({ accounts: null });
    expect(personOf(other)).toBe('person-1');
  });

  test('a damaged copy is no backup, and the log alone is kept from being taken for one', async () => {
    const { config } = folderWithAccount();
    truncateSync(pathIn(config), 5_000);
    const file = join(newFolder(), 'backup.db');
    expect(await failed(() => backup(config, file, once))).toEqual(['ACCOUNTS_DAMAGED', 5]);
    expect(existsSync(file)).toBe(false);
  });

  test('`accounts begin` forgets what is lost, and what is sound only by force', async () => {
    const { config } = folderWithAccount();
    expect(await failed(() => beginAccounts(config, once))).toEqual(['ACCOUNTS_SOUND', 3]);
    rmSync(pathIn(config));
    expect(await failed(() => openAccountsFile(pathIn(config)))).toEqual(['ACCOUNTS_LOST', 5]);
    beginAccounts(config, once);
    expect(personOf(config)).toBeUndefined();
    const { keptAs } = beginAccounts(config, byForce).result as { keptAs: string };
    expect(existsSync(keptAs)).toBe(true);
  });

  test('`accounts recover` gives a one-time link, and refuses a name that nobody has', async () => {
    const { config } = folderWithAccount();
    const { link } = recoverAccount(config, 'Thu-Ky').result as { link: string };
    expect(link).toMatch(/^\/dang-nhap#l_[\w-]{43}$/);
    expect(await failed(() => recoverAccount(config, 'khong-ai'))).toEqual(['UNKNOWN_ACCOUNT', 3]);
  });
});
