import type { Seat } from '../seat';
import type { AccountsFile, Row } from './accountsFile';
import { seatIn, textOfSeat } from './seatText';

/** A personal access token, without the secret, which was shown once. */
export interface AccessToken {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly seat: Seat | null;
  /** Else it reads alone. */
  readonly mayWrite: boolean;
  readonly madeAt: number;
  readonly endsAt: number;
}

const tokenOf = (row: Row): AccessToken => ({
  id: String(row['id']),
  accountId: String(row['account_id']),
  name: String(row['name']),
  seat: seatIn(row['seat']),
  mayWrite: row['may_write'] === 1,
  madeAt: Number(row['made_at']),
  endsAt: Number(row['ends_at']),
});

export function tokenByHash(file: AccountsFile, hash: string): AccessToken | null {
  const [row] = file.rows('SELECT * FROM token WHERE hash = ?', hash);
  return row === undefined ? null : tokenOf(row);
}

export function tokenById(file: AccountsFile, id: string): AccessToken | null {
  const [row] = file.rows('SELECT * FROM token WHERE id = ?', id);
  return row === undefined ? null : tokenOf(row);
}

export const tokensOf = (file: AccountsFile, accountId: string): AccessToken[] =>
  file
    .rows('SELECT * FROM token WHERE account_id = ? ORDER BY made_at DESC, id', accountId)
    .map(tokenOf);

export const addToken = (file: AccountsFile, hash: string, token: AccessToken) =>
  file.run(
    `INSERT INTO token (id, hash, account_id, name, seat, may_write, made_at, ends_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    token.id,
    hash,
    token.accountId,
    token.name,
    textOfSeat(token.seat),
    token.mayWrite ? 1 : 0,
    token.madeAt,
    token.endsAt,
  );

/** Whether it was one of the account. */
export function endToken(file: AccountsFile, accountId: string, id: string): boolean {
  file.noteEnding();
  return file.run('DELETE FROM token WHERE account_id = ? AND id = ?', accountId, id) > 0;
}

export function endTokensOf(file: AccountsFile, accountId: string): number {
  file.noteEnding();
  return file.run('DELETE FROM token WHERE account_id = ?', accountId);
}
