import type { CommandHandler } from '../application/handleCommand';
import { dueNotices, type DueNotice } from '../commitment/noticeLadder';
import { lastDeadline, type CommitmentState } from '../commitment/state';
import type { LocalDate } from '../kernel/localDate';
import { systemActor } from '../kernel/actor';
import type { AddressBook } from './noticeAddressee';

const commandOf = { OVERDUE: 'noticeOverdue', DUE_SOON: 'noticeDueSoon' } as const;

/** Two clocks that see the same step send the same command: it is written once. */
const commandIdOf = (commitment: CommitmentState, notice: DueNotice): string =>
  `${commitment.id} ${notice.deadlineVersion} ${notice.level}`;

/** Offices that the ladder of the deadline in force has spoken to. */
const toldBefore = (commitment: CommitmentState): Set<string> => {
  const version = lastDeadline(commitment)?.version;
  const overdue = commitment.notices.filter(
    ({ kind, deadlineVersion }) => kind === 'OVERDUE' && deadlineVersion === version,
  );
  return new Set(overdue.map(({ addresseeOfficeId }) => addresseeOfficeId));
};

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
  const told = toldBefore(commitment);
  for (const notice of dueNotices(commitment, today)) {
    const addresseeOfficeId = await addressBook.officeFor(notice.addressee, commitment, told);
    const outcome = await handler.handle({
      name: commandOf[notice.kind],
      input: {
        commandId: commandIdOf(commitment, notice),
        commitmentId: commitment.id,
        deadlineVersion: notice.deadlineVersion,
        level: notice.level,
        addresseeOfficeId,
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
