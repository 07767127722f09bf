import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The one file that picks `node:sqlite` or, below Node 24, its prebuilt twin with the same API. */
export type SqlDatabase = DatabaseSync;
export type SqlStatement = StatementSync;
export type SqlValue = null | number | bigint | string | Uint8Array;

type SqliteModule = Pick<typeof import('node:sqlite'), 'DatabaseSync' | 'backup'>;

/** Several connections that end together are collected together. */
const COLLECTING_DELAY_MS = 250;

const nodeMajor = Number(process.versions.node.split('.')[0]);

// require, not import: `node:sqlite` does not exist on Node 20, and the twin is not needed on 24.
const sqlite = (
  nodeMajor >= 24 ? require('node:sqlite') : require('@photostructure/sqlite')
) as SqliteModule;

export const openDatabase = (path: string, options?: { readOnly?: boolean }): SqlDatabase =>
  new sqlite.DatabaseSync(path, options ?? {});

let isCollecting = false;

/**
 * Ends a connection that ends before its process does. The twin ends a statement only when it is
 * collected as garbage, and the file stays open until then, so the collector is asked to look: seldom,
 * a connection lasts as long as its file. Whoever keeps statements forgets them before.
 */
export function endDatabase(database: SqlDatabase): void {
  database.close();
  if (nodeMajor >= 24 || isCollecting) return;
  isCollecting = true;
  setTimeout(() => {
    isCollecting = false;
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  }, COLLECTING_DELAY_MS).unref();
}

/**
 * Copies the database as the connection sees it, page by page, while others read and write it. With
 * a read transaction open on the connection the copy is of that moment, whoever writes meanwhile.
 */
export const backupDatabase = (
  database: SqlDatabase,
  destination: string,
  onProgress: (copiedPages: number, totalPages: number) => void,
): Promise<number> =>
  sqlite.backup(database, destination, {
    rate: 1_000,
    progress: ({ totalPages, remainingPages }) =>
      onProgress(totalPages - remainingPages, totalPages),
  });
