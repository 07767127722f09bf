import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createCodec } from '../../src/eventstore/codec';
import { createDomainCodec, eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { eventFeatures } from '../../src/records/recordDefinitions';
import { exampleOf } from '../../src/eventstore/exampleOf';
import { exampleOfMetadataV1 } from '../../src/eventstore/frozen/eventMetadataV1';
import { METADATA_VERSION } from '../../src/eventstore/storedMetadata';
import { defineUpcaster } from '../../src/eventstore/upcasters';
import { defineEvent } from '../../src/kernel/eventDefinition';
import { instant } from '../../src/kernel/instant';
import { positionOf } from '../../src/kernel/position';
import { EventMetadata } from '../../src/kernel/recordedEvent';

const moved = (version: number) => defineEvent('Moved', version, 'It moved.', { to: z.string() });
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
    const features = readdirSync(source).filter((name) =>
      existsSync(join(source, name, 'events.ts')),
    );
    // Beside the features' own: what records of every kind share, which lies in the kernel.
    expect(Object.keys(eventFeatures).sort()).toEqual([...features, 'record'].sort());
    const names = eventDefinitions.map(({ type }) => type);
    expect(new Set(names).size).toBe(names.length);
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
