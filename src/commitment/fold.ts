import type { Fold } from '../kernel/decider';
import { localDateOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { CommitmentEvent } from './events';
import { conductChange } from './foldConduct';
import { withDeadline } from './foldDeadline';
import { noticeChange } from './foldNotices';
import { settlementChange } from './foldSettlement';
import type { CommitmentState } from './state';

type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

function recorded(event: Of<'CommitmentRecorded'>): CommitmentState {
  const { text, source, ...data } = event.data;
  const madeOn = event.metadata.occurredOn;
  return {
    id: event.stream,
    version: event.version,
    isSynthetic: event.metadata.isSynthetic,
    text,
    classification: event.metadata.classification,
    ...data,
    leadUnitId: null,
    supportingUnitIds: [],
    origins: [{ ...source, madeOn, text }],
    madeOn,
    recordedAt: event.recordedAt,
    recordedOn: localDateOf(event.recordedAt),
    changedAt: event.recordedAt,
    targets: [],
    deadlines: [],
    noDeadlineWording: null,
    progressReports: [],
    extensions: [],
    claims: [],
    rounds: [{ startedOn: madeOn.date, brokenOn: null, cancelledOn: null, closedOn: null }],
    broken: null,
    cancellation: null,
    notices: [],
  };
}

function change(
  state: CommitmentState,
  event: Recorded<CommitmentEvent>,
): Partial<CommitmentState> {
  switch (event.type) {
    case 'CommitmentRecorded':
      return {};
    case 'TargetSet':
      return { targets: event.data.targets };
    case 'DeadlineSet':
      return withDeadline(state, event.data.deadline, 'SET', event);
    case 'LeadUnitAssigned':
      return { leadUnitId: event.data.unitId, supportingUnitIds: event.data.supportingUnitIds };
    case 'ProgressReported':
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return conductChange(state, event);
    case 'FulfilmentClaimed':
    case 'FulfilmentVerified':
    case 'FulfilmentRejected':
    case 'CommitmentDeclaredBroken':
    case 'CancellationProposed':
    case 'CommitmentCancelled':
    case 'CommitmentClosed':
    case 'CommitmentReopened':
      return settlementChange(state, event);
    case 'DueSoonNoticed':
    case 'OverdueNoticed':
    case 'NoticeAcknowledged':
      return noticeChange(state, event);
    default:
      return unreachable(event);
  }
}

function evolve(
  state: CommitmentState | null,
  event: Recorded<CommitmentEvent>,
): CommitmentState | null {
  if (event.type === 'CommitmentRecorded') return recorded(event);
  if (state === null) return null;
  return {
    ...state,
    ...change(state, event),
    version: event.version,
    changedAt: event.recordedAt,
  };
}

/** Null before the promise is recorded. */
export const commitmentFold: Fold<CommitmentState | null, CommitmentEvent> = {
  initial: null,
  evolve,
};
