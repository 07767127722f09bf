import type { LinkPurpose } from '../linkPurpose';
import type { AccountsFile } from './accountsFile';

export interface Link {
  readonly purpose: LinkPurpose;
  /** Null for `SETUP`. */
  readonly accountId: string | null;
  readonly endsAt: number;
}

export function linkByHash(file: AccountsFile, hash: string): Link | null {
  const [row] = file.rows('SELECT * FROM link WHERE hash = ?', hash);
  if (row === undefined) return null;
  return {
    purpose: row['purpose'] as LinkPurpose,
    accountId: row['account_id'] === null ? null : String(row['account_id']),
    endsAt: Number(row['ends_at']),
  };
}

/** The newest alone holds: links of the same purpose for the same account, or nobody's, end. */
export const replaceLink = (file: AccountsFile, hash: string, link: Link): void =>
  file.write(() => {
    const { purpose, accountId, endsAt } = link;
    file.run('DELETE FROM link WHERE purpose = ? AND account_id IS ?', purpose, accountId);
    file.run(
      'INSERT INTO link (hash, purpose, account_id, ends_at) VALUES (?, ?, ?, ?)',
      hash,
      purpose,
      accountId,
      endsAt,
    );
  });

/** Whether it was there: of two who use it at once one does. */
export const useLink = (file: AccountsFile, hash: string): boolean =>
  file.run('DELETE FROM link WHERE hash = ?', hash) > 0;

export const endLinksOf = (file: AccountsFile, accountId: string) =>
  file.run('DELETE FROM link WHERE account_id = ?', accountId);
