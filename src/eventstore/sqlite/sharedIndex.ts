import { fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

/**
 * Descriptors of files in which SQLite holds locks of this process. They stay open to its end: closing any
 * descriptor of a file gives up every lock that the process has on it, SQLite's own among them, and
 * another process would take the file for one that nobody uses.
 * @source fcntl(2), "Record locking and poll"; sqlite.org/howtocorrupt.html §2.2
 */
const opened = new Map<string, number>();

const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

function descriptorOf(path: string): number {
  const known = opened.get(identityOf(statSync(path)));
  if (known !== undefined) return known;
  const descriptor = openSync(path, 'r');
  opened.set(identityOf(fstatSync(descriptor)), descriptor);
  return descriptor;
}

/** The first bytes of a `-shm` at work; null when there is none or it cannot be read. */
export function beginningOfIndex(path: string, length: number): Buffer | null {
  try {
    const start = Buffer.alloc(length);
    readSync(descriptorOf(path), start, 0, length, 0);
    return start;
  } catch {
    return null;
  }
}
