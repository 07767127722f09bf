import type { Fold } from '../kernel/decider';
import { localDateOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { CommitmentEvent } from './events';
import { assignmentChange } from './foldAssignment';
import { conductChange } from './foldConduct';
import { correctionChange, registered } from './foldCorrection';
import { deadlineChange, withDeadline } from './foldDeadline';
import { interpretationChange } from './foldInterpretation';
import { jointChange } from './foldJoint';
import { noticeChange } from './foldNotices';
import { transferChange } from './foldSuccession';
import { newRound, settlementChange } from './foldSettlement';
import { noProgress } from './progress';
import { furtherCleared } from './furtherCleared';
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
    coPromisors: [],
    leadUnitId: null,
    acceptedOn: null,
    leadSteps: [],
    reassignments: [],
    supportingUnitIds: [],
    origins: [{ ...source, madeOn, text }],
    madeOn,
    recordedAt: event.recordedAt,
    recordedOn: localDateOf(event.recordedAt),
    changedAt: event.recordedAt,
    targets: [],
    clarification: null,
    classifications: [],
    publishedOn: null,
    objection: null,
    duplicateLinks: [],
    deadlines: [],
    recurrence: null,
    deadlineVersion: 0,
    awaitedDeadline: null,
    inheritedDeadlines: [],
    noDeadlineWording: null,
    suspensions: [],
    progress: noProgress,
    progressReports: [],
    extensions: [],
    claims: [],
    rounds: [newRound(madeOn.date)],
    broken: null,
    cancellation: null,
    supersession: null,
    citizenConfirmation: { agreed: 0, disagreed: 0 },
    notices: [],
    reminders: [],
    latenessExplanations: [],
    mistake: null,
    furtherCleared: [],
    transfers: [],
    suggestionId: null,
    firstText: null,
    corrections: [],
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
    case 'CommitmentClarified':
    case 'CommitmentClassified':
    case 'CommitmentObjected':
    case 'ObjectionUpheld':
    case 'ObjectionDismissed':
    case 'CommitmentPublished':
    case 'PublicationWithdrawn':
    case 'DuplicateLinked':
    case 'DuplicateUnlinked':
      return interpretationChange(state, event);
    case 'DeadlineCorrected':
    case 'RecurrenceSet':
    case 'RecurrenceCorrected':
    case 'DeadlineRecalculated':
    case 'SuspensionDeclared':
    case 'SuspensionLifted':
      return deadlineChange(state, event);
    case 'LeadUnitAssigned':
    case 'SupportingUnitAdded':
    case 'SupportingUnitRemoved':
    case 'AssignmentAccepted':
    case 'AssignmentReturned':
    case 'CommitmentReassigned':
      return assignmentChange(state, event);
    case 'CoPromisorAdded':
    case 'CoPromisorRemoved':
    case 'CoPromisorTransferred':
      return jointChange(state, event);
    case 'ProgressReported':
    case 'ProgressCorrected':
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return conductChange(state, event);
    case 'FulfilmentClaimed':
    case 'FulfilmentVerified':
    case 'FulfilmentRejected':
    case 'ClaimWithdrawn':
    case 'VerdictRevoked':
    case 'CommitmentDeclaredBroken':
    case 'CancellationProposed':
    case 'CommitmentCancelled':
    case 'CommitmentSuperseded':
    case 'OriginalDeadlineInherited':
    case 'CitizenConfirmationRecorded':
    case 'CommitmentClosed':
    case 'CommitmentReopened':
      return settlementChange(state, event);
    case 'DueSoonNoticed':
    case 'OverdueNoticed':
    case 'NoticeAcknowledged':
    case 'ReminderSent':
    case 'LatenessExplained':
      return noticeChange(state, event);
    case 'RecordedInError': {
      const { occurredOn, actor: by } = event.metadata;
      return { mistake: { on: occurredOn.date, reason: event.data.reason, by } };
    }
    case 'CommitmentTransferred':
      return transferChange(state, event);
    case 'PromiseSuggestionConfirmed':
      return { suggestionId: event.data.suggestionId };
    case 'CorrectionProposed':
    case 'CorrectionConfirmed':
    case 'CorrectionRefused':
    case 'MadeOnCorrected':
    case 'PromisorCorrected':
    case 'LeadUnitCorrected':
    case 'TextCorrected':
    case 'SourceCorrected':
    case 'SourceDayNotFollowed':
      return correctionChange(state, event);
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
  const after = {
    ...state,
    ...change(state, event),
    version: event.version,
    changedAt: event.recordedAt,
  };
  const cleared = furtherCleared(state, after, event);
  const all = cleared.length === 0 ? {} : { furtherCleared: [...state.furtherCleared, ...cleared] };
  return registered(state, event, { ...after, ...all });
}

/** Null before the promise is recorded. */
export const commitmentFold: Fold<CommitmentState | null, CommitmentEvent> = {
  initial: null,
  evolve,
};
