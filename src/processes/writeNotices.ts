import type { CommandHandler } from '../application/handleCommand';
import { dueNotices, type DueNotice } from '../commitment/noticeLadder';
import type { CommitmentState } from '../commitment/state';
import type { LocalDate } from '../kernel/localDate';
import { systemActor } from '../kernel/actor';
import type { AddressBook } from './noticeAddressee';

const commandOf = { OVERDUE: 'noticeOverdue', DUE_SOON: 'noticeDueSoon' } as const;

/** Two clocks that see the same step send the same command: it is written once. */
const commandIdOf = (commitment: CommitmentState, notice: DueNotice): string =>
  [commitment.id, notice.deadlineVersion, notice.level, notice.occurrence ?? []].flat().join(' ');

/** A ladder: that of a deadline, or of one occurrence of a duty that recurs (R44). */
const ladderOf = ({
  deadlineVersion,
  occurrence,
}: Pick<DueNotice, 'deadlineVersion' | 'occurrence'>) => `${deadlineVersion} ${occurrence ?? ''}`;

/** Offices that each ladder has spoken to. */
function toldBefore({ notices }: CommitmentState): (ladder: string) => Set<string> {
  const told = new Map<string, Set<string>>();
  const on = (ladder: string): Set<string> => {
    const offices = told.get(ladder) ?? new Set();
    told.set(ladder, offices);
    return offices;
  };
  for (const notice of notices)
    if (notice.kind === 'OVERDUE') on(ladderOf(notice)).add(notice.addresseeOfficeId);
  return on;
}

/**
 * Sends what the ladder has reached, lowest level first. The decider has the last word: a promise
 * claimed meanwhile is refused, and the higher levels are left for the next run.
 * @returns how many notices this call wrote.
 */
export async function writeNotices(
  handler: CommandHandler,
  addressBook: AddressBook,
  commitment: CommitmentState,
  today: LocalDate,
): Promise<number> {
  let written = 0;
  const toldOn = toldBefore(commitment);
  for (const notice of dueNotices(commitment, today)) {
    const told = toldOn(ladderOf(notice));
    const addresseeOfficeId = await addressBook.officeFor(notice.addressee, commitment, told);
    const outcome = await handler.handle({
      name: commandOf[notice.kind],
      input: {
        commandId: commandIdOf(commitment, notice),
        commitmentId: commitment.id,
        deadlineVersion: notice.deadlineVersion,
        level: notice.level,
        addresseeOfficeId,
        ...(notice.occurrence === null ? {} : { occurrence: notice.occurrence }),
      },
      actor: systemActor,
      isOwn: true,
    });
    if (outcome.kind === 'rejected') return written;
    if (notice.kind === 'OVERDUE') told.add(addresseeOfficeId);
    // No event: another process wrote it between our reading and the decision.
    if (!outcome.wasRepeated && outcome.eventIds.length > 0) written += 1;
  }
  return written;
}
