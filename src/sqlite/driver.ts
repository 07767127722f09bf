import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The one file that picks `node:sqlite` or, below Node 24, its prebuilt twin with the same API. */
export type SqlDatabase = DatabaseSync;
export type SqlStatement = StatementSync;
export type SqlValue = null | number | bigint | string | Uint8Array;

type SqliteModule = Pick<typeof import('node:sqlite'), 'DatabaseSync' | 'backup'>;

const nodeMajor = Number(process.versions.node.split('.')[0]);

// require, not import: `node:sqlite` does not exist on Node 20, and the twin is not needed on 24.
const sqlite = (
  nodeMajor >= 24 ? require('node:sqlite') : require('@photostructure/sqlite')
) as SqliteModule;

export const openDatabase = (path: string, options?: { readOnly?: boolean }): SqlDatabase =>
  new sqlite.DatabaseSync(path, options ?? {});

/** Copies an open database into a file, a number of pages at a time. */
export const backup: SqliteModule['backup'] = (from, to, options) =>
  sqlite.backup(from, to, options);
