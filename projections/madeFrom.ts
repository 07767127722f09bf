import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { logIdOf } from '../src/kernel/position';
import { openDatabase, type SqlDatabase } from '../src/sqlite/driver';
import { readCheckpoints } from './checkpoints';
import { watchCurrentGeneration, type CurrentGeneration } from './generations';

/** Id of the log that the read models of a folder were made from; null where none can be read. */
export function madeFrom(directory: string): string | null {
  if (!existsSync(join(directory, 'generations.db'))) return null;
  let current: CurrentGeneration | null = null;
  let database: SqlDatabase | null = null;
  try {
    current = watchCurrentGeneration(directory);
    database = openDatabase(current.path(), { readOnly: true });
    const [checkpoint] = readCheckpoints(database);
    return checkpoint === undefined ? null : logIdOf(checkpoint.position);
  } catch {
    // Damaged, or begun and not yet made: whoever opens it makes it anew.
    return null;
  } finally {
    database?.close();
    current?.close();
  }
}
