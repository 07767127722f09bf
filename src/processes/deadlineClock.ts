import type { NoticeCandidate } from '../../projections/commitments/candidates';
import { CommandFault } from '../application/commandFault';
import type { Directory } from '../application/directory';
import type { CommandHandler } from '../application/handleCommand';
import type { AnyRecord } from '../application/recordReader';
import type { Clock } from '../kernel/clock';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import type { DeadlineRecount } from './deadlineRecount';
import { createLeftByOthers, type LeftByOthers } from './leftByOthers';
import { createAddressBook, type AddressBook } from './noticeAddressee';
import { isInShare, wholeShare, type NoticeShare } from './noticeShare';
import { createRepeatedRun, type RepeatedRun } from './repeatedRun';
import { writeNotices } from './writeNotices';

/** Where the clock finds the promises that may need a notice. */
export interface NoticeCandidates {
  /**
   * Commitments with a notice to write on that day or before, earliest first and after `after`,
   * from a read model that has seen everything in the log.
   */
  page(
    today: LocalDate,
    after: NoticeCandidate | null,
    limit: number,
  ): Promise<readonly NoticeCandidate[]>;
}

export interface DeadlineClockOptions {
  readonly handler: CommandHandler;
  readonly directory: Directory;
  readonly candidates: NoticeCandidates;
  /** The record as the log has it. */
  readonly readRecord: (id: string) => Promise<AnyRecord | null>;
  readonly clock: Clock;
  /** Finished before any notice is written: a day that moved is no day to be noticed. */
  readonly recount?: DeadlineRecount;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly intervalMs: number;
  /** Told of every failure; the next run tries again. The id is null when a whole run failed. */
  readonly onFailure: (error: unknown, commitmentId: string | null) => void;
  /** Candidates in one page; 500 if absent. */
  readonly pageSize?: number;
  /** Commitments seen to at the same time, so that their notices share commits; 16 if absent. */
  readonly atOnce?: number;
  /** What falls to this clock, asked at the start of each run; everything if absent. */
  readonly share?: () => NoticeShare;
  /** How long it leaves to the others what falls to them, in milliseconds; 30 s if absent. */
  readonly patienceMs?: number;
  /** Milliseconds of a clock that only goes forward; `performance.now` if absent. */
  readonly elapsed?: () => number;
}

/**
 * Writes what becomes due with the passing of days: due soon, overdue, the ladder (design decision
 * 12). It asks nothing of the past but the log: a process that slept writes what it missed. A run
 * gives how many notices it wrote.
 */
export type DeadlineClock = RepeatedRun<number>;

export function createDeadlineClock(options: DeadlineClockOptions): DeadlineClock {
  const { intervalMs, onFailure, patienceMs = 30_000 } = options;
  const left = createLeftByOthers(patienceMs, options.elapsed ?? (() => performance.now()));
  return createRepeatedRun({
    run: () => run(options, left),
    intervalMs: () => (left.isAnyWaiting() ? Math.min(intervalMs, patienceMs) : intervalMs),
    onFailure: (error) => onFailure(error, null),
  });
}

/** Sees to every candidate of the day that falls to this clock, or that others left lying, once. */
async function run(options: DeadlineClockOptions, left: LeftByOthers): Promise<number> {
  const share = options.share?.() ?? wholeShare;
  await options.recount?.run();
  const today = localDateOf(options.clock.now());
  const { candidates, directory, readRecord, pageSize = 500 } = options;
  const unitById = async (id: string) => {
    const record = await readRecord(id);
    return record?.kind === 'UNIT' ? record.state : null;
  };
  const addressBook = createAddressBook(directory, unitById, today);
  let written = 0;
  let after: NoticeCandidate | null = null;
  for (;;) {
    const page: readonly NoticeCandidate[] = await candidates.page(today, after, pageSize);
    const ids = page
      .map(({ commitmentId }) => commitmentId)
      .filter((id) => isInShare(id, share) || left.isOverdueWork(id));
    written += await seeTo(options, addressBook, ids, today);
    after = page.at(-1) ?? null;
    if (after === null || page.length < pageSize) {
      left.endRun();
      return written;
    }
  }
}

async function seeTo(
  options: DeadlineClockOptions,
  addressBook: AddressBook,
  ids: readonly string[],
  today: LocalDate,
): Promise<number> {
  const { handler, readRecord, onFailure, atOnce = 16 } = options;
  // One promise that cannot be seen to must not keep the others from their notices.
  const seeToOne = async (id: string): Promise<number> => {
    try {
      const record = await readRecord(id);
      if (record?.kind !== 'COMMITMENT') return 0;
      return await writeNotices(handler, addressBook, record.state, today);
    } catch (error) {
      // Nobody's notice can be written without the log: the run ends and the next one tries again.
      if (error instanceof CommandFault) throw error;
      onFailure(error, id);
      return 0;
    }
  };
  let written = 0;
  for (let first = 0; first < ids.length; first += atOnce) {
    const counts = await Promise.all(ids.slice(first, first + atOnce).map(seeToOne));
    written += counts.reduce((sum, count) => sum + count, 0);
  }
  return written;
}
