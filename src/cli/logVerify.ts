import type { Config } from '../config';
import {
  verifyLogFile,
  type LogProblem,
  type LogVerification,
} from '../eventstore/sqlite/verifyLogFile';
import { logPathIn } from './dataFolder';
import { exitCodes, type ExitCode } from './exitCode';
import { knownEvents } from './knownEvents';
import { namedFile } from './namedFile';
import { withProgress } from './progress';
import type { Report } from './report';

/** Looks at a log or at a backup of one, with progress. */
export const verifyWithProgress = (path: string): Promise<LogVerification> =>
  withProgress({ label: 'Kiểm tra nhật ký; verifying', total: 0 }, async (progress) =>
    verifyLogFile(path, {
      ...knownEvents(),
      onProgress: (done, total) => progress.update(done, total),
    }),
  );

export const lineOfProblem = ({ position, code, eventId, message }: LogProblem): string =>
  [position ?? '-', code, ...(eventId === null ? [] : [eventId]), message].join('  ');

/** Events that only a newer program knows are no damage. */
export function exitCodeOf(problems: readonly LogProblem[]): ExitCode {
  if (problems.length === 0) return exitCodes.done;
  const isOnlyUnknown = problems.every(({ code }) => code === 'UNKNOWN_EVENT');
  return isOnlyUnknown ? exitCodes.unsupported : exitCodes.damaged;
}

/** @param file a backup, or the log of the data folder if absent */
export async function verifyLog(config: Config, file: string | undefined): Promise<Report> {
  const path = file === undefined ? logPathIn(config.dataDir) : namedFile(file);
  const { logId, head, events, problems } = await verifyWithProgress(path);
  const count = problems.length;
  return {
    exitCode: exitCodeOf(problems),
    lines: [
      ...problems.map(lineOfProblem),
      count === 0
        ? `Nhật ký nguyên vẹn: ${events} sự kiện đến ${head}; the log is sound: ${events} events.`
        : `Có ${count} chỗ sai trong ${events} sự kiện; ${count} problems in ${events} events.`,
    ],
    result: { file: path, logId, head, events, problems },
  };
}
