import { z } from 'zod';
import { EventMetadata } from '../kernel/recordedEvent';
import type { EventMetadataV1 } from './frozen/eventMetadataV1';
import { upcasterChain } from './upcasterChain';
import { defineUpcaster } from './upcasters';

/** Version of what is stored beside an event's data; it changes apart from the events' own. */
export const METADATA_VERSION = 2;

/** Metadata as a log holds it: in memory the version is gone, since there is only the newest. */
export const StoredMetadata = z.strictObject({
  metadataVersion: z
    .literal(METADATA_VERSION)
    .describe('Version of this shape; what says none is of version 1.'),
  ...EventMetadata.shape,
});

const newestOf = upcasterChain('metadata', METADATA_VERSION, [
  // Version 2 says which version it is, and nothing else is new.
  defineUpcaster('metadata', 1, (metadata: EventMetadataV1) => metadata),
]);

export const metadataText = (metadata: EventMetadata): string =>
  JSON.stringify({ metadataVersion: METADATA_VERSION, ...metadata });

/** What lies in a log: of any version, with the time that only a restore writes. */
interface AnyMetadata {
  readonly metadataVersion?: number;
  readonly recordedAt?: string;
}

export interface ReadMetadata {
  readonly version: number;
  /** In the newest shape; null when a newer program wrote it. */
  readonly metadata: EventMetadata | null;
  /** When it was first recorded, where a restore brought it; null otherwise. */
  readonly restoredAt: string | null;
}

/** @throws SyntaxError when the text is no JSON */
export function readMetadata(text: string): ReadMetadata {
  const { metadataVersion = 1, recordedAt, ...stored } = JSON.parse(text) as AnyMetadata;
  const isKnown = metadataVersion <= METADATA_VERSION;
  return {
    version: metadataVersion,
    metadata: isKnown ? (newestOf(stored, metadataVersion) as EventMetadata) : null,
    restoredAt: recordedAt ?? null,
  };
}
