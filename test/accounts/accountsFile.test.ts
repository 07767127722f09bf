import { copyFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountsError } from '../../src/accounts/errors';
import { openAccountsFile, type AccountsFile } from '../../src/accounts/store/accountsFile';
import { migrations } from '../../src/accounts/store/migrations';
import { openDatabase } from '../../src/sqlite/driver';
import { newFolder, removeFolders } from '../support/commandLine';
import { closeStages, openStage, PASSWORD } from './accountsStage';

const opened: AccountsFile[] = [];
afterEach(() => {
  for (const file of opened.splice(0)) file.close();
  closeStages();
  removeFolders();
});

/** Code with which the file is refused; the file itself when it is not. */
function outcomeOf(path: string): string {
  try {
    opened.push(openAccountsFile(path));
    return 'opened';
  } catch (error) {
    if (!(error instanceof AccountsError)) throw error;
    expect(error.message).toMatch(/[ạảấ]/);
    return error.code;
  }
}

/** A folder in which accounts were begun and are not open. */
function begunFolder(): string {
  const folder = newFolder();
  openAccountsFile(join(folder, 'accounts.db')).close();
  return folder;
}

describe('the file of accounts', () => {
  test('is begun whole at the first start and opened again at the next', () => {
    const folder = begunFolder();
    expect(readdirSync(folder)).toEqual(['accounts.begun', 'accounts.db']);
    expect(outcomeOf(join(folder, 'accounts.db'))).toBe('opened');
  });

  test('that is gone is known as lost, and says the way back', () => {
    const folder = begunFolder();
    rmSync(join(folder, 'accounts.db'));
    expect(outcomeOf(join(folder, 'accounts.db'))).toBe('ACCOUNTS_LOST');
    expect(() => openAccountsFile(join(folder, 'accounts.db'))).toThrow('restore');
  });

  test.each([0, 100, 4096, 6000])('cut off after %i bytes is damaged', (bytes) => {
    const path = join(begunFolder(), 'accounts.db');
    truncateSync(path, bytes);
    expect(outcomeOf(path)).toBe('ACCOUNTS_DAMAGED');
  });

  test('that is something else is damaged, and is left as it is', () => {
    const folder = newFolder();
    const path = join(folder, 'accounts.db');
    writeFileSync(path, 'không phải cơ sở dữ liệu, chỉ là chữ'.repeat(200));
    expect(outcomeOf(path)).toBe('ACCOUNTS_DAMAGED');
    const other = join(folder, 'other.db');
    const database = openDatabase(other);
    database.exec('CREATE TABLE note (text TEXT)');
    database.close();
    const before = statSync(other).size;
    expect(outcomeOf(other)).toBe('ACCOUNTS_DAMAGED');
    expect(statSync(other).size).toBe(before);
  });

  test('of a newer version of the program is refused', () => {
    const path = join(begunFolder(), 'accounts.db');
    const database = openDatabase(path);
    database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    database.close();
    expect(outcomeOf(path)).toBe('ACCOUNTS_UNSUPPORTED');
  });

  test('full: nobody new signs in, who is in stays, and it goes on when there is room', async () => {
    const { parts, file, member, trySignIn } = openStage();
    const { secret } = parts.sessions.begin(await member('thu-ky'), null, parts.now());
    const [pages] = file.rows('PRAGMA page_count');
    file.rows(`PRAGMA max_page_count = ${Number(Object.values(pages ?? {})[0])}`);
    await expect(
      (async () => {
        for (let n = 0; n < 500; n += 1) await trySignIn(`ten-${n}`, 'x', `10.2.${n % 250}.1`);
      })(),
    ).rejects.toMatchObject({ code: 'ACCOUNTS_UNAVAILABLE' });
    expect(file.problem()).toContain('full');
    expect(parts.sessions.bySecret(secret, parts.now())).not.toBeNull();
    file.rows('PRAGMA max_page_count = 100000');
    expect(await trySignIn('thu-ky', PASSWORD, '10.3.0.1')).toBe('signedIn');
    expect(file.problem()).toBeNull();
  });

  test('removed or replaced while it is open is told of', () => {
    const { file, folder } = openStage();
    expect(file.problem()).toBeNull();
    const path = join(folder, 'accounts.db');
    copyFileSync(path, `${path}.copy`);
    rmSync(path);
    expect(file.problem()).toContain('ACCOUNTS_LOST');
    copyFileSync(`${path}.copy`, path);
    expect(file.problem()).toContain('ACCOUNTS_LOST');
  });

  test('tells a second process at once of what the first changed', () => {
    const { file, folder } = openStage();
    const other = openAccountsFile(join(folder, 'accounts.db'));
    opened.push(other);
    const before = other.version();
    file.run("INSERT INTO failure (key, count, last_at) VALUES ('k', 1, 1)");
    expect(other.version()).not.toBe(before);
  });
});
