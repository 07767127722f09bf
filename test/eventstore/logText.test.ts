import fc from 'fast-check';
import type { LogEntry } from '../../src/eventstore/logEntry';
import { entriesOfLines, lineOf, parseHeader, parseLine } from '../../src/eventstore/logText';
import { LogTextError } from '../../src/eventstore/restoreErrors';

const entry: LogEntry = {
  id: '0d62f975-9201-533d-85ac-d40ef7a997c2',
  stream: 'a-1',
  version: 1,
  type: 'Noted',
  schemaVersion: 1,
  data: '{"text":"Tỉnh Phú Thọ"}',
  metadata: '{"commandId":"1"}',
  recordedAt: '2026-12-01T01:00:00.000Z',
};

const header = (events: number) =>
  parseHeader(
    JSON.stringify({
      format: 'giu-loi-log',
      formatVersion: 1,
      logId: '0123abcd',
      head: '0123abcd-0000000000000002',
      events,
    }),
  );

async function* lines(...texts: string[]): AsyncGenerator<string, void> {
  yield* texts;
}

async function readAll(events: number, ...texts: string[]): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const batch of entriesOfLines(header(events), lines(...texts))) entries.push(...batch);
  return entries;
}

describe('a line of an export', () => {
  test('holds data and metadata as JSON that a person or jq can read', () => {
    expect(JSON.parse(lineOf(entry))).toMatchObject({
      data: { text: 'Tỉnh Phú Thọ' },
      metadata: { commandId: '1' },
    });
  });

  test('gives every stored text back byte for byte, whatever it is', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{"a": 1}', '{"a":1.0}', '{"a":9007199254740993}', '{"a":1,"a":2}', '{', ''),
    );
    fc.assert(
      fc.property(text, text, (data, metadata) => {
        const line = lineOf({ ...entry, data, metadata });
        expect(line).not.toContain('\n');
        expect(parseLine(line, 2)).toEqual({ ...entry, data, metadata });
      }),
    );
  });

  test.each([
    ['no JSON', '{"id":'],
    ['a field that no export has', JSON.stringify({ ...JSON.parse(lineOf(entry)), more: 1 })],
    ['no data', lineOf(entry).replace('"data":', '"datum":')],
    ['a version that is text', lineOf(entry).replace('"version":1', '"version":"1"')],
  ])('with %s is refused by its number', (_name, line) => {
    expect(() => parseLine(line, 7)).toThrow(LogTextError);
    expect(() => parseLine(line, 7)).toThrow('line 7');
  });
});

describe('an export', () => {
  test('says at its head how many events it has; with fewer it was cut off', async () => {
    expect(await readAll(2, lineOf(entry), lineOf(entry))).toEqual([entry, entry]);
    await expect(readAll(2, lineOf(entry))).rejects.toThrow('cut off: 1 of 2');
  });

  test('with more events than it says is refused', async () => {
    await expect(readAll(1, lineOf(entry), lineOf(entry))).rejects.toThrow('line 3');
  });

  test('of a newer program is refused, and so is a text that is no export', () => {
    const text = JSON.stringify(header(0));
    expect(() => parseHeader(text.replace('"formatVersion":1', '"formatVersion":2'))).toThrow(
      'the export has format 2, this program knows 1',
    );
    expect(() => parseHeader(lineOf(entry))).toThrow(LogTextError);
  });
});
