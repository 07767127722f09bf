import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/localDate';
import { accept, reject } from '../kernel/decider';
import { evidenceOf } from '../kernel/evidence';
import { LARGEST_COUNT } from '../kernel/largestCount';
import { unitOf } from '../kernel/party';
import type { Words } from '../kernel/schema';
import { claimCountsOn, isNeverMade } from './claimDates';
import type { CommitmentCommands } from './commands';
import {
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  refusal,
  reopenedOn,
  statusRefusal,
  underWayRefusal,
} from './decision';
import type { Refusal } from './decision';
import { evidenceRefusal } from './evidenceRules';
import { occurrenceMeant } from './occurrenceMeant';
import { promiseMeant } from './occurrences';
import type { ClaimState } from './settlementState';
import { byId, pendingClaim, type CommitmentState } from './state';
import { resultsRefusal, verifiedQuantityRefusal } from './targetInput';

/** The day claimed is the day of fulfilment; the clock stops only if an overseer confirms it. */
export const claimFulfilment = onRecord<'claimFulfilment'>('clock', (command, state) => {
  const { statement, results = [], evidence } = command.input;
  const meant = occurrenceMeant(state, command.input.occurrence, command.occurredOn.date);
  if ('rejection' in meant) return meant;
  const refused = firstRefusal(
    () => underWayRefusal(meant.promise),
    () => notBefore(command.occurredOn.date, reopenedOn(state)),
    () => notBefore(command.occurredOn.date, meant.opensOn),
    () => (evidence.length === 0 ? refusal('LIST_EMPTY', 'evidence') : null),
    () => evidenceRefusal(evidence),
    () => resultsRefusal(state, results),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'FulfilmentClaimed',
    evidence: evidenceOf(evidence, command.newId),
    data: {
      claimId: command.newId('claim'),
      statement,
      results,
      occurrence: meant.occurrence,
    },
  });
});

type VerdictInput = Command<CommitmentCommands['verifyFulfilment']>['input'];

type Judged = { readonly claim: ClaimState } | { readonly rejection: NonNullable<Refusal> };

/** The claim that waits for this verdict. */
function judgedClaim(claimId: string, state: CommitmentState): Judged {
  const claim = byId(state.claims, claimId);
  if (claim?.status === 'PENDING') return { claim };
  const isOther = claim === null && pendingClaim(state) !== null;
  return { rejection: { code: isOther ? 'UNKNOWN_RECORD' : 'NO_OPEN_CLAIM', field: 'claimId' } };
}

/** A confirmed day lies between the day claimed and the recording of the claim (R13). */
function confirmedDayRefusal(claim: ClaimState, confirmed: LocalDate | undefined): Refusal {
  if (confirmed === undefined) return null;
  if (confirmed < claim.claimedOn.date) return refusal('DATE_TOO_EARLY', 'confirmedDoneOn');
  return confirmed > claim.recordedOn ? refusal('VALUE_OUT_OF_RANGE', 'confirmedDoneOn') : null;
}

/** What a verdict must say beside itself (R4). */
function verdictRefusal(
  { verdict, reason, remainder, verifiedQuantity, confirmedDoneOn }: VerdictInput,
  state: CommitmentState,
): Refusal {
  const isPartial = verdict === 'PARTIAL';
  if (verdict !== 'FULL' && reason === undefined) return refusal('REASON_REQUIRED', 'reason');
  if (isPartial && remainder === undefined) return refusal('FIELD_REQUIRED', 'remainder');
  if (!isPartial && remainder !== undefined) return refusal('VALUE_OUT_OF_RANGE', 'remainder');
  if (verdict !== 'FULL' && confirmedDoneOn !== undefined)
    return refusal('VALUE_OUT_OF_RANGE', 'confirmedDoneOn');
  if (verifiedQuantity === undefined) return null;
  if (!isPartial) return refusal('VALUE_OUT_OF_RANGE', 'verifiedQuantity');
  return verifiedQuantityRefusal(state, verifiedQuantity);
}

/** Only a verdict in full makes it done; after one in part it stays one open record (R4). */
export const verifyFulfilment = judged<'verifyFulfilment'>('clock', (command, state) => {
  const { claimId, verdict, reason, confirmedDoneOn, evidence = [] } = command.input;
  const { remainder, verifiedQuantity } = command.input;
  const judged = judgedClaim(claimId, state);
  if ('rejection' in judged) return judged;
  const { claim } = judged;
  const refused = firstRefusal(
    () => verdictRefusal(command.input, state),
    () => confirmedDayRefusal(claim, confirmedDoneOn),
    () => notBefore(command.occurredOn.date, confirmedDoneOn ?? claimCountsOn(state, claim)),
    () => evidenceRefusal(evidence),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'FulfilmentVerified',
    evidence: evidenceOf(evidence, command.newId),
    data: {
      claimId,
      verdict,
      reason: reason ?? null,
      confirmedDoneOn: confirmedDoneOn ?? null,
      remainder: remainder ?? null,
      verifiedQuantity: verifiedQuantity ?? null,
    },
  });
});

