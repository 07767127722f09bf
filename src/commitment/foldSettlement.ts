import type { EventsOf } from '../kernel/eventDefinition';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { withDeadline } from './foldDeadline';
import type { settlementEvents } from './settlementEvents';
import type { ClaimState, Round } from './settlementState';
import { currentRound, type CommitmentState } from './state';
import type { ClaimStatus, VerificationVerdict } from './vocabulary';

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

const STATUS_AFTER: Readonly<Record<VerificationVerdict, ClaimStatus>> = {
  FULL: 'VERIFIED_FULLY',
  PARTIAL: 'VERIFIED_PARTLY',
  UNCHECKABLE: 'UNCHECKABLE',
};

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
    remainder: isVerified ? event.data.remainder : null,
    verifiedQuantity: isVerified ? event.data.verifiedQuantity : null,
    atVersion: event.version,
    evidence,
    reportedAgainOn: null,
  };
  const status = isVerified ? STATUS_AFTER[event.data.verdict] : 'REJECTED';
  return withClaim(state, event.data.claimId, { status, verdict });
}

const withClaim = (
  { claims }: CommitmentState,
  claimId: string,
  change: Partial<ClaimState>,
): Pick<CommitmentState, 'claims'> => ({
  claims: claims.map((claim) => (claim.id === claimId ? { ...claim, ...change } : claim)),
});

/** A round in which nothing has ended yet. */
export const newRound = (startedOn: LocalDate): Round => ({
  startedOn,
  brokenOn: null,
  cancelledOn: null,
  supersededOn: null,
  closedOn: null,
});

/** The rounds with a change to the current one. */
export const inRound = (
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
  return {
    rounds: [...state.rounds, newRound(startedOn)],
    broken: null,
    cancellation: null,
    supersession: null,
    suspensions: state.suspensions.map((each) => ({
      ...each,
      liftedOn: each.liftedOn ?? startedOn,
    })),
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
    case 'ClaimWithdrawn':
      return withClaim(state, event.data.claimId, { status: 'WITHDRAWN' });
    case 'VerdictRevoked':
      return {
        ...inRound(state, { closedOn: null }),
        ...withClaim(state, event.data.claimId, { status: 'PENDING', verdict: null }),
      };
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
    case 'CommitmentSuperseded': {
      const { supersededById: commitmentId, reason } = event.data;
      return {
        ...inRound(state, { supersededOn: on }),
        supersession: { commitmentId, reason, on },
      };
    }
    case 'OriginalDeadlineInherited':
      return { inheritedDeadlines: [...state.inheritedDeadlines, { ...event.data, on }] };
    case 'CitizenConfirmationRecorded': {
      const { agreed, disagreed } = state.citizenConfirmation;
      return {
        citizenConfirmation: {
          agreed: agreed + event.data.agreed,
          disagreed: disagreed + event.data.disagreed,
        },
      };
    }
    case 'CommitmentClosed':
      return inRound(state, { closedOn: on });
    case 'CommitmentReopened':
      return reopened(state, event);
    default:
      return unreachable(event);
  }
}
