import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import { copyLogFile, removeDatabase } from '../eventstore/sqlite/copyLogFile';
import {
  giveNewLogId,
  openReplaceableLog,
  type ReplaceableLog,
} from '../eventstore/sqlite/replaceableLog';
import { isBusy } from '../eventstore/sqlite/sqliteFailure';
import { restoreAccounts } from './accountsCopy';
import { logPathIn } from './dataFolder';
import { freeNameIn } from './freeName';
import { CommandFailure, exitCodes } from './exitCode';
import { takeFolderAlone } from './folderLock';
import { exitCodeOf, lineOfProblem, verifyWithProgress } from './logVerify';
import { withProgress } from './progress';
import { namedFile } from './namedFile';
import type { Report } from './report';

function replace(log: ReplaceableLog, path: string, replacement: string, aside: string): boolean {
  try {
    return log.replaceBy(replacement, aside);
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new CommandFailure(
      exitCodes.inUse,
      'LOG_IN_USE',
      `DATA_DIR: có chương trình đang mở ${path}; a program has the log open`,
      { cause: error },
    );
  }
}

/**
 * Puts a backup in the place of the log. The restored log has an id of its own, so that positions
 * told before are refused and read models are made anew. A log that was there is kept beside it.
 */
export async function restore(
  config: Config,
  file: string,
  { force }: { readonly force: boolean },
): Promise<Report> {
  const { dataDir } = config;
  const path = logPathIn(dataDir);
  const { head, events, problems } = await verifyWithProgress(namedFile(file));
  const exitCode = exitCodeOf(problems);
  if (exitCode !== exitCodes.done)
    return {
      exitCode,
      lines: [
        ...problems.map(lineOfProblem),
        `Không phục hồi từ bản có chỗ sai; a backup with problems is not restored.`,
      ],
      result: { logId: null, events, backupHead: head, keptAs: null, problems },
    };
  mkdirSync(dataDir, { recursive: true });
  const folder = takeFolderAlone(dataDir);
  const staging = join(dataDir, 'events.db.restoring');
  const log = openReplaceableLog(path);
  try {
    if (log.mayHoldEvents && !force)
      throw new CommandFailure(
        exitCodes.refused,
        'TARGET_NOT_EMPTY',
        `${path} đã có sự kiện, dùng --force để thay (bản cũ được giữ lại); the log holds events, ` +
          `use --force to replace it (the old one is kept)`,
      );
    await withProgress({ label: 'Phục hồi (trang); restoring (pages)', total: 0 }, (progress) =>
      copyLogFile(file, staging, (done, total) => progress.update(done, total)),
    );
    const logId = giveNewLogId(staging);
    const aside = freeNameIn(dataDir, 'events.before-restore');
    const isKept = replace(log, path, staging, aside);
    const accounts = await restoreAccounts(dataDir, file);
    return {
      lines: [
        `Đã phục hồi ${events} sự kiện, mã nhật ký mới ${logId}; restored ${events} events, the ` +
          `log's new id is ${logId}.`,
        ...(isKept ? [`Nhật ký cũ được giữ tại ${aside}; the old log is kept there.`] : []),
        ...(accounts === null
          ? []
          : [
              `${accounts.accounts} tài khoản; mọi người đăng nhập lại. The accounts are back, and ` +
                `everybody signs in again.`,
            ]),
      ],
      result: {
        logId,
        events,
        backupHead: head,
        keptAs: isKept ? aside : null,
        accounts,
        problems,
      },
    };
  } finally {
    log.close();
    removeDatabase(staging);
    folder.release();
  }
}
