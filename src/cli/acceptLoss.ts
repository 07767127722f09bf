import { existsSync, rmSync } from 'node:fs';
import type { Config } from '../config';
import { lastPlaceGiven } from '../eventstore/sqlite/lastPlaceGiven';
import { readLogId } from '../eventstore/sqlite/logFile';
import { giveNewLogId } from '../eventstore/sqlite/replaceableLog';
import { openLogFile } from '../eventstore/sqlite/logFileSource';
import { eventsLost, readTailMark, tailMarkOf } from '../eventstore/sqlite/tailMark';
import { positionOf, type Position } from '../kernel/position';
import { logPathIn } from './dataFolder';
import { CommandFailure, exitCodes } from './exitCode';
import { takeFolderAlone } from './folderLock';
import { assertLogNotLost } from './lostLog';
import type { Report } from './report';

/**
 * Goes on with a log whose end was lost. It gets an id of its own, as a restored one does: positions of
 * the lost events, which it will give away again, are refused rather than mistaken.
 */
export async function acceptLoss({ dataDir }: Config): Promise<Report> {
  const path = logPathIn(dataDir);
  assertLogNotLost(dataDir);
  const folder = takeFolderAlone(dataDir);
  try {
    const mark = readTailMark(path);
    const lost = existsSync(path) ? eventsLost(mark, lastPositionIn(path)) : 0;
    if (lost === 0)
      throw new CommandFailure(
        exitCodes.refused,
        'NOTHING_LOST',
        `${path} không thiếu sự kiện nào; the log lacks no event`,
      );
    const logId = giveNewLogId(path);
    rmSync(tailMarkOf(path), { force: true });
    return {
      lines: [
        `Chạy tiếp không có ${lost} sự kiện cuối, mã nhật ký mới ${logId}; the log goes on without its ` +
          `last ${lost} events, its new id is ${logId}.`,
      ],
      result: { lost, logId },
    };
  } finally {
    folder.release();
  }
}

function lastPositionIn(path: string): Position {
  const database = openLogFile(path);
  try {
    return positionOf(readLogId(database), lastPlaceGiven(database));
  } finally {
    database.close();
  }
}
