import { chmodSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 0o700;
const FILE = 0o600;

/** Names of what this program puts into a data folder. */
const OURS = /^((events|accounts)\..+|command-hash\.key|clock\.confirmed|folder\.lock.*|read)$/;

/** Files and folders made from here on are for their owner alone. */
export function makeFilesPrivate(): void {
  // The only way that reaches what SQLite makes: -wal, -shm, journals, read models, backups.
  process.umask(0o077);
}

function tighten(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink() || found.isSocket()) return;
  const wanted = found.isDirectory() ? FOLDER : FILE;
  // Another owner's file is that owner's to close.
  if ((found.mode & 0o777) === wanted || found.uid !== process.getuid?.()) return;
  chmodSync(path, wanted);
}

/**
 * Takes away what others may do with a data folder that an earlier version left open. A folder that
 * holds other things too is not ours to close; the files in it that are ours are closed all the same.
 */
export function closeToOthers(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  const names = readdirSync(dataDir);
  const ours = names.filter((name) => OURS.test(name));
  for (const name of ours) tighten(join(dataDir, name));
  const slots = join(dataDir, 'read');
  if (existsSync(slots)) for (const name of readdirSync(slots)) tighten(join(slots, name));
  if (ours.length > 0 && ours.length === names.length) tighten(dataDir);
}
