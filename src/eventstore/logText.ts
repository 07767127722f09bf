import { z } from 'zod';
import { LogTextError } from './restoreErrors';
import type { LogEntry } from './logEntry';
import type { LogSource } from './logRestore';

/** Version of the text that an export writes. */
export const LOG_TEXT_VERSION = 1;

const Header = z.strictObject({
  format: z.literal('giu-loi-log'),
  formatVersion: z.int().min(1),
  logId: z.string(),
  head: z.string(),
  events: z.int().min(0),
});

/** First line of an export: of which log, up to where, and how many lines follow. */
export type LogTextHeader = Readonly<z.infer<typeof Header>>;

const Line = z.strictObject({
  id: z.string(),
  stream: z.string(),
  version: z.int(),
  type: z.string(),
  schemaVersion: z.int(),
  recordedAt: z.string(),
  metadata: z.unknown().optional(),
  metadataText: z.string().optional(),
  data: z.unknown().optional(),
  dataText: z.string().optional(),
});

function comesBackTheSame(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** JSON inside the line; a text that would come back changed is kept as the text that it is. */
const field = (name: string, text: string): object =>
  comesBackTheSame(text) ? { [name]: JSON.parse(text) as unknown } : { [`${name}Text`]: text };

export const headerOf = ({
  logId,
  head,
  count,
}: Pick<LogSource, 'logId' | 'head' | 'count'>): LogTextHeader => ({
  format: 'giu-loi-log',
  formatVersion: LOG_TEXT_VERSION,
  logId,
  head,
  events: count,
});

/** Without the end of the line, as `headerOf` is. */
export function lineOf(entry: LogEntry): string {
  const { id, stream, version, type, schemaVersion, recordedAt } = entry;
  return JSON.stringify({
    id,
    stream,
    version,
    type,
    schemaVersion,
    recordedAt,
    ...field('metadata', entry.metadata),
    ...field('data', entry.data),
  });
}

function parsed<T>(schema: z.ZodType<T>, line: string, number: number): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LogTextError(number, error instanceof Error ? error.message : String(error));
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new LogTextError(number, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

/** @throws LogTextError */
export function parseHeader(line: string): LogTextHeader {
  const header = parsed(Header, line, 1);
  if (header.formatVersion > LOG_TEXT_VERSION)
    throw new LogTextError(
      1,
      `the export has format ${header.formatVersion}, this program knows ${LOG_TEXT_VERSION}`,
    );
  return header;
}

function textOf(number: number, name: string, value: unknown, text: string | undefined): string {
  if ((value === undefined) === (text === undefined))
    throw new LogTextError(number, `needs one of ${name} and ${name}Text`);
  return text ?? JSON.stringify(value);
}

/** @throws LogTextError */
export function parseLine(line: string, number: number): LogEntry {
  const { metadata, metadataText, data, dataText, ...rest } = parsed(Line, line, number);
  return {
    ...rest,
    metadata: textOf(number, 'metadata', metadata, metadataText),
    data: textOf(number, 'data', data, dataText),
  };
}

/**
 * The events of an export, some at a time.
 * @param lines those after the header
 * @throws LogTextError for a line that is none, and when lines are missing or left over
 */
export async function* entriesOfLines(
  header: LogTextHeader,
  lines: AsyncIterable<string>,
): AsyncGenerator<readonly LogEntry[], void> {
  let count = 0;
  for await (const line of lines) {
    if (line === '') continue;
    if (count === header.events)
      throw new LogTextError(count + 2, `the export says that it has ${header.events} events only`);
    count += 1;
    yield [parseLine(line, count + 1)];
  }
  if (count < header.events)
    throw new LogTextError(
      count + 2,
      `the export is cut off: ${count} of ${header.events} events are there`,
    );
}
