import type { Actor } from '../kernel/actor';
import { accept, reject } from '../kernel/decider';
import type { LocalDate } from '../kernel/localDate';
import type { OfficeFact } from '../kernel/party';
import { isInCalendar } from '../calendar/countedPeriod';
import { fallsBeforePromise, fixedDeadline } from './deadline';
import { nextDeadlineVersion } from './deadlineInForce';
import {
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  openRefusal,
  refusal,
  startOf,
} from './decision';
import type { Refusal } from './decision';
import { decidedOn, decisionDay, documentRefusal } from './decisionDay';
import { capRefusal, mayDecideExtension } from './extensionRules';
import { occurrenceMeant } from './occurrenceMeant';
import { promiseMeant } from './occurrences';
import type { FourEyesFacts } from './fourEyesNeeds';
import { byId, lastDeadline, pendingExtension } from './state';
import type { DeadlineVersion, ExtensionState } from './deadlineState';
import type { CommitmentState } from './state';

/** Later than the deadline in force; logs of before R54 hold such as fell before the promise. */
function laterRefusal(
  date: LocalDate,
  current: DeadlineVersion,
  { madeOn }: CommitmentState,
  field: string,
): Refusal {
  if (!isInCalendar(date)) return refusal('VALUE_OUT_OF_RANGE', field);
  if (fallsBeforePromise({ date }, madeOn)) return refusal('DATE_TOO_EARLY', field);
  return date > current.date ? null : refusal('EXTENSION_NOT_LATER', field);
}

/** Asked before or after the deadline; refused while a claim is pending and once done (R32). */
export const requestExtension = onRecord<'requestExtension'>('any', (command, state, facts) => {
  const { proposedDate, reason, objectiveCause } = command.input;
  const meant = occurrenceMeant(state, command.input.occurrence, command.occurredOn.date);
  if ('rejection' in meant) return meant;
  const { promise, occurrence } = meant;
  const refused = openRefusal(promise);
  if (refused !== null) return { rejection: refused };
  const current = lastDeadline(promise);
  if (current === null) return reject('NO_DEADLINE_SET');
  if (pendingExtension(promise) !== null) return reject('EXTENSION_PENDING');
  const notLater =
    laterRefusal(proposedDate, current, state, 'proposedDate') ??
    capRefusal(promise, facts, current, proposedDate, 'proposedDate');
  if (notLater !== null) return { rejection: notLater };
  const extensionId = command.newId('extension');
  const previousDate = current.date;
  return accept({
    type: 'ExtensionRequested',
    data: {
      extensionId,
      proposedDate,
      previousDate,
      reason,
      objectiveCause: objectiveCause ?? null,
      occurrence,
    },
  });
});

/** What bars any decision on a request, granting or refusing. */
function decisionRefusal(
  command: { readonly actor: Actor; readonly occurredOn: { readonly date: LocalDate } },
  extension: ExtensionState | null,
  facts: FourEyesFacts,
): Refusal {
  if (extension === null) return refusal('UNKNOWN_RECORD', 'extensionId');
  if (!mayDecideExtension(command.actor, facts)) return refusal('EXTENSION_DECIDER_NOT_ENTITLED');
  if (extension.status !== 'REQUESTED') return refusal('EXTENSION_ALREADY_DECIDED', 'extensionId');
  return notBefore(command.occurredOn.date, startOf(extension.requestedOn));
}

/**
 * Who confirms an objective cause is known, and confirms one that was stated: ratings rest on it.
 * @basis Decree 335/2025/NĐ-CP (reported)
 */
function confirmationRefusal(
  officeId: string | undefined,
  extension: ExtensionState,
  { confirmingOffice }: { readonly confirmingOffice: OfficeFact | null },
  on: LocalDate,
): Refusal {
  if (officeId === undefined) return null;
  const field = 'causeConfirmedByOfficeId';
  if (extension.objectiveCause === null) return refusal('VALUE_OUT_OF_RANGE', field);
  if (confirmingOffice === null) return refusal('UNKNOWN_RECORD', field);
  const { endedOn } = confirmingOffice;
  return endedOn !== null && endedOn < on ? refusal('OFFICE_ENDED', field) : null;
}

/** A new version of the deadline, in force from the day of the decision on (R6). */
export const grantExtension = judged<'grantExtension'>('clock', (command, state, facts) => {
  const { extensionId, reason, causeConfirmedByOfficeId } = command.input;
  const extension = byId(state.extensions, extensionId);
  const promise =
    extension === null
      ? state
      : promiseMeant(state, extension.occurrence ?? extension.requestedOn.date);
  const on = decisionDay(command, promise);
  const current = lastDeadline(promise);
  const refused = firstRefusal(
    () => decisionRefusal(command, extension, facts),
    () => documentRefusal(command),
    () => openRefusal(promise),
    () => notBefore(on, current?.effectiveOn ?? null),
  );
  if (refused !== null) return { rejection: refused };
  if (extension === null || current === null) return reject('NO_DEADLINE_SET');
  const grantedDate = command.input.grantedDate ?? extension.proposedDate;
  const notLater =
    laterRefusal(grantedDate, current, state, 'grantedDate') ??
    // A day that had passed when it was decided would be overdue before it is in force.
    notBefore(grantedDate, on, 'grantedDate') ??
    capRefusal(promise, facts, current, grantedDate, 'grantedDate') ??
    confirmationRefusal(causeConfirmedByOfficeId, extension, facts, on);
  if (notLater !== null) return { rejection: notLater };
  const deadline = fixedDeadline(grantedDate, 'DAY', {
    version: nextDeadlineVersion(state),
    wording: null,
  });
  return accept({
    type: 'ExtensionGranted',
    ...decidedOn(on, command),
    data: {
      extensionId,
      deadline,
      reason,
      causeConfirmedByOfficeId: causeConfirmedByOfficeId ?? null,
    },
  });
});

export const refuseExtension = judged<'refuseExtension'>('clock', (command, state, facts) => {
  const { extensionId, reason } = command.input;
  const refused = decisionRefusal(command, byId(state.extensions, extensionId), facts);
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'ExtensionRefused', data: { extensionId, reason } });
});
