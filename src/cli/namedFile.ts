import { existsSync, statSync } from 'node:fs';
import { CommandFailure, exitCodes } from './exitCode';

/**
 * A file, or a pipe, that the call names.
 * @throws CommandFailure when it is not there or is a folder: nothing was touched
 */
export function namedFile(path: string): string {
  if (!existsSync(path))
    throw new CommandFailure(
      exitCodes.usage,
      'FILE_NOT_FOUND',
      `Không có tệp ${path}; there is no file ${path}`,
    );
  if (statSync(path).isDirectory())
    throw new CommandFailure(
      exitCodes.usage,
      'NOT_A_FILE',
      `${path} là thư mục; this is a folder, not a file`,
    );
  return path;
}

/**
 * Works on a file or folder that the call names, so that what the system refuses is not taken for the data
 * folder's.
 * @throws CommandFailure naming the file, and what the work throws
 */
export async function namingFile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    throw new CommandFailure(
      exitCodes.failed,
      String(error.code),
      `${path}: không đọc hoặc ghi được; this cannot be read or written: ` + error.message,
      { cause: error },
    );
  }
}
