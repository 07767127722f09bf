import { CommanderError } from 'commander';
import { AccountsError, type AccountsErrorCode } from '../accounts/errors';
import { ClockFault } from '../application/commandFault';
import { ConfigError } from '../config';
import { EventStoreError, LogTailLostError, NoLogError } from '../eventstore/errors';
import { LogDiffersError, LogTextError, UnrestorableEventError } from '../eventstore/restoreErrors';
import { ClockFileError } from './clocks';
import { CommandFailure, exitCodes, type ExitCode } from './exitCode';
import { SampleTooEarlyError } from './loadSample';
import { SampleRefusedError } from './sample/story';

/** How a command ended that did not do what it was asked for. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** For scripts. */
  readonly code: string;
  /** For people: Vietnamese, then English. */
  readonly message: string;
  /** Not foreseen: the stack is worth showing. */
  readonly isUnforeseen: boolean;
}

/** SQLite's primary result codes: the file is damaged, or none of SQLite's. */
const CORRUPT = 11;
const NOT_A_DATABASE = 26;
// The driver of Node 20 leaves the code out when many rows are read at once.
const DAMAGE = /database disk image is malformed|file is not a database/;

/** SQLite: may only be read, input or output failed, full, cannot be opened. */
const DISK_CODES: ReadonlySet<number> = new Set([8, 10, 13, 14]);
const DISK = /readonly database|disk I\/O error|disk is full|unable to open database file/;

const isOfDisk = (error: Error): boolean =>
  ('errcode' in error &&
    typeof error.errcode === 'number' &&
    DISK_CODES.has(error.errcode & 0xff)) ||
  DISK.test(error.message);

function isDamage(error: unknown): boolean {
  for (let at: unknown = error; typeof at === 'object' && at !== null;) {
    const code = 'errcode' in at && typeof at.errcode === 'number' ? at.errcode & 0xff : 0;
    if (code === CORRUPT || code === NOT_A_DATABASE) return true;
    if ('message' in at && DAMAGE.test(String(at.message))) return true;
    at = 'cause' in at ? at.cause : null;
  }
  return false;
}

const foreseen = (exitCode: ExitCode, code: string, message: string): Failure => ({
  exitCode,
  code,
  message,
  isUnforeseen: false,
});

const accountsExits: Readonly<Record<AccountsErrorCode, ExitCode>> = {
  ACCOUNTS_UNAVAILABLE: exitCodes.failed,
  ACCOUNTS_LOST: exitCodes.damaged,
  ACCOUNTS_DAMAGED: exitCodes.damaged,
  ACCOUNTS_UNSUPPORTED: exitCodes.unsupported,
};

const damaged = (message: string): Failure =>
  foreseen(
    exitCodes.damaged,
    'LOG_DAMAGED',
    `Tệp nhật ký bị hỏng, hãy chạy \`log verify\` rồi phục hồi từ bản sao lưu; the log ` +
      `file is damaged, run \`log verify\` and restore from a backup: ${message}`,
  );

