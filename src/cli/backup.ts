import { existsSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config';
import { copyLogFile, flushToDisk, removeDatabase } from '../eventstore/sqlite/copyLogFile';
import { backupAccounts } from './accountsCopy';
import { logPathIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import { exitCodeOf, lineOfProblem, verifyWithProgress } from './logVerify';
import { withProgress } from './progress';
import type { Report } from './report';

/**
 * Copies the log of the data folder, running or not, into one file, as it is at this moment, and
 * looks at all of the copy. The file has its name only when it is whole and sound. Accounts go beside it.
 */
export async function backup(
  config: Config,
  file: string,
  { force }: { readonly force: boolean },
): Promise<Report> {
  const to = resolve(file);
  if (to === logPathIn(config.dataDir))
    throw new CommandFailure(
      exitCodes.usage,
      'SAME_LOG',
      `${file} chính là tệp nhật ký; the file is the log itself`,
    );
  if (existsSync(to) && !force)
    throw new CommandFailure(
      exitCodes.refused,
      'FILE_EXISTS',
      `${file} đã có, dùng --force để ghi đè; the file exists, use --force to overwrite it`,
    );
  const part = `${to}.part`;
  await withProgress({ label: 'Sao lưu (trang); backing up (pages)', total: 0 }, (progress) =>
    copyLogFile(logPathIn(config.dataDir), part, (done, total) => progress.update(done, total)),
  );
  const { logId, head, events, problems } = await verifyWithProgress(part);
  const exitCode = exitCodeOf(problems);
  if (exitCode === exitCodes.damaged) {
    removeDatabase(part);
    return {
      exitCode,
      lines: [
        ...problems.map(lineOfProblem),
        `Nhật ký có chỗ sai, không giữ bản sao lưu này; the log has problems, this backup was not kept.`,
      ],
      result: { file: null, logId, head, events, problems },
    };
  }
  const accounts = await backupAccounts(config.dataDir, to);
  renameSync(part, to);
  flushToDisk(dirname(to));
  return {
    exitCode,
    lines: [
      ...problems.map(lineOfProblem),
      `Đã sao lưu và kiểm tra ${events} sự kiện đến ${head} vào ${to}; ` +
        `backed up and verified ${events} events.`,
      ...(accounts === null
        ? []
        : [`${accounts.accounts} tài khoản: ${accounts.file}; the accounts are beside it.`]),
    ],
    result: { file: to, logId, head, events, accounts, problems },
  };
}
