import {
  accessSync,
  constants,
  existsSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { openDatabase, type SqlDatabase, type SqlValue } from '../../sqlite/driver';
import { AccountsError, accountsErrorOf } from '../errors';
import { APPLICATION_ID, migrations } from './migrations';

export type Row = Readonly<Record<string, SqlValue>>;

/** The file of accounts: apart from the log, which holds nothing of it. */
export interface AccountsFile {
  readonly path: string;
  /** @throws AccountsError */
  rows(sql: string, ...values: SqlValue[]): readonly Row[];
  /** How many rows it changed. Outside of `write` it is a transaction of its own. @throws AccountsError */
  run(sql: string, ...values: SqlValue[]): number;
  /** All of it or nothing, on the disk before it returns. @throws AccountsError */
  write<T>(work: () => T): T;
  /**
   * The same without waiting for the disk, for what a power cut may take: hundreds of failed sign-ins a
   * second would each keep everybody waiting. @throws AccountsError
   */
  note<T>(work: () => T): T;
  /** Something that was open was ended: whoever goes by it looks again. */
  noteEnding(): void;
  /** Changes with every ending here, and with whatever other processes change. */
  version(): string;
  /** Why it cannot be used as it is now; null while it can. */
  problem(): string | null;
  close(): void;
}

/** Beside the file: that it was begun, so that a file that is gone is known as lost. */
export const markOf = (path: string): string => `${path.replace(/\.db$/, '')}.begun`;

const wayBack = (path: string): string =>
  `phục hồi từ bản sao lưu (restore), hoặc bắt đầu lại bằng \`accounts begin\` (mọi tài khoản phải được ` +
  `mời lại); restore a backup, or begin anew with \`accounts begin\`, after which everybody is invited again: ${path}`;

function connect(path: string): SqlDatabase {
  const database = openDatabase(path);
  try {
    database.exec('PRAGMA busy_timeout = 500');
    database.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const pragma = (database: SqlDatabase, name: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);

function migrate(database: SqlDatabase, from: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of migrations.slice(from)) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Whole under its name or not there: one that is cut off was cut off later. */
function begin(path: string): void {
  const part = `${path}.part`;
  for (const suffix of ['', '-journal']) rmSync(`${part}${suffix}`, { force: true });
  const database = connect(part);
  try {
    migrate(database, 0);
  } finally {
    database.close();
  }
  renameSync(part, path);
  writeFileSync(markOf(path), '', { mode: 0o600 });
}

/** SQLite would open a file that may only be read, and say so to the first who signs in. */
function assertWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new AccountsError(
      'ACCOUNTS_UNAVAILABLE',
      `không ghi được tệp tài khoản: hãy cho người dùng chạy máy chủ quyền đọc và ghi; the file of accounts ` +
        `cannot be written: let the user who runs the server read and write it: ${path}`,
      { cause: error },
    );
  }
}

/** @returns how many steps its shape has taken @throws AccountsError */
export function assertAccounts(database: SqlDatabase, path: string): number {
  const [found] = database.prepare('PRAGMA quick_check(1)').all();
  const isWhole = found !== undefined && Object.values(found)[0] === 'ok';
  if (!isWhole || pragma(database, 'application_id') !== APPLICATION_ID)
    throw new AccountsError(
      'ACCOUNTS_DAMAGED',
      `tệp tài khoản hỏng hoặc không phải tệp tài khoản; this is no whole file of accounts; ${wayBack(path)}`,
    );
  const version = pragma(database, 'user_version');
  if (version > migrations.length)
    throw new AccountsError(
      'ACCOUNTS_UNSUPPORTED',
      `${path}: phiên bản ${version}, chương trình này đọc đến ${migrations.length}; written by a newer ` +
        `version of the program (${version}, this one reads up to ${migrations.length})`,
    );
  return version;
}

/**
 * Opens the accounts of a data folder, and begins them at the first start.
 * @throws AccountsError ACCOUNTS_LOST when they were begun before and are gone, and the others
 */
export function openAccountsFile(path: string): AccountsFile {
  if (!existsSync(path)) {
    if (existsSync(markOf(path)))
      throw new AccountsError(
        'ACCOUNTS_LOST',
        `tệp tài khoản không còn; the file of accounts is gone; ${wayBack(path)}`,
      );
    try {
      begin(path);
    } catch (error) {
      throw accountsErrorOf(`cannot begin ${path}`, error);
    }
  }
  assertWritable(path);
  let database: SqlDatabase | null = null;
  try {
    database = connect(path);
    const version = assertAccounts(database, path);
    if (version < migrations.length) migrate(database, version);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  } catch (error) {
    database?.close();
    const told = accountsErrorOf(`cannot open ${path}`, error);
    if (told.code !== 'ACCOUNTS_DAMAGED' || told === error) throw told;
    throw new AccountsError('ACCOUNTS_DAMAGED', `${told.message}; ${wayBack(path)}`, {
      cause: error,
    });
  }
  return accountsFileOver(database, path);
}

function accountsFileOver(database: SqlDatabase, path: string): AccountsFile {
  const inode = statSync(path).ino;
  const prepared = new Map<string, ReturnType<SqlDatabase['prepare']>>();
  let endings = 0;
  let isOpen = true;
  let isWriting = false;
  let failure: string | null = null;

  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  function tried<T>(what: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw accountsErrorOf(what, error);
    }
  }

  function write<T>(work: () => T): T {
    if (isWriting) return work();
    isWriting = true;
    try {
      statement('BEGIN IMMEDIATE').run();
      const done = work();
      statement('COMMIT').run();
      failure = null;
      return done;
    } catch (error) {
      try {
        // A full disk has rolled it back already.
        statement('ROLLBACK').run();
      } catch {
        // Nothing was left to roll back.
      }
      const told = accountsErrorOf(`cannot write ${path}`, error);
      failure = told.message;
      throw told;
    } finally {
      isWriting = false;
    }
  }

  return {
    path,
    rows: (sql, ...values) =>
      tried(`cannot read ${path}`, () => statement(sql).all(...values) as readonly Row[]),
    run: (sql, ...values) => write(() => Number(statement(sql).run(...values).changes)),
    write,
    note<T>(work: () => T): T {
      if (isWriting) return work();
      database.exec('PRAGMA synchronous = NORMAL');
      try {
        return write(work);
      } finally {
        database.exec('PRAGMA synchronous = FULL');
      }
    },
    noteEnding: () => {
      endings += 1;
    },
    version: () =>
      tried(`cannot read ${path}`, () => `${pragma(database, 'data_version')}/${endings}`),
    problem() {
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.ino !== inode) return `ACCOUNTS_LOST: ${path} was removed or replaced`;
      return failure;
    },
    close() {
      prepared.clear();
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}
