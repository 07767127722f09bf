import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupDatabase, openDatabase } from '../../sqlite/driver';
import { readLogId } from './logFile';
import { openLogFile } from './logFileSource';

/** Makes sure that a file, or the entries of a folder, are on the disk. */
export function flushToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Rids a place of a database with all that belongs to it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${path}${suffix}`, { force: true });
}

/**
 * Copies a log, running or not, as it is at this moment, to a file of its own: one that needs no
 * other beside it and can be read from a medium that cannot be written. What was there is replaced.
 * @throws StoreUnavailableError, UnsupportedLogError, the driver's error when the disk is full
 */
export async function copyLogFile(
  from: string,
  to: string,
  onProgress: (copiedPages: number, totalPages: number) => void = () => undefined,
): Promise<void> {
  removeDatabase(to);
  const source = openLogFile(from);
  try {
    // The transaction keeps the moment: otherwise every append would start the copy anew.
    source.exec('BEGIN');
    readLogId(source);
    const pages = await backupDatabase(source, to, onProgress);
    onProgress(pages, pages);
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  const copy = openDatabase(to);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
  flushToDisk(to);
  flushToDisk(dirname(to));
}
