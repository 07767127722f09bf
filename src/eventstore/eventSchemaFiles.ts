import { z } from 'zod';
import type { EventDefinition } from '../kernel/eventDefinition';
import { derivedId } from '../kernel/ids';
import { schemaNotes } from '../kernel/schema';
import { exampleOf } from '../kernel/exampleOf';
import { exampleOfMetadataV1 } from './frozen/eventMetadataV1';
import { METADATA_VERSION, StoredMetadata } from './storedMetadata';

/** Features by name, each with the newest definition of its events. */
export type EventFeatures = Readonly<Record<string, readonly EventDefinition[]>>;

const metadataFiles = (version: number): readonly [schema: string, example: string] => [
  `metadata.v${version}.json`,
  `metadata.v${version}.example.json`,
];

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const formats: Readonly<Record<string, string>> = { Date: 'date', DateTime: 'date-time' };

/** What a refinement checks beyond the shape is lost in JSON Schema; for dates the format says it. */
function jsonSchemaOf(schema: z.ZodType, title: string, description: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ zodSchema, jsonSchema }) => {
      const format = formats[schemaNotes.get(zodSchema)?.graphql ?? ''];
      if (format !== undefined && jsonSchema.type === 'string') jsonSchema.format = format;
    },
  });
  return { $schema, title, description, ...rest };
}

function filesOf(feature: string, definition: EventDefinition): readonly [string, string][] {
  const { type, version, description, data } = definition;
  const path = `${feature}/${type}.v${version}`;
  const example = {
    id: derivedId('example', type, version),
    type,
    schemaVersion: version,
    data: exampleOf(data),
    // Shapes of data and of metadata change apart: a new version of one leaves the other's files.
    metadata: exampleOfMetadataV1,
  };
  return [
    [`${path}.json`, textOf(jsonSchemaOf(data, `${type}, version ${version}`, description))],
    [`${path}.example.json`, textOf(example)],
  ];
}

/** The files under `schema/events` that follow from the definitions: path → text. */
export function eventSchemaFiles(features: EventFeatures): ReadonlyMap<string, string> {
  const [schema, example] = metadataFiles(METADATA_VERSION);
  const title = `Event metadata, version ${METADATA_VERSION}`;
  return new Map([
    [
      schema,
      textOf(jsonSchemaOf(StoredMetadata, title, "What is stored beside every event's data.")),
    ],
    [example, textOf(exampleOf(StoredMetadata, 'metadata'))],
    ...Object.entries(features).flatMap(([feature, definitions]) =>
      definitions.flatMap((definition) => filesOf(feature, definition)),
    ),
  ]);
}

const below = (version: number): number[] => Array.from({ length: version - 1 }, (_, at) => at + 1);

/** Files of superseded versions: no definition makes them any more, yet they are kept for ever. */
export const supersededFiles = (features: EventFeatures): ReadonlySet<string> =>
  new Set([
    ...below(METADATA_VERSION).flatMap(metadataFiles),
    ...Object.entries(features).flatMap(([feature, definitions]) =>
      definitions.flatMap(({ type, version }) =>
        below(version).flatMap((at) => [
          `${feature}/${type}.v${at}.json`,
          `${feature}/${type}.v${at}.example.json`,
        ]),
      ),
    ),
  ]);
