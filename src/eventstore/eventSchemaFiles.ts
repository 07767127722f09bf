import { z } from 'zod';
import type { EventDefinition } from '../kernel/eventDefinition';
import { derivedId } from '../kernel/ids';
import { EventMetadata } from '../kernel/recordedEvent';
import { schemaNotes } from '../kernel/schema';
import { exampleOf } from './exampleOf';

/** Features by name, each with the newest definition of its events. */
export type EventFeatures = Readonly<Record<string, readonly EventDefinition[]>>;

const METADATA_FILE = 'metadata.v1.json';

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
    metadata: exampleOf(EventMetadata, 'metadata'),
  };
  return [
    [`${path}.json`, textOf(jsonSchemaOf(data, `${type}, version ${version}`, description))],
    [`${path}.example.json`, textOf(example)],
  ];
}

/** The files under `schema/events` that follow from the definitions: path → text. */
export function eventSchemaFiles(features: EventFeatures): ReadonlyMap<string, string> {
  const metadata = jsonSchemaOf(
    EventMetadata,
    'Event metadata, version 1',
    "What is stored beside every event's data.",
  );
  return new Map([
    [METADATA_FILE, textOf(metadata)],
    ...Object.entries(features).flatMap(([feature, definitions]) =>
      definitions.flatMap((definition) => filesOf(feature, definition)),
    ),
  ]);
}

/** Files of superseded versions: no definition makes them any more, yet they are kept for ever. */
export const supersededFiles = (features: EventFeatures): ReadonlySet<string> =>
  new Set(
    Object.entries(features).flatMap(([feature, definitions]) =>
      definitions.flatMap(({ type, version }) =>
        Array.from({ length: version - 1 }, (_, at) => `${feature}/${type}.v${at + 1}`).flatMap(
          (path) => [`${path}.json`, `${path}.example.json`],
        ),
      ),
    ),
  );
