import { lastOf } from '../kernel/entries';
import { pendingClaim, pendingCorrection, pendingExtension, type CommitmentState } from './state';

/** The urging to be answered: an open last reminder first, only then the newest notice. */
function noticeToAcknowledge({ notices, reminders }: CommitmentState): string | null {
  const isOpen = (each: { readonly acknowledgedBy: unknown }) => each.acknowledgedBy === null;
  const reminder = lastOf(reminders);
  const overdue = notices.filter(({ kind }) => kind === 'OVERDUE');
  if (reminder !== null && isOpen(reminder)) return reminder.id;
  return (overdue.findLast(isOpen) ?? overdue.at(-1) ?? reminder)?.id ?? null;
}

/** The claim, request, correction, notice or report that something is said about next; else the last one. */
export const openParts = (state: CommitmentState): Readonly<Record<string, string | null>> => ({
  claimId: (pendingClaim(state) ?? state.claims.at(-1))?.id ?? null,
  extensionId: (pendingExtension(state) ?? state.extensions.at(-1))?.id ?? null,
  correctionId: (pendingCorrection(state) ?? state.corrections.at(-1))?.id ?? null,
  noticeId: noticeToAcknowledge(state),
  progressReportId: lastOf(state.progressReports)?.id ?? null,
});
