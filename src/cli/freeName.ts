import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A name that nothing has: what was there is kept, and so is the one before it. */
export function freeNameIn(dataDir: string, beginning: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(dataDir, `${beginning}-${n}.db`);
    if (!existsSync(path)) return path;
  }
}
