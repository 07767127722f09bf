import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/sqlite/driver';
import { currentFile } from '../support/projectionSpec';
import { openTestApplication } from '../support/testApplication';
import {
  committedFingerprints,
  FINGERPRINTS,
  fingerprintsNow,
  withoutNewVersion,
} from './fingerprints';
import {
  dumpReadModels,
  GOLDEN_LOG,
  GOLDEN_READ_MODELS,
  linesOf,
  readGoldenLog,
  rowsOf,
  writeLogFile,
} from './goldenLog';
import { tellWholeStory } from './tellWholeStory';

/** @throws Error when rows may come out otherwise and no installation would build them anew. */
function emitFingerprints(): void {
  const now = fingerprintsNow();
  const changed = withoutNewVersion(committedFingerprints(), now);
  if (changed.length > 0)
    throw new Error(`code that makes rows changed, so raise the version of: ${changed.join(', ')}`);
  writeFileSync(FINGERPRINTS, `${JSON.stringify(now, null, 2)}\n`);
}

/**
 * Tells the story on top of the golden log as it is and writes what came to it. Events of earlier
 * tellings are found by their command ids, so they stay as they were stored; if one changed all the
 * same, nothing is written.
 */
async function emit(): Promise<void> {
  emitFingerprints();
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-golden-'));
  const path = join(folder, 'events.db');
  const before = existsSync(GOLDEN_LOG) ? readGoldenLog() : [];
  writeLogFile(path, before);
  const app = await openTestApplication({ folder, now: '2026-01-05T02:00:00.000Z' });
  await tellWholeStory(app);
  await app.caughtUp();
  await app.close();
  const after = rowsOf(path);
  if (linesOf(after.slice(0, before.length)) !== linesOf(before))
    throw new Error('a stored event would change: the golden log only grows');
  writeFileSync(GOLDEN_LOG, linesOf(after));
  const readFolder = readdirSync(folder).find((name) => name.startsWith('read-'));
  const database = openDatabase(currentFile(join(folder, readFolder ?? '')));
  writeFileSync(GOLDEN_READ_MODELS, dumpReadModels(database));
  database.close();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${after.length} events, ${after.length - before.length} of them new\n`);
}

emit().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
