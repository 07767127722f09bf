import type { EventsOf } from '../kernel/eventDefinition';
import { localDateOf } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { withDeadline } from './foldDeadline';
import type { settlementEvents } from './settlementEvents';
import { currentRound, type ClaimState, type CommitmentState, type Round } from './state';

type SettlementEvent = EventsOf<typeof settlementEvents>;
type Of<T extends SettlementEvent['type']> = Recorded<Extract<SettlementEvent, { type: T }>>;

function claimed(state: CommitmentState, event: Of<'FulfilmentClaimed'>): Partial<CommitmentState> {
  const { claimId: id, ...data } = event.data;
  const claim: ClaimState = {
    id,
    status: 'PENDING',
    ...data,
    claimedOn: event.metadata.occurredOn,
    recordedAt: event.recordedAt,
    recordedOn: localDateOf(event.recordedAt),
    claimedBy: event.metadata.actor,
    evidence: event.metadata.evidence,
    verdict: null,
    round: state.rounds.length - 1,
    atVersion: event.version,
  };
  return { claims: [...state.claims, claim] };
}

function judged(
  state: CommitmentState,
  event: Of<'FulfilmentVerified' | 'FulfilmentRejected'>,
): Partial<CommitmentState> {
  const isVerified = event.type === 'FulfilmentVerified';
  const { actor, occurredOn, evidence } = event.metadata;
  const verdict = {
    verifiedBy: actor,
    verifiedOn: occurredOn,
    recordedAt: event.recordedAt,
    reason: event.data.reason,
    confirmedDoneOn: isVerified ? event.data.confirmedDoneOn : null,
    evidence,
  };
  const status = isVerified ? 'VERIFIED_FULLY' : 'REJECTED';
  return {
    claims: state.claims.map((claim) =>
      claim.id === event.data.claimId ? { ...claim, status, verdict } : claim,
    ),
  };
}

const inRound = (
  state: CommitmentState,
  change: Partial<Round>,
): Pick<CommitmentState, 'rounds'> => ({
  rounds: [...state.rounds.slice(0, -1), { ...currentRound(state), ...change }],
});

function reopened(
  state: CommitmentState,
  event: Of<'CommitmentReopened'>,
): Partial<CommitmentState> {
  const startedOn = event.metadata.occurredOn.date;
  const round = { startedOn, brokenOn: null, cancelledOn: null, closedOn: null };
  return {
    rounds: [...state.rounds, round],
    broken: null,
    cancellation: null,
    ...withDeadline(state, event.data.deadline, 'REOPENING', event),
  };
}

/** What claims, verdicts and endings change. */
export function settlementChange(
  state: CommitmentState,
  event: Recorded<SettlementEvent>,
): Partial<CommitmentState> {
  const { occurredOn, actor } = event.metadata;
  const on = occurredOn.date;
  switch (event.type) {
    case 'FulfilmentClaimed':
      return claimed(state, event);
    case 'FulfilmentVerified':
    case 'FulfilmentRejected':
      return judged(state, event);
    case 'CommitmentDeclaredBroken':
      return {
        ...inRound(state, { brokenOn: on }),
        broken: { ...event.data, declaredOn: on, declaredBy: actor },
      };
    case 'CancellationProposed':
      return {
        cancellation: {
          reason: event.data.reason,
          proposedBy: actor,
          proposedOn: occurredOn,
          recordedAt: event.recordedAt,
          decidedBy: null,
          decisionReason: null,
        },
      };
    case 'CommitmentCancelled':
      return {
        ...inRound(state, { cancelledOn: on }),
        cancellation: state.cancellation && {
          ...state.cancellation,
          decidedBy: actor,
          decisionReason: event.data.reason,
        },
      };
    case 'CommitmentClosed':
      return inRound(state, { closedOn: on });
    case 'CommitmentReopened':
      return reopened(state, event);
    default:
      return unreachable(event);
  }
}
