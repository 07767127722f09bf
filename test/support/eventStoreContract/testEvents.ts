import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createCodec } from '../../../src/eventstore/codec';
import type { EventToAppend } from '../../../src/eventstore/port';
import { defineUpcaster } from '../../../src/eventstore/upcasters';
import { systemActor } from '../../../src/kernel/actor';
import { defineEvent } from '../../../src/kernel/eventDefinition';
import { localDate } from '../../../src/kernel/localDate';
import { onDay } from '../../../src/kernel/occurredOn';
import type { EventMetadata } from '../../../src/kernel/recordedEvent';

/** The event most tests append. */
const Noted = defineEvent(
  'Noted',
  1,
  'Something was noted.',
  { vi: 'Something was noted.', en: 'Something was noted.' },
  { text: z.string() },
);

/** Holds any JSON, to try what a payload can be. */
const Carried = defineEvent(
  'Carried',
  1,
  'A payload was carried.',
  { vi: 'A payload was carried.', en: 'A payload was carried.' },
  { payload: z.json() },
);

/** Three shapes of one fact: `households: 12`, `count: 12`, `amount: { value: '12', unit }`. */
const CountedV1 = defineEvent(
  'Counted',
  1,
  'Households were counted.',
  { vi: 'Households were counted.', en: 'Households were counted.' },
  { households: z.int() },
);
const CountedV2 = defineEvent(
  'Counted',
  2,
  'Households were counted.',
  { vi: 'Households were counted.', en: 'Households were counted.' },
  { count: z.int() },
);
const CountedV3 = defineEvent(
  'Counted',
  3,
  'Something was counted.',
  { vi: 'Something was counted.', en: 'Something was counted.' },
  {
    amount: z.strictObject({ value: z.string(), unit: z.string() }),
  },
);

const countedUpcasters = [
  defineUpcaster('Counted', 1, (data: { households: number }) => ({ count: data.households })),
  defineUpcaster('Counted', 2, (data: { count: number }) => ({
    amount: { value: String(data.count), unit: 'HOUSEHOLD' },
  })),
];

export const testDefinitions = [Noted, Carried, CountedV3] as const;

/** The program of today, and those that wrote the log before it. */
export const testCodec = createCodec(testDefinitions, countedUpcasters);
export const codecOfVersion1 = createCodec([Noted, Carried, CountedV1], []);
export const codecOfVersion2 = createCodec(
  [Noted, Carried, CountedV2],
  countedUpcasters.slice(0, 1),
);
/** A program too old to know `Counted`. */
export const codecWithoutCounted = createCodec([Noted, Carried], []);

export const testMetadata: EventMetadata = {
  occurredOn: onDay(localDate('2026-12-01')),
  actor: systemActor,
  commandId: 'command-1',
  commandHash: 'hash-1',
  correlationId: 'correlation-1',
  causationId: null,
  legalBasis: [],
  evidence: [],
  classification: 'PUBLIC',
  isSynthetic: false,
  loaded: {},
};

export const testEvent = (
  type: string,
  data: object,
  id: string = randomUUID(),
): EventToAppend => ({
  id,
  type,
  data,
  metadata: testMetadata,
});

export const noted = (text: string, id?: string): EventToAppend => testEvent('Noted', { text }, id);

export const carried = (payload: unknown): EventToAppend => testEvent('Carried', { payload });

/** `Noted` events with the texts 1..n. */
export const notes = (count: number, first = 1): readonly EventToAppend[] =>
  Array.from({ length: count }, (_, index) => noted(String(first + index)));

/** The texts of `Noted` events, in the order read. */
export const textsOf = (events: readonly { readonly data: object }[]): readonly string[] =>
  events.map(({ data }) => (data as { text: string }).text);
