import type { Session } from '../account';
import type { Seat } from '../seat';
import type { AccountsFile, Row } from './accountsFile';
import { seatIn, textOfSeat } from './seatText';

/** A session with the seat that was chosen in it. */
export interface StoredSession extends Session {
  readonly seat: Seat | null;
  /** Whether it was begun by what a provider said. */
  readonly isByProvider: boolean;
}

const sessionOf = (row: Row): StoredSession => ({
  id: String(row['id']),
  accountId: String(row['account_id']),
  begunAt: Number(row['begun_at']),
  seenAt: Number(row['seen_at']),
  seat: seatIn(row['seat']),
  isByProvider: row['by_provider'] === 1,
});

const one = (file: AccountsFile, column: string, value: string): StoredSession | null => {
  const [row] = file.rows(`SELECT * FROM session WHERE ${column} = ?`, value);
  return row === undefined ? null : sessionOf(row);
};

export const sessionByHash = (file: AccountsFile, hash: string) => one(file, 'hash', hash);
export const sessionById = (file: AccountsFile, id: string) => one(file, 'id', id);

export const addSession = (file: AccountsFile, hash: string, session: StoredSession) =>
  file.run(
    `INSERT INTO session (id, hash, account_id, begun_at, seen_at, seat, by_provider)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    session.id,
    hash,
    session.accountId,
    session.begunAt,
    session.seenAt,
    textOfSeat(session.seat),
    session.isByProvider ? 1 : 0,
  );

/** A new secret and a new seat; the old secret opens nothing any more. */
export function renewSession(
  file: AccountsFile,
  id: string,
  hash: string,
  seat: Seat | null,
): number {
  file.noteEnding();
  return file.run('UPDATE session SET hash = ?, seat = ? WHERE id = ?', hash, textOfSeat(seat), id);
}

export const noteSeen = (file: AccountsFile, id: string, now: number) =>
  file.note(() => file.run('UPDATE session SET seen_at = ? WHERE id = ?', now, id));

export function endSession(file: AccountsFile, id: string): number {
  file.noteEnding();
  return file.run('DELETE FROM session WHERE id = ?', id);
}

/** @param except session that goes on */
export function endSessionsOf(file: AccountsFile, accountId: string, except = ''): number {
  file.noteEnding();
  return file.run('DELETE FROM session WHERE account_id = ? AND id <> ?', accountId, except);
}

/** Rids the file of what has ended long ago. */
export const sweepSessions = (file: AccountsFile, begunBefore: number) =>
  file.run('DELETE FROM session WHERE begun_at < ?', begunBefore);
