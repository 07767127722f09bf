import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config';
import type { LogSource } from '../eventstore/logRestore';
import { headerOf, lineOf } from '../eventstore/logText';
import { openSource } from './carriedLog';
import { CommandFailure, exitCodes } from './exitCode';
import { namingFile } from './namedFile';
import { withProgress } from './progress';
import type { Report } from './report';
import { namingServer } from './serverFault';

async function* linesOf(
  source: LogSource,
  onProgress: (done: number) => void,
): AsyncGenerator<string, void> {
  yield `${JSON.stringify(headerOf(source))}\n`;
  let done = 0;
  for await (const batch of source.batches()) {
    yield batch.map((entry) => `${lineOf(entry)}\n`).join('');
    done += batch.length;
    onProgress(done);
  }
}

/** Under its own name only once it is whole and on the disk. */
async function writeFile(path: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`;
  const file = await namingFile(path, () => open(part, 'w', 0o600));
  try {
    for await (const text of lines) await namingFile(path, () => file.write(text));
    await namingFile(path, () => file.sync());
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await namingFile(path, () => renameSync(part, path));
}

/** @throws CommandFailure OUTPUT_CLOSED when whoever reads it has enough, such as `head` */
async function toStandardOutput(lines: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(lines, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    throw new CommandFailure(
      exitCodes.outputClosed,
      'OUTPUT_CLOSED',
      'đầu ra chuẩn đã đóng trước khi xuất hết; standard output was closed before the end',
      { cause: error },
    );
  }
}

/**
 * Writes the log as text: a header, then one event a line.
 * @param target a file, or `-` for standard output
 */
export async function exportLog(
  config: Config,
  target: string,
  { force }: { readonly force: boolean },
): Promise<Report> {
  const isFile = target !== '-';
  if (isFile && existsSync(target) && !force)
    throw new CommandFailure(
      exitCodes.refused,
      'FILE_EXISTS',
      `${target} đã có, dùng --force để ghi đè; the file exists, use --force to overwrite it`,
    );
  return namingServer(config, () => exportTo(config, isFile ? target : null));
}

/** @param path null for standard output */
async function exportTo(config: Config, path: string | null): Promise<Report> {
  const source = await openSource(config);
  try {
    const { count, head, logId } = source;
    await withProgress({ label: 'Xuất nhật ký; exporting', total: count }, async (progress) => {
      const lines = linesOf(source, (done) => progress.update(done));
      if (path !== null) await writeFile(path, lines);
      else await toStandardOutput(lines);
    });
    return {
      lines: [`Đã xuất ${count} sự kiện đến ${head}; exported ${count} events up to ${head}.`],
      result: { events: count, head, logId, file: path },
    };
  } finally {
    await source.close();
  }
}
