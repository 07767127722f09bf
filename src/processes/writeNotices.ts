import type { CommandHandler } from '../application/handleCommand';
import { dueNotices, type DueNotice } from '../commitment/noticeLadder';
import type { CommitmentState } from '../commitment/state';
import type { LocalDate } from '../kernel/localDate';
import { systemActor } from '../kernel/actor';
import type { AddressBook } from './noticeAddressee';

const commandOf = { OVERDUE: 'noticeOverdue', DUE_SOON: 'noticeDueSoon' } as const;

/** Two clocks that see the same step send the same command: it is written once. */
const commandIdOf = (commitment: CommitmentState, notice: DueNotice): string =>
  `${commitment.id} ${notice.deadlineVersion} ${notice.level}`;

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
  for (const notice of dueNotices(commitment, today)) {
    const outcome = await handler.handle({
      name: commandOf[notice.kind],
      input: {
        commandId: commandIdOf(commitment, notice),
        commitmentId: commitment.id,
        deadlineVersion: notice.deadlineVersion,
        level: notice.level,
        addresseeOfficeId: await addressBook.officeFor(notice.addressee, commitment),
      },
      actor: systemActor,
    });
    if (outcome.kind === 'rejected') return written;
    // No event: another process wrote it between our reading and the decision.
    if (!outcome.wasRepeated && outcome.eventIds.length > 0) written += 1;
  }
  return written;
}
