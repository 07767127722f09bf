import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { accountsErrorOf } from '../accounts/errors';
import { markOf } from '../accounts/store/accountsFile';
import { endWhatOpens, verifyAccounts } from '../accounts/store/restoredAccounts';
import { flushToDisk, removeDatabase } from '../eventstore/sqlite/copyLogFile';
import { backupDatabase, openDatabase } from '../sqlite/driver';
import { accountsPathIn } from './dataFolder';
import { freeNameIn } from './freeName';

/** Where the accounts of a backup lie: beside its log. */
export const accountsBeside = (backup: string): string => `${backup}.accounts`;

export interface CopiedAccounts {
  readonly file: string;
  /** How many there are. */
  readonly accounts: number;
}

/** One file that needs no other beside it. */
async function copy(from: string, to: string): Promise<void> {
  removeDatabase(to);
  const source = openDatabase(from);
  try {
    await backupDatabase(source, to, () => undefined);
  } catch (error) {
    removeDatabase(to);
    throw accountsErrorOf(`cannot copy ${from}`, error);
  } finally {
    source.close();
  }
  const made = openDatabase(to);
  try {
    made.exec('PRAGMA journal_mode = DELETE');
  } finally {
    made.close();
  }
  flushToDisk(to);
}

/**
 * Copies the accounts of a data folder, in use or not, beside the backup of its log; null where there
 * are none. @throws AccountsError when the copy is not whole
 */
export async function backupAccounts(
  dataDir: string,
  backup: string,
): Promise<CopiedAccounts | null> {
  const from = accountsPathIn(dataDir);
  const file = accountsBeside(backup);
  if (!existsSync(from)) return null;
  const part = `${file}.part`;
  await copy(from, part);
  const accounts = verifyAccounts(part);
  renameSync(part, file);
  flushToDisk(dirname(file));
  return { file, accounts };
}

/**
 * Puts the accounts of a backup in the place of those of a folder that nobody uses; null where the
 * backup has none, and then those that are there stay. Nobody is signed in any more.
 */
export async function restoreAccounts(
  dataDir: string,
  backup: string,
): Promise<CopiedAccounts | null> {
  const from = accountsBeside(backup);
  if (!existsSync(from)) return null;
  const to = accountsPathIn(dataDir);
  const staging = `${to}.restoring`;
  await copy(from, staging);
  const accounts = verifyAccounts(staging);
  endWhatOpens(staging);
  keepAside(dataDir, 'accounts.before-restore');
  renameSync(staging, to);
  writeFileSync(markOf(to), '', { mode: 0o600 });
  flushToDisk(dataDir);
  return { file: to, accounts };
}

/** Moves the file of accounts, with what belongs to it, to a name of its own; null where there is none. */
export function keepAside(dataDir: string, beginning: string): string | null {
  const path = accountsPathIn(dataDir);
  const aside = freeNameIn(dataDir, beginning);
  for (const suffix of ['-wal', '-shm', '-journal'])
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`);
  if (!existsSync(path)) return null;
  renameSync(path, aside);
  return aside;
}
