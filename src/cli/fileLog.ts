import type { Config } from '../config';
import { CommandFailure, exitCodes } from './exitCode';

/**
 * For commands that work on the file in the data folder: a file left there from before is not the
 * log that the program runs on.
 * @throws CommandFailure LOG_ON_SERVER
 */
export function requireFileLog(config: Config): Config {
  if (config.eventStore === null) return config;
  throw new CommandFailure(
    exitCodes.refused,
    'LOG_ON_SERVER',
    'EVENTSTORE_URL: nhật ký nằm trên máy chủ, lệnh này chỉ dùng cho tệp nhật ký trong DATA_DIR; ' +
      'the log is on a server, and this command works on the log file in DATA_DIR only',
  );
}
