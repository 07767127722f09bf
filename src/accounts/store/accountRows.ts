import type { Account } from '../account';
import type { AccountsFile, Row } from './accountsFile';

const accountOf = (row: Row): Account => ({
  id: String(row['id']),
  loginName: String(row['login_name']),
  personId: String(row['person_id']),
  isAdministrator: row['is_administrator'] === 1,
  isDemonstration: row['is_demonstration'] === 1,
  passwordHash: row['password_hash'] === null ? null : String(row['password_hash']),
  closedAt: row['closed_at'] === null ? null : Number(row['closed_at']),
});

const one = (file: AccountsFile, column: string, value: string): Account | null => {
  const [row] = file.rows(`SELECT * FROM account WHERE ${column} = ?`, value);
  return row === undefined ? null : accountOf(row);
};

export const accountById = (file: AccountsFile, id: string) => one(file, 'id', id);
export const accountByLoginName = (file: AccountsFile, name: string) =>
  one(file, 'login_name', name);
export const accountByPerson = (file: AccountsFile, personId: string) =>
  one(file, 'person_id', personId);

/** Whether anybody can sign in by a password. */
export const hasUsableAccount = (file: AccountsFile): boolean =>
  file.rows('SELECT 1 FROM account WHERE password_hash IS NOT NULL AND closed_at IS NULL LIMIT 1')
    .length > 0;

/** Accounts of the sample, in the order in which they were made. */
export const demonstrationAccounts = (file: AccountsFile): Account[] =>
  file.rows('SELECT * FROM account WHERE is_demonstration = 1 ORDER BY rowid').map(accountOf);

/** With them go their sessions, links and tokens. */
export function deleteDemonstrations(file: AccountsFile): number {
  file.noteEnding();
  return file.run('DELETE FROM account WHERE is_demonstration = 1');
}

export function addAccount(
  file: AccountsFile,
  {
    id,
    loginName,
    personId,
    isAdministrator,
    isDemonstration,
    passwordHash,
  }: Omit<Account, 'closedAt'>,
  now: number,
): void {
  file.run(
    `INSERT INTO account
       (id, login_name, person_id, is_administrator, is_demonstration, password_hash, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    loginName,
    personId,
    isAdministrator ? 1 : 0,
    isDemonstration ? 1 : 0,
    passwordHash,
    now,
  );
}

export const setPassword = (file: AccountsFile, id: string, passwordHash: string) =>
  file.run('UPDATE account SET password_hash = ? WHERE id = ?', passwordHash, id);

export function setClosed(file: AccountsFile, id: string, closedAt: number | null): number {
  file.noteEnding();
  return file.run('UPDATE account SET closed_at = ? WHERE id = ?', closedAt, id);
}
