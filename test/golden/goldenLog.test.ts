import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from '../../projections/openReadModels';
import { currentFile } from '../support/projectionSpec';
import { allProjections } from '../../projections/registry';
import { createDomainCodec, eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { METADATA_VERSION } from '../../src/eventstore/storedMetadata';
import { openDatabase } from '../../src/sqlite/driver';
import { fixedClock } from '../support/fixedClock';
import { dumpReadModels, GOLDEN_READ_MODELS, readGoldenLog, writeLogFile } from './goldenLog';

/**
 * `log.ndjson` is a promise and only grows. `readModels.ndjson` is none: it pins tables and columns
 * so that no change of them goes unseen. Whoever changes them raises the projection's version
 * (`projectionFingerprints.json` sees to that), emits the file anew and reviews the difference.
 */
const howToAdd = 'tell it at the end of test/golden/story.ts and run: npm run golden:emit';

describe('The golden log', () => {
  test('holds every version of every event type that was ever stored', () => {
    const held = new Set(readGoldenLog().map((row) => `${row.type}.v${row.schema_version}`));
    const missing = eventDefinitions
      .map((definition) => `${definition.type}.v${definition.version}`)
      .filter((event) => !held.has(event));
    expect({ missing, howToAdd }).toEqual({ missing: [], howToAdd });
  });

  test('holds metadata of every version that was ever stored', () => {
    const versions = readGoldenLog().map(
      ({ meta }) => (JSON.parse(meta) as { metadataVersion?: number }).metadataVersion ?? 1,
    );
    const all = Array.from({ length: METADATA_VERSION }, (_, at) => at + 1);
    expect({ versions: [...new Set(versions)], howToAdd }).toEqual({ versions: all, howToAdd });
  });

  test('replays to the same read models, byte for byte (invariant 16)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giu-loi-golden-'));
    const path = join(folder, 'events.db');
    writeLogFile(path, readGoldenLog());
    const clock = fixedClock('2027-02-01T00:00:00.000Z');
    const store = openSqliteEventStore({ path, clock, codec: createDomainCodec() });
    const readModels = await openReadModels({ directory: folder, store, projections: allProjections });
    readModels.start();
    await readModels.waitFor(await store.head(), 20_000);
    await readModels.close();
    await store.close();
    const database = openDatabase(currentFile(folder));
    const dump = dumpReadModels(database);
    database.close();
    rmSync(folder, { recursive: true, force: true });
    expect(dump).toBe(readFileSync(GOLDEN_READ_MODELS, 'utf8'));
  });
});
