import { openDatabase } from '../../sqlite/driver';
import { accountsErrorOf } from '../errors';
import { assertAccounts } from './accountsFile';

/** @throws AccountsError when the file is no whole file of accounts of this program */
export function verifyAccounts(path: string): number {
  let database: ReturnType<typeof openDatabase> | null = null;
  try {
    database = openDatabase(path, { readOnly: true });
    assertAccounts(database, path);
    const { n } = database.prepare('SELECT count(*) AS n FROM account').get() ?? {};
    return Number(n);
  } catch (error) {
    throw accountsErrorOf(`cannot read ${path}`, error);
  } finally {
    database?.close();
  }
}

/**
 * Ends what a restored copy would bring back to life: sessions, links and tokens that may have been
 * ended since it was made.
 */
export function endWhatOpens(path: string): void {
  const database = openDatabase(path);
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const table of ['session', 'link', 'token', 'failure'])
      database.exec(`DELETE FROM ${table}`);
    database.exec('COMMIT');
  } catch (error) {
    throw accountsErrorOf(`cannot write ${path}`, error);
  } finally {
    database.close();
  }
}
