import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** File of the log in a data folder. */
export const logPathIn = (dataDir: string): string => join(dataDir, 'events.db');

/** File of the accounts in a data folder. */
export const accountsPathIn = (dataDir: string): string => join(dataDir, 'accounts.db');

/** Folders of read models that some process has used, lowest slot first. */
export function readSlotsIn(dataDir: string): readonly string[] {
  const folder = join(dataDir, 'read');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => join(folder, name));
}

/** Where a process that has a slot listens for the command line. */
export const controlSocketIn = (slotDirectory: string): string =>
  join(slotDirectory, 'control.sock');