function ofStore(error: EventStoreError): Failure | null {
  if (isDamage(error)) return damaged(error.message);
  if (error instanceof LogDiffersError)
    return foreseen(
      exitCodes.refused,
      error.code,
      `Nhật ký đích không phải phần đầu của nguồn, không ghi gì thêm; the target is not a beginning ` +
        `of the source, nothing more was written: ${error.message}`,
    );
  if (error instanceof UnrestorableEventError)
    return foreseen(
      error.problemCode === 'UNKNOWN_EVENT' ? exitCodes.unsupported : exitCodes.damaged,
      error.code,
      `Nguồn có sự kiện không thể ghi lại; the source has an event that cannot be restored: ` +
        error.message,
    );
  if (error instanceof LogTextError)
    return foreseen(
      exitCodes.damaged,
      error.code,
      `Tệp không phải bản xuất nhật ký nguyên vẹn; the file is no whole export of a log: ` +
        error.message,
    );
  if (error instanceof NoLogError)
    return foreseen(
      exitCodes.damaged,
      error.code,
      `Tệp không phải nhật ký, hoặc không nguyên vẹn; this is no log, or no whole one: ${error.message}`,
    );
  if (error instanceof LogTailLostError)
    return foreseen(
      exitCodes.damaged,
      error.code,
      `Nhật ký thiếu ${error.lost} sự kiện cuối đã được xác nhận: hãy đặt lại tệp -wal nếu còn, phục hồi ` +
        `từ bản sao lưu, hoặc chạy \`log accept-loss\`; the last ${error.lost} events that were ` +
        `acknowledged are gone: put the -wal back if there is one, restore a backup, or run ` +
        `\`log accept-loss\`: ${error.message}`,
    );
  if (error.code === 'UNSUPPORTED_LOG' || error.code === 'UNKNOWN_EVENT')
    return foreseen(
      exitCodes.unsupported,
      error.code,
      `Nhật ký do phiên bản khác ghi, chương trình này không đọc được; the log is not one ` +
        `that this program can read: ${error.message}`,
    );
  if (error.code === 'STORE_UNAVAILABLE')
    return foreseen(exitCodes.failed, error.code, `DATA_DIR: ${error.message}`);
  return null;
}

/** Below 1024 a port may be forbidden; everything else that the system refuses is a file. */
const settingOf = (error: Error): string =>
  'syscall' in error && error.syscall === 'listen' ? 'PORT, HOST' : 'DATA_DIR';

function ofSystem(error: Error & { readonly code: unknown }): Failure | null {
  switch (error.code) {
    case 'EADDRINUSE':
      return foreseen(
        exitCodes.failed,
        'EADDRINUSE',
        `PORT: cổng đang có chương trình khác dùng; the port is taken (${error.message})`,
      );
    case 'EACCES':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOSPC':
      return foreseen(exitCodes.failed, error.code, `${settingOf(error)}: ${error.message}`);
    default:
      return null;
  }
}

const ofDisk = ({ message }: Error): Failure =>
  foreseen(
    exitCodes.failed,
    'FILE_UNAVAILABLE',
    `Không đọc hoặc ghi được một tệp (quyền, chỗ trống?); a file in DATA_DIR, or one that the call ` +
      `names, cannot be read or written (its mode, room on the disk?): ${message}`,
  );

/** What a person can mend without knowing the program is said plainly; the rest with its stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommandFailure) return foreseen(error.exitCode, error.code, error.message);
  if (error instanceof AccountsError)
    return foreseen(accountsExits[error.code], error.code, error.message);
  if (error instanceof ConfigError) return foreseen(exitCodes.usage, 'CONFIG', error.message);
  if (error instanceof ClockFault)
    return foreseen(
      exitCodes.failed,
      error.code,
      `Đồng hồ của máy không đáng tin, chưa ghi gì: chỉnh lại, hoặc xác nhận bằng \`clock confirm\`; the ` +
        `clock is not believed and nothing was recorded: set it right, or \`clock confirm\`: ${error.message}`,
    );
  if (error instanceof ClockFileError) return foreseen(exitCodes.usage, error.code, error.message);
  if (error instanceof SampleTooEarlyError || error instanceof SampleRefusedError)
    return foreseen(exitCodes.refused, 'SAMPLE_REFUSED', error.message);
  if (error instanceof CommanderError) return foreseen(exitCodes.usage, 'USAGE', error.message);
  const known =
    (error instanceof EventStoreError ? ofStore(error) : null) ??
    (isDamage(error) ? damaged(error instanceof Error ? error.message : String(error)) : null) ??
    (error instanceof Error && 'code' in error ? ofSystem(error) : null) ??
    (error instanceof Error && isOfDisk(error) ? ofDisk(error) : null);
  if (known !== null) return known;
  return {
    exitCode: exitCodes.failed,
    code: 'UNFORESEEN',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    isUnforeseen: true,
  };
}
