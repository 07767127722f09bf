import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createCodec } from '../../src/eventstore/codec';
import { createDomainCodec, eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { eventFeatures } from '../../src/records/recordDefinitions';
import { exampleOf } from '../../src/kernel/exampleOf';
import { exampleOfMetadataV1 } from '../../src/eventstore/frozen/eventMetadataV1';
import { METADATA_VERSION } from '../../src/eventstore/storedMetadata';
import { defineUpcaster } from '../../src/eventstore/upcasters';
import { defineEvent } from '../../src/kernel/eventDefinition';
import { instant } from '../../src/kernel/instant';
import { positionOf } from '../../src/kernel/position';
import { EventMetadata } from '../../src/kernel/recordedEvent';

const moved = (version: number) =>
  defineEvent(
    'Moved',
    version,
    'It moved.',
    { vi: 'It moved.', en: 'It moved.' },
    { to: z.string() },
  );
const step = (from: number) => defineUpcaster('Moved', from, (data: { to: string }) => data);

const id = '9d5f3a90-1111-4222-8333-444455556666';

describe('a codec', () => {
  it.each([
    ['an event defined twice', [moved(1), moved(1)], [], 'event Moved is defined twice'],
    ['a version without an upcaster', [moved(3)], [step(2)], 'exactly one upcaster from each'],
    ['two upcasters from one version', [moved(2)], [step(1), step(1)], 'exactly one upcaster from'],
    [
      'an upcaster from the newest version',
      [moved(1)],
      [step(1)],
      'exactly one upcaster from each',
    ],
    ['an upcaster of no event', [], [step(1)], 'which no feature defines'],
  ])('is not made with %s', (_, definitions, upcasters, message) => {
    expect(() => createCodec(definitions, upcasters)).toThrow(message);
  });

  it('of the real log knows every event of every feature, each under one name', () => {
    expect(() => createDomainCodec()).not.toThrow();
    const source = join(__dirname, '../../src');
    const defined = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('eventstore'))
      .flatMap((path) => [
        ...readFileSync(join(source, path), 'utf8').matchAll(/defineEvent\(\s*'(\w+)'/g),
      ])
      .map(([, type]) => type);
    expect(defined.length).toBeGreaterThan(90);
    const names = eventDefinitions.map(({ type }) => type);
    expect([...names].sort()).toEqual([...defined].sort());
    expect(new Set(names).size).toBe(names.length);
    const folders = readdirSync(join(source, '../schema/events'), { withFileTypes: true });
    expect(Object.keys(eventFeatures).sort()).toEqual(
      folders.filter((each) => each.isDirectory()).map(({ name }) => name),
    );
  });

  describe('reads metadata', () => {
    const codec = createCodec([moved(1)], []);
    const metadata = exampleOf(EventMetadata, 'metadata') as EventMetadata;
    const encoded = codec.encode({ id, type: 'Moved', data: { to: 'x' }, metadata });
    const decode = (stored: object) =>
      codec.decode({
        ...encoded,
        metadata: JSON.stringify(stored),
        stream: 'place-1',
        version: 1,
        position: positionOf('00000000', 1),
        recordedAt: instant('2026-12-01T01:00:00.000Z'),
      });

    it('of the newest version, which is stored and not shown', () => {
      const stored = JSON.parse(encoded.metadata) as object;
      expect(stored).toEqual({ metadataVersion: METADATA_VERSION, ...metadata });
      expect(decode(stored).metadata).toEqual(metadata);
    });

    it('of version 1, which said no version', () => {
      expect(decode(exampleOfMetadataV1)).toMatchObject({ metadata: exampleOfMetadataV1 });
    });

    it('but not of a version that only a newer program knows', () => {
      expect(() => decode({ ...metadata, metadataVersion: METADATA_VERSION + 1 })).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_EVENT' }) as Error,
      );
    });
  });
});
