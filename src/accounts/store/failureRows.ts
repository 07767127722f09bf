import { FORGOTTEN_AFTER_MS, oneMore, type Failures } from '../delays';
import type { AccountsFile } from './accountsFile';

export function failuresOf(file: AccountsFile, key: string): Failures | null {
  const [row] = file.rows('SELECT count, last_at FROM failure WHERE key = ?', key);
  return row === undefined ? null : { count: Number(row['count']), lastAt: Number(row['last_at']) };
}

export function noteFailure(file: AccountsFile, key: string, now: number): void {
  const { count, lastAt } = oneMore(failuresOf(file, key), now);
  file.run(
    `INSERT INTO failure (key, count, last_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET count = excluded.count, last_at = excluded.last_at`,
    key,
    count,
    lastAt,
  );
}

/** What was counted before the password was looked at is taken back when it was right. */
export const takeBackFailure = (file: AccountsFile, key: string) =>
  file.run('UPDATE failure SET count = max(0, count - 1) WHERE key = ?', key);

export const forgetFailures = (file: AccountsFile, key: string) =>
  file.run('DELETE FROM failure WHERE key = ?', key);

/** Forgotten ones go with the next: whoever makes up names fills no file. */
export const sweepFailures = (file: AccountsFile, now: number) =>
  file.run('DELETE FROM failure WHERE last_at < ?', now - FORGOTTEN_AFTER_MS);

/** Longest that an address from which somebody signed in is remembered: 90 days. */
const REMEMBERED_MS = 90 * 86_400_000;

export const isKnownAddress = (
  file: AccountsFile,
  accountId: string,
  address: string,
  now: number,
): boolean =>
  file.rows(
    'SELECT 1 FROM known_address WHERE account_id = ? AND address = ? AND last_at > ?',
    accountId,
    address,
    now - REMEMBERED_MS,
  ).length > 0;

export const noteAddress = (file: AccountsFile, accountId: string, address: string, now: number) =>
  file.run(
    `INSERT INTO known_address (account_id, address, last_at) VALUES (?, ?, ?)
     ON CONFLICT (account_id, address) DO UPDATE SET last_at = excluded.last_at`,
    accountId,
    address,
    now,
  );
