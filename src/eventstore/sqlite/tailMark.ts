import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { logIdOf, parsePosition, placeOf, type Position } from '../../kernel/position';

/** File of the mark of a log. */
export const tailMarkOf = (logPath: string): string => logPath.replace(/(\.db)?$/u, '.tail');

/** How far a log had come for certain; null when nothing says so. */
export function readTailMark(logPath: string): Position | null {
  try {
    return parsePosition(readFileSync(tailMarkOf(logPath), 'utf8').trim());
  } catch {
    return null;
  }
}

/**
 * How many events at the end of a log are gone, by its mark.
 * @param last position that the log knows to have given
 */
export function eventsLost(mark: Position | null, last: Position): number {
  if (mark === null || logIdOf(mark) !== logIdOf(last)) return 0;
  return Math.max(0, placeOf(mark) - placeOf(last));
}

/**
 * Keeps outside of the WAL how far the log has come, so that a WAL that was deleted after a kill is
 * missed: without it the log ends earlier, is whole, and would give its positions away again. It is
 * moved after each commit and never synced: behind the log it may be, ahead of it never.
 */
export class TailMark {
  private descriptor: number | null = null;

  constructor(private readonly logPath: string) {}

  moveTo(position: Position): void {
    try {
      this.descriptor ??= openSync(
        tailMarkOf(this.logPath),
        constants.O_RDWR | constants.O_CREAT,
        0o600,
      );
      writeSync(this.descriptor, `${position}\n`, 0);
    } catch {
      // The commit stands; a mark that stays behind says less, and nothing wrong.
    }
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}
