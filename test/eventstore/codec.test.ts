import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createCodec } from '../../src/eventstore/codec';
import {
  createDomainCodec,
  eventDefinitions,
  eventFeatures,
} from '../../src/eventstore/eventCatalogue';
import { defineUpcaster } from '../../src/eventstore/upcasters';
import { defineEvent } from '../../src/kernel/eventDefinition';

const moved = (version: number) => defineEvent('Moved', version, 'It moved.', { to: z.string() });
const step = (from: number) => defineUpcaster('Moved', from, (data: { to: string }) => data);

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
});
