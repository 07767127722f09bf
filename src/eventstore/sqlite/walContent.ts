import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { beginningOfIndex } from './sharedIndex';

/** Bytes of one of the two equal headers that `-shm` begins with. @source sqlite.org/walformat.html §2.1 */
const INDEX_HEADER = 48;
/** Bytes of the header of `-wal`, and of that of each frame. @source sqlite.org/fileformat2.html §4.1 */
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** What the index of a WAL says of it. */
interface Expected {
  /** Least length that holds every frame of it. */
  readonly size: number;
  /** Bytes that mark a WAL from its header to its last frame; another has others. */
  readonly salts: Buffer;
}

/** The beginning of a `-wal` and its length; null when there is none. SQLite locks nothing in it. */
function beginningOf(path: string, length: number): { start: Buffer; size: number } | null {
  try {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(length);
      readSync(file, start, 0, length, 0);
      return { start, size: fstatSync(file).size };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Null while there is no frame, or somebody is writing the index. */
function expectedBy(index: Buffer): Expected | null {
  const header = index.subarray(0, INDEX_HEADER);
  if (!header.equals(index.subarray(INDEX_HEADER))) return null;
  // In the order of bytes of the machine.
  const [frames = 0] = new Uint32Array(Uint8Array.from(header.subarray(16, 20)).buffer);
  const [stored = 0] = new Uint16Array(Uint8Array.from(header.subarray(14, 16)).buffer);
  // 65536 does not fit into two bytes.
  const pageSize = stored === 1 ? 65_536 : stored;
  if (header[12] !== 1 || frames === 0) return null;
  return {
    size: WAL_HEADER + frames * (FRAME_HEADER + pageSize),
    salts: header.subarray(32, 40),
  };
}

/**
 * Knows whether a `-wal` that is still the file that was opened holds what was committed into it:
 * somebody may have emptied it or written over it in place. SQLite goes on by the index that it keeps in
 * `-shm` and does not look.
 */
export class WalContent {
  /** Once found it stays: what was committed is gone, whatever is written from now on. */
  private found: string | null = null;

  constructor(private readonly path: string) {}

  /** Why it is not the WAL that it was; null when it is, or nobody can say at the moment. */
  problem(): string | null {
    return (this.found ??= this.difference());
  }

  private difference(): string | null {
    const indexNow = () => beginningOfIndex(`${this.path}-shm`, 2 * INDEX_HEADER);
    const before = indexNow();
    const expected = before === null ? null : expectedBy(before);
    if (before === null || expected === null) return null;
    const wal = beginningOf(`${this.path}-wal`, WAL_HEADER);
    // A commit or a checkpoint came between: the next look asks again.
    if (wal === null || indexNow()?.equals(before) !== true) return null;
    const isWhole = wal.size >= expected.size && wal.start.subarray(16, 24).equals(expected.salts);
    return isWhole
      ? null
      : `LOG_REPLACED: ${this.path}-wal was emptied or written over, and what was committed last is no ` +
          'longer in it; stop this process and put the log back from a backup';
  }
}