/** The clock never stopped: the claim counts as never made (R3). */
export const rejectFulfilment = judged<'rejectFulfilment'>('clock', (command, state) => {
  const { claimId, reason, evidence = [] } = command.input;
  const judged = judgedClaim(claimId, state);
  if ('rejection' in judged) return judged;
  const { claim } = judged;
  const refused = firstRefusal(
    () => notBefore(command.occurredOn.date, claim.claimedOn.date),
    () => evidenceRefusal(evidence),
  );
  if (refused !== null) return { rejection: refused };
  return accept({
    type: 'FulfilmentRejected',
    evidence: evidenceOf(evidence, command.newId),
    data: { claimId, reason },
  });
});

const claimants: Words = {
  vi: 'chức vụ hoặc người đã báo cáo kết quả đó',
  en: 'the office or the person that reported the result',
};

const verdictGivers: Words = {
  vi: 'cơ quan đã kết luận, hoặc cơ quan giám sát cấp trên của cơ quan đó',
  en: 'the body that gave the verdict, or the overseer above it',
};

/** By the office that made it, or the person, and before any verdict (R40). */
export const withdrawClaim = onRecord<'withdrawClaim'>('clock', (command, state) => {
  const { claimId, reason } = command.input;
  const claim = byId(state.claims, claimId);
  if (claim === null) return reject('UNKNOWN_RECORD', 'claimId');
  if (claim.status !== 'PENDING') return reject('CLAIM_ALREADY_DECIDED', 'claimId');
  const { officeId, personId } = command.actor;
  if (claim.claimedBy.officeId !== officeId && claim.claimedBy.personId !== personId)
    return reject('NOT_ALLOWED', null, { who: claimants });
  const early = notBefore(command.occurredOn.date, claim.claimedOn.date);
  if (early !== null) return { rejection: early };
  return accept({ type: 'ClaimWithdrawn', data: { claimId, reason } });
});

/** By the office that gave it or the overseer above it; the claim waits again (R40). */
export const revokeVerdict = judged<'revokeVerdict'>('clock', (command, state, facts) => {
  const { claimId, reason } = command.input;
  const claim = byId(state.claims, claimId);
  if (claim === null) return reject('UNKNOWN_RECORD', 'claimId');
  const promise = promiseMeant(state, claim.occurrence ?? claim.claimedOn.date);
  const isCurrent = claim.round === state.rounds.length - 1 && claim === promise.claims.at(-1);
  if (claim.verdict === null || !isCurrent) return reject('NO_VERDICT', 'claimId');
  const status = statusRefusal(promise, ['VERIFIED', 'PARTLY_VERIFIED', 'CLOSED', 'IN_PROGRESS']);
  if (status !== null) return { rejection: status };
  const { actorOffice, verdictOffice } = facts;
  const isTheirs =
    actorOffice !== null &&
    verdictOffice !== null &&
    (actorOffice.id === verdictOffice.id ||
      verdictOffice.lineage.slice(1).some(({ id }) => id === unitOf(actorOffice).id));
  if (!isTheirs) return reject('NOT_ALLOWED', null, { who: verdictGivers });
  const early = notBefore(command.occurredOn.date, claim.verdict.verifiedOn.date);
  if (early !== null) return { rejection: early };
  return accept({ type: 'VerdictRevoked', data: { claimId, reason } });
});

/** Said of a result that was claimed, and not taken back as never made; all that was said adds up. */
export const recordCitizenConfirmation = judged<'recordCitizenConfirmation'>(
  'any',
  ({ input: { agreed, disagreed } }, state) => {
    if (state.claims.every(isNeverMade)) return reject('NO_OPEN_CLAIM');
    if (agreed + disagreed === 0) return reject('VALUE_OUT_OF_RANGE', 'agreed');
    const before = state.citizenConfirmation;
    if (before.agreed + agreed > LARGEST_COUNT) return reject('VALUE_OUT_OF_RANGE', 'agreed');
    if (before.disagreed + disagreed > LARGEST_COUNT)
      return reject('VALUE_OUT_OF_RANGE', 'disagreed');
    return accept({ type: 'CitizenConfirmationRecorded', data: { agreed, disagreed } });
  },
);
