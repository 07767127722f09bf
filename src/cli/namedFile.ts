import { existsSync } from 'node:fs';
import { CommandFailure, exitCodes } from './exitCode';

/** A file that the call names. @throws CommandFailure when it is not there: nothing was touched */
export function namedFile(path: string): string {
  if (existsSync(path)) return path;
  throw new CommandFailure(
    exitCodes.usage,
    'FILE_NOT_FOUND',
    `Không có tệp ${path}; there is no file ${path}`,
  );
}
