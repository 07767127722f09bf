import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Config } from '../config';
import { createEntryCheck } from '../eventstore/entryCheck';
import { entriesOfLines, parseHeader, type LogTextHeader } from '../eventstore/logText';
import { LogTextError } from '../eventstore/restoreErrors';
import { restoreLog } from '../eventstore/restoreLog';
import { openTarget } from './carriedLog';
import { knownEvents } from './knownEvents';
import { namedFile, namingFile } from './namedFile';
import { withProgress } from './progress';
import type { Report } from './report';
import { namingServer } from './serverFault';

async function streamOf(from: string): Promise<Readable> {
  if (from === '-') return process.stdin;
  // Opened first, so that a file that is not there is told of as such.
  namedFile(from);
  await (await namingFile(from, () => open(from, 'r'))).close();
  return createReadStream(from);
}

/** Lines of a stream. What breaks the stream breaks the walk, which readline alone would swallow. */
async function* linesOf(stream: Readable): AsyncGenerator<string, void> {
  let fault: Error | null = null;
  const reader = createInterface({ input: stream, crlfDelay: Infinity });
  stream.once('error', (error) => {
    fault = error;
    reader.close();
  });
  for await (const line of reader) yield line;
  if (fault !== null) throw fault as Error;
}

/**
 * Puts an export back into the log of the configuration: ids, order, texts and times as they were.
 * Started again after a fault it goes on where it stopped.
 * @param from a file, or `-` for standard input
 */
export async function importLog(config: Config, from: string): Promise<Report> {
  const lines = linesOf(await streamOf(from));
  const first = await lines.next();
  if (first.done === true) throw new LogTextError(1, 'the export is empty');
  const header = parseHeader(first.value);
  return namingServer(config, () => importLines(config, header, lines));
}

async function importLines(
  config: Config,
  header: LogTextHeader,
  lines: AsyncIterable<string>,
): Promise<Report> {
  const target = await openTarget(config);
  try {
    const label = 'Nhập nhật ký; importing';
    const outcome = await withProgress({ label, total: header.events }, (progress) =>
      restoreLog(entriesOfLines(header, lines), target, {
        check: createEntryCheck(knownEvents()),
        onProgress: (done) => progress.update(done),
      }),
    );
    return {
      lines: [
        `Đã ghi ${outcome.written} sự kiện, ${outcome.alreadyThere} đã có sẵn; ` +
          `${outcome.written} events written, ${outcome.alreadyThere} were there already.`,
      ],
      result: { ...outcome, sourceLogId: header.logId, logId: target.logId },
    };
  } finally {
    await target.close();
  }
}
