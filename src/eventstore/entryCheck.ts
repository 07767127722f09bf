import type { EventDefinition } from '../kernel/eventDefinition';
import { parseInstant } from '../kernel/instant';
import { positionOf } from '../kernel/position';
import { EventMetadata } from '../kernel/recordedEvent';
import type { EventCodec } from './codec';
import { EventStoreError } from './errors';
import type { LogEntry } from './logEntry';
import { storageProblem } from './storable';
import { assertStreamName } from './streamName';

export type EntryProblemCode =
  | 'ID'
  | 'STREAM'
  | 'VERSION'
  | 'RECORDED_AT'
  | 'JSON'
  | 'UNKNOWN_EVENT'
  | 'UNREADABLE_EVENT'
  | 'SCHEMA';

export interface EntryProblem {
  readonly code: EntryProblemCode;
  readonly message: string;
}

/** Looks at the entries of one log, in log order, and says what is wrong with each. */
export type EntryCheck = (entry: LogEntry) => readonly EntryProblem[];

/** What can read a log: the newest shape of every event, and the way to it. */
export interface KnownEvents {
  readonly codec: EventCodec;
  readonly definitions: readonly EventDefinition[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const anyPosition = positionOf('00000000', 1);

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Why a JSON text is not what the store would write for what it says; null when it is. */
function textProblem(name: 'data' | 'metadata', text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value) !== text) return `${name}: the text does not come back the same`;
    return storageProblem(value, name);
  } catch (error) {
    return `${name}: no JSON (${messageOf(error)})`;
  }
}

function streamProblem(stream: string): string | null {
  try {
    assertStreamName(stream);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function schemaProblem(
  name: string,
  schema: EventDefinition['data'],
  value: unknown,
): string | null {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue === undefined ? null : `${[name, ...issue.path].join('.')}: ${issue.message}`;
}

/** Whether today's program can read it: type and version known, upcasting works, schemas hold. */
function readingProblems(
  { codec }: KnownEvents,
  definition: EventDefinition | undefined,
  entry: LogEntry,
): EntryProblem[] {
  const { recordedAt, ...event } = entry;
  const at = parseInstant(recordedAt);
  // An impossible time is named on its own.
  const readAs = at ?? parseInstant('1970-01-01T00:00:00.000Z');
  if (readAs === null) return [];
  try {
    const decoded = codec.decode({ ...event, position: anyPosition, recordedAt: readAs });
    return [
      definition && schemaProblem('data', definition.data, decoded.data),
      schemaProblem('metadata', EventMetadata, decoded.metadata),
    ].flatMap((message) => (message ? [{ code: 'SCHEMA' as const, message }] : []));
  } catch (error) {
    const isUnknown = error instanceof EventStoreError && error.code === 'UNKNOWN_EVENT';
    return [{ code: isUnknown ? 'UNKNOWN_EVENT' : 'UNREADABLE_EVENT', message: messageOf(error) }];
  }
}

/** It remembers where each stream and the time stand, so one check belongs to one walk. */
export function createEntryCheck(known: KnownEvents): EntryCheck {
  const definitions = new Map(known.definitions.map((each) => [each.type, each]));
  const versions = new Map<string, number>();
  let latest = '';

  function orderProblems({ stream, version, recordedAt }: LogEntry): EntryProblem[] {
    const problems: EntryProblem[] = [];
    const before = versions.get(stream) ?? 0;
    if (version !== before + 1)
      problems.push({
        code: 'VERSION',
        message: `version ${version} of stream ${stream} comes after version ${before}`,
      });
    versions.set(stream, version);
    if (parseInstant(recordedAt) !== recordedAt)
      problems.push({
        code: 'RECORDED_AT',
        message: `${recordedAt} is no UTC instant with milliseconds`,
      });
    else if (recordedAt < latest)
      problems.push({
        code: 'RECORDED_AT',
        message: `recorded at ${recordedAt}, yet after an event of ${latest}`,
      });
    else latest = recordedAt;
    return problems;
  }

  return (entry) => {
    const problems = orderProblems(entry);
    const note = (code: EntryProblemCode, message: string | null) => {
      if (message !== null) problems.push({ code, message });
    };
    if (!UUID.test(entry.id)) note('ID', `${entry.id} is no UUID in lower case`);
    note('STREAM', streamProblem(entry.stream));
    note('JSON', textProblem('data', entry.data));
    note('JSON', textProblem('metadata', entry.metadata));
    return [...problems, ...readingProblems(known, definitions.get(entry.type), entry)];
  };
}
