import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a log file, and how to be rid of it. */
export function sqliteLogFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-log-'));
  return {
    path: join(folder, 'log.sqlite'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
