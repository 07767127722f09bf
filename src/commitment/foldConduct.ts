import { appended, changed } from '../kernel/entries';
import { daysBetween, localDateOf, type LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { conductEvents } from './conductEvents';
import type { EventsOf } from '../kernel/eventDefinition';
import { clearedBy } from './clearedDays';
import { withDeadline } from './foldDeadline';
import { reportedSince, withCorrection, withReport } from './progress';
import type { ProgressReportState } from './conductState';
import type { ExtensionState } from './deadlineState';
import { promiseMeant } from './occurrences';
import { byId, lastDeadline, type CommitmentState } from './state';

type ConductEvent = EventsOf<typeof conductEvents>;

/** Days on which it was overdue before a decision: the day of the decision is not one (R6). */
function lapsedDays(state: CommitmentState, decidedOn: LocalDate): number {
  const deadline = lastDeadline(state);
  return deadline === null ? 0 : Math.max(0, daysBetween(deadline.date, decidedOn) - 1);
}

function decided(
  state: CommitmentState,
  event: Recorded<Extract<ConductEvent, { type: 'ExtensionGranted' | 'ExtensionRefused' }>>,
  promise: CommitmentState,
  outcome: Pick<
    ExtensionState,
    'status' | 'grantedDate' | 'grantedVersion' | 'causeConfirmedByOfficeId' | 'cleared'
  >,
): Pick<CommitmentState, 'extensions'> {
  const decidedOn = event.metadata.occurredOn.date;
  return {
    extensions: state.extensions.map((extension) =>
      extension.id === event.data.extensionId
        ? {
            ...extension,
            ...outcome,
            decidedBy: event.metadata.actor,
            decidedOn,
            decidedAt: event.recordedAt,
            decisionReason: event.data.reason,
            lapsedDays: lapsedDays(promise, decidedOn),
            legalBasis: event.metadata.legalBasis[0] ?? null,
            evidence: event.metadata.evidence,
          }
        : extension,
    ),
  };
}

/** What an extension moves: the promise, or the occurrence that it was asked for (R44). */
function extendedBy(state: CommitmentState, extensionId: string): CommitmentState {
  const extension = byId(state.extensions, extensionId);
  if (extension === null) return state;
  return promiseMeant(state, extension.occurrence ?? extension.requestedOn.date);
}

/** The report keeps its day and its place among the others (R14). */
function corrected(
  state: CommitmentState,
  event: Recorded<Extract<ConductEvent, { type: 'ProgressCorrected' }>>,
): Partial<CommitmentState> {
  const { progressReportId, percent, results, narrative } = event.data;
  const report = byId(state.progressReports, progressReportId);
  if (report === null) return {};
  const now = { ...report, percent, results, narrative, isCorrected: true };
  const progressReports = changed(state.progressReports, progressReportId, () => now);
  return { progressReports, progress: withCorrection(state.progress, now, progressReports) };
}

/** What progress and extensions change. */
export function conductChange(
  state: CommitmentState,
  event: Recorded<ConductEvent>,
): Partial<CommitmentState> {
  const { occurredOn, actor, evidence } = event.metadata;
  switch (event.type) {
    case 'ProgressReported': {
      const { progressReportId: id, ...data } = event.data;
      const report: ProgressReportState = {
        id,
        ...data,
        occurredOn,
        reportedBy: actor,
        recordedAt: event.recordedAt,
        evidence,
        atVersion: event.version,
        isCorrected: false,
      };
      return {
        progressReports: appended(state.progressReports, report),
        progress: withReport(state.progress, report),
        claims: reportedSince(state.claims, occurredOn.date),
      };
    }
    case 'ProgressCorrected':
      return corrected(state, event);
    case 'ExtensionRequested': {
      const { extensionId: id, ...data } = event.data;
      const extension: ExtensionState = {
        id,
        status: 'REQUESTED',
        ...data,
        requestedBy: actor,
        requestedOn: occurredOn,
        requestedAt: event.recordedAt,
        grantedDate: null,
        grantedVersion: null,
        decidedBy: null,
        decidedOn: null,
        decidedAt: null,
        decisionReason: null,
        causeConfirmedByOfficeId: null,
        lapsedDays: 0,
        cleared: null,
        legalBasis: null,
        evidence: [],
      };
      return { extensions: [...state.extensions, extension] };
    }
    case 'ExtensionGranted': {
      const { deadline, causeConfirmedByOfficeId } = event.data;
      const promise = extendedBy(state, event.data.extensionId);
      return {
        ...decided(state, event, promise, {
          status: 'GRANTED',
          grantedDate: deadline.date,
          grantedVersion: deadline.version,
          causeConfirmedByOfficeId,
          cleared: clearedBy(
            lastDeadline(promise),
            occurredOn.date,
            localDateOf(event.recordedAt),
            deadline.date,
          ),
        }),
        // An occurrence keeps its extension with the request; its duty has no deadline of its own.
        ...(promise === state
          ? withDeadline(state, deadline, 'EXTENSION', event)
          : { deadlineVersion: deadline.version }),
      };
    }
    case 'ExtensionRefused':
      return decided(state, event, extendedBy(state, event.data.extensionId), {
        status: 'REFUSED',
        grantedDate: null,
        grantedVersion: null,
        causeConfirmedByOfficeId: null,
        cleared: null,
      });
    default:
      return unreachable(event);
  }
}
