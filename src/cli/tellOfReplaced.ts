import type { ReadModelsStatus } from '../../projections/readModels';
import type { Log } from '../http/log';

const reasons: Readonly<Record<NonNullable<ReadModelsStatus['replaced']>, string>> = {
  DAMAGED: 'their file is damaged',
  ANOTHER_LOG:
    'they were made from another log than the one that is there, or from more of it: it may have ' +
    'been restored from a backup',
};

/** Says that answers begin anew, and why: a log put back may lack what somebody was told is kept. */
export function tellOfReplaced({ replaced, position }: ReadModelsStatus, log: Log): void {
  if (replaced === null) return;
  const reason = reasons[replaced];
  const code = replaced === 'ANOTHER_LOG' ? 'LOG_REPLACED' : undefined;
  log.warn({ code, replaced, reason, position }, 'the read models are built anew from the log');
}
