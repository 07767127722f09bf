import { isOutsideTerritory } from '../kernel/independence';
import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { onDay } from '../kernel/occurredOn';
import type { CommitmentCommands } from './commands';
import { notBefore, onRecord, startOf, type CommitmentDecision } from './decision';
import { dueNotice, isMuted, noticeIdOf, writtenNotice, type NoticeKind } from './noticeLadder';
import { promiseMeant } from './occurrences';
import { byId, lastDeadline, type CommitmentState } from './state';
import { isOutstanding } from './status';
import { timelinessOf } from './timeliness';

type NoticeCommand = Command<CommitmentCommands['noticeOverdue']>;

/**
 * The clock found a candidate in a read model; here is what holds: the promise may have been kept
 * meanwhile. A notice that is written already is no fault, another process was faster.
 */
function notice(
  kind: NoticeKind,
  { input, stream, today }: Pick<NoticeCommand, 'input' | 'stream' | 'today'>,
  state: CommitmentState,
): CommitmentDecision {
  const { deadlineVersion, level, addresseeOfficeId, occurrence = null } = input;
  const step = { kind, deadlineVersion, level, occurrence };
  if (writtenNotice(state, step) !== null) return accept();
  const promise = occurrence === null ? state : promiseMeant(state, occurrence);
  if (isMuted(promise) || lastDeadline(promise)?.version !== deadlineVersion)
    return reject('WRONG_STATE');
  const due = dueNotice(state, step, today);
  if (due === null) return reject(kind === 'OVERDUE' ? 'NOT_OVERDUE' : 'WRONG_STATE');
  const { ladderDays, dueDate, isBackfill } = due;
  const noticeId = noticeIdOf(stream, step);
  const data = {
    noticeId,
    deadlineVersion,
    dueDate,
    level,
    ladderDays,
    addresseeOfficeId,
    occurrence,
  };
  const occurredOn = onDay(due.occurredOn);
  return kind === 'OVERDUE'
    ? accept({ type: 'OverdueNoticed', occurredOn, data: { ...data, isBackfill } })
    : accept({ type: 'DueSoonNoticed', occurredOn, data });
}

export const noticeOverdue = onRecord<'noticeOverdue'>('any', (command, state) =>
  notice('OVERDUE', command, state),
);

export const noticeDueSoon = onRecord<'noticeDueSoon'>('any', (command, state) =>
  notice('DUE_SOON', command, state),
);

/** Overdue notices and reminders ask for an acknowledgement, due-soon notices do not. */
export const acknowledgeNotice = onRecord<'acknowledgeNotice'>('any', ({ input }, state) => {
  const notice = byId(state.notices, input.noticeId);
  const found = notice?.kind === 'OVERDUE' ? notice : byId(state.reminders, input.noticeId);
  if (found === null) return reject('UNKNOWN_RECORD', 'noticeId');
  if (found.acknowledgedBy !== null) return reject('NOTICE_ALREADY_ACKNOWLEDGED', 'noticeId');
  return accept({ type: 'NoticeAcknowledged', data: { noticeId: found.id } });
});

/** Only what is still owed is urged. */
export const sendReminder = onRecord<'sendReminder'>('any', (command, state, facts) => {
  const { input, newId, actor } = command;
  if (!isOutstanding(state)) return reject('WRONG_STATE');
  const sender = { role: actor.role, office: facts.actorOffice };
  if (isOutsideTerritory(sender, facts.territories)) return reject('OUTSIDE_TERRITORY');
  return accept({
    type: 'ReminderSent',
    data: { reminderId: newId('reminder'), text: input.text },
  });
});

/** A day newly promised is a note: only an extension moves the deadline (R31). */
export const explainLateness = onRecord<'explainLateness'>(
  'any',
  ({ input: { cause, newlyPromisedDate }, occurredOn }, state) => {
    if (timelinessOf(state, { on: occurredOn.date }) !== 'OPEN_OVERDUE')
      return reject('NOT_OVERDUE');
    const early =
      newlyPromisedDate === undefined
        ? null
        : notBefore(newlyPromisedDate, startOf(occurredOn), 'newlyPromisedDate');
    if (early !== null) return { rejection: early };
    return accept({
      type: 'LatenessExplained',
      data: { cause, newlyPromisedDate: newlyPromisedDate ?? null },
    });
  },
);
