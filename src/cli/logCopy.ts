import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config';
import { createEntryCheck } from '../eventstore/entryCheck';
import { restoreLog } from '../eventstore/restoreLog';
import { openLogFileSource } from '../eventstore/sqlite/logFileSource';
import { openSqliteLogRestore } from '../eventstore/sqlite/sqliteLogRestore';
import { logPathIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import { shareFolder } from './folderLock';
import { knownEvents } from './knownEvents';
import { namingFile } from './namedFile';
import { withProgress } from './progress';
import type { Report } from './report';

/**
 * Carries the log of the data folder into another data folder, event by event. Started again it
 * goes on with what has come since.
 */
export async function copyLog(config: Config, targetDir: string): Promise<Report> {
  const from = logPathIn(config.dataDir);
  const to = join(resolve(targetDir), 'events.db');
  if (from === to)
    throw new CommandFailure(
      exitCodes.usage,
      'SAME_LOG',
      `${targetDir} chính là DATA_DIR; the target is DATA_DIR itself`,
    );
  const source = openLogFileSource(from);
  const folder = await namingFile(targetDir, () => shareFolder(dirname(to)));
  const target = openSqliteLogRestore({ path: to });
  try {
    const label = 'Chép nhật ký; copying';
    const outcome = await withProgress({ label, total: source.count }, (progress) =>
      restoreLog(source.batches(), target, {
        check: createEntryCheck(knownEvents()),
        onProgress: (done) => progress.update(done),
      }),
    );
    return {
      lines: [
        `Đã chép ${outcome.written} sự kiện, ${outcome.alreadyThere} đã có sẵn; ` +
          `${outcome.written} events copied, ${outcome.alreadyThere} were there already.`,
      ],
      result: { ...outcome, sourceLogId: source.logId, logId: target.logId, file: to },
    };
  } finally {
    await target.close();
    folder.release();
    await source.close();
  }
}
