import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createDomainCodec } from '../../src/eventstore/eventCatalogue';
import { eventFeatures } from '../../src/records/recordDefinitions';
import { eventSchemaFiles, supersededFiles } from '../../src/eventstore/eventSchemaFiles';
import { exampleOf } from '../../src/kernel/exampleOf';
import type { EventToAppend } from '../../src/eventstore/port';
import { openSqliteEventStore } from '../../src/eventstore/sqlite/sqliteEventStore';
import { METADATA_VERSION } from '../../src/eventstore/storedMetadata';
import { defineEvent, type EventDefinition } from '../../src/kernel/eventDefinition';
import { instant } from '../../src/kernel/instant';
import { positionOf } from '../../src/kernel/position';
import { EventMetadata } from '../../src/kernel/recordedEvent';
import { storedText } from '../../src/kernel/text';
import { fixedClock } from '../support/fixedClock';
import { sqliteLogFolder } from '../support/sqliteLogFolder';

interface EventExample extends EventToAppend {
  readonly schemaVersion: number;
}

const folder = join(__dirname, '../../schema/events');
const expected = eventSchemaFiles(eventFeatures);
const committed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.json'),
);
const examples = committed.filter(
  (path) => path.endsWith('.example.json') && !path.startsWith('metadata.'),
);
const metadataExamples = committed.filter((path) => /^metadata\..*\.example\.json$/.test(path));
const definitions = new Map(
  Object.values(eventFeatures)
    .flat()
    .map((definition): [string, EventDefinition] => [definition.type, definition]),
);

const readText = (path: string) => readFileSync(join(folder, path), 'utf8');
const readExample = (path: string) => JSON.parse(readText(path)) as EventExample;

describe('the promises under schema/events', () => {
  it.each([...expected.keys()])('%s is what the code says', (path) => {
    expect(existsSync(join(folder, path))).toBe(true);
    expect(readText(path)).toBe(expected.get(path));
  });

  it('every file belongs to an event, and every superseded version has kept its files', () => {
    const superseded = supersededFiles(eventFeatures);
    expect(committed.filter((path) => !expected.has(path) && !superseded.has(path))).toEqual([]);
    expect([...superseded].filter((path) => !committed.includes(path))).toEqual([]);
  });

  it.each(examples)('%s still decodes, and its newest shape is valid', (path) => {
    const { id, type, schemaVersion, data, metadata } = readExample(path);
    const decoded = createDomainCodec().decode({
      id,
      type,
      schemaVersion,
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata),
      stream: 'example-1',
      version: 1,
      position: positionOf('00000000', 1),
      recordedAt: instant('2026-12-01T01:00:00.000Z'),
    });
    expect(decoded).toMatchObject({ id, type, metadata });
    expect(definitions.get(type)?.data.safeParse(decoded.data)).toMatchObject({ success: true });
    expect(EventMetadata.safeParse(decoded.metadata)).toMatchObject({ success: true });
    expect(path).toMatch(new RegExp(`/${type}\\.v${schemaVersion}\\.example\\.json$`));
  });

  it.each(metadataExamples)('%s still decodes beside an event, in the newest shape', (path) => {
    const { id, type, schemaVersion, data } = readExample(examples[0] ?? '');
    const stored = JSON.parse(readText(path)) as { metadataVersion?: number };
    const { metadataVersion = 1, ...said } = stored;
    const decoded = createDomainCodec().decode({
      id,
      type,
      schemaVersion,
      data: JSON.stringify(data),
      metadata: JSON.stringify(stored),
      stream: 'example-1',
      version: 1,
      position: positionOf('00000000', 1),
      recordedAt: instant('2026-12-01T01:00:00.000Z'),
    });
    expect(path).toBe(`metadata.v${metadataVersion}.example.json`);
    expect(decoded.metadata).toEqual(said);
    expect(EventMetadata.safeParse(decoded.metadata)).toMatchObject({ success: true });
  });

  it('every example of a newest version is taken by the log and read back the same', async () => {
    const log = sqliteLogFolder();
    const store = openSqliteEventStore({
      path: log.path,
      clock: fixedClock('2026-12-01T01:00:00.000Z'),
      codec: createDomainCodec(),
    });
    const metadata = exampleOf(EventMetadata, 'metadata') as EventMetadata;
    const newest = examples
      .map(readExample)
      .filter(({ type, schemaVersion }) => definitions.get(type)?.version === schemaVersion);
    await store.append(
      'example-1',
      'noStream',
      newest.map(({ type, data }) => ({ id: randomUUID(), type, data, metadata })),
    );
    const { events } = await store.readStream('example-1');
    expect(events.map(({ type, data, metadata }) => ({ type, data, metadata }))).toEqual(
      newest.map(({ type, data }) => ({ type, data, metadata })),
    );
    expect(events).toHaveLength(definitions.size);
    await store.close();
    log.remove();
  });
});

describe('files made from definitions', () => {
  const Renamed = defineEvent(
    'Renamed',
    3,
    'It has another name.',
    { vi: 'It has another name.', en: 'It has another name.' },
    {
      name: storedText('Cà Mau').nullable().describe('New name.'),
    },
  );

  it('state shape, title, description and an example that fits', () => {
    const files = eventSchemaFiles({ place: [Renamed] });
    expect([...files.keys()]).toEqual([
      `metadata.v${METADATA_VERSION}.json`,
      `metadata.v${METADATA_VERSION}.example.json`,
      'place/Renamed.v3.json',
      'place/Renamed.v3.example.json',
    ]);
    expect(JSON.parse(files.get('place/Renamed.v3.json') ?? '')).toMatchObject({
      title: 'Renamed, version 3',
      description: 'It has another name.',
      properties: { name: { description: 'New name.' } },
      required: ['name'],
      additionalProperties: false,
    });
    expect(JSON.parse(files.get('place/Renamed.v3.example.json') ?? '')).toMatchObject({
      type: 'Renamed',
      schemaVersion: 3,
      data: { name: 'Cà Mau' },
    });
  });

  it('are expected for superseded versions too', () => {
    const superseded = [...supersededFiles({ place: [Renamed] })];
    expect(superseded.slice(0, 2)).toEqual(['metadata.v1.json', 'metadata.v1.example.json']);
    expect(superseded.filter((path) => !path.startsWith('metadata.'))).toEqual([
      'place/Renamed.v1.json',
      'place/Renamed.v1.example.json',
      'place/Renamed.v2.json',
      'place/Renamed.v2.example.json',
    ]);
  });

  it('need an example for every leaf, and name the one without', () => {
    const schema = z.strictObject({ inner: z.array(z.strictObject({ name: z.string() })) });
    expect(() => exampleOf(schema)).toThrow('data.inner[].name states no example');
  });
});
