import type { CommitmentState } from './state';
import type { About } from '../kernel/need';
import { office } from '../kernel/partyNeeds';
import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { EvidenceInput } from '../kernel/evidence';
import { QuantityInput } from '../kernel/quantity';
import { leaf } from '../kernel/schema';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { DeadlineInput } from '../calendar/deadlineInput';
import { documentFields, LONGEST_LIST, occurrence, TargetResultInput } from './commandInputs';
import { existing } from './commandTarget';
import { BrokenReason, VerificationVerdict } from './vocabulary';
import { deadlineNeeds, otherCommitment } from './commitmentNeeds';
import { fourEyes } from './fourEyesNeeds';

const commitmentId = IdField.describe('The commitment.');
const claimId = IdField.describe('The claim.');
const reason = inputText(SHORT_TEXT, 'Còn 300 m chưa thảm nhựa').describe('Reason.');
const headCount = leaf(z.int().min(0), 'Int', 215);
const evidence = z.array(EvidenceInput).max(LONGEST_LIST);

/** Office in which the verdict on a claim was given; null while there is none. */
const verdictOffice = office(
  ({ input, state }: About<{ readonly claimId: string }, CommitmentState | null>) =>
    state?.claims.find(({ id }) => id === input.claimId)?.verdict?.verifiedBy.officeId ?? null,
);

export const settlementCommands = {
  claimFulfilment: defineCommand({
    name: 'claimFulfilment',
    description: 'Say that it is fulfilled; `occurredOn` is the day of fulfilment.',
    ...existing,
    input: {
      commitmentId,
      statement: inputText(LONG_TEXT, 'Đã thông xe toàn tuyến').describe('What was done.'),
      results: z
        .array(TargetResultInput)
        .max(LONGEST_LIST)
        .optional()
        .describe('Result per target.'),
      evidence: evidence.describe('Evidence; at least one piece.'),
      occurrence,
    },
  }),
  verifyFulfilment: defineCommand({
    name: 'verifyFulfilment',
    description: "Confirm a claim as an overseer (MTTQ, People's Council) not involved in it.",
    ...existing,
    needs: fourEyes,
    input: {
      commitmentId,
      claimId,
      verdict: VerificationVerdict.describe('How far it is fulfilled.'),
      reason: inputText(SHORT_TEXT, 'Đã kiểm tra thực địa')
        .optional()
        .describe('Reason; required for PARTIAL and UNCHECKABLE.'),
      remainder: inputText(LONG_TEXT, 'Còn 300 m')
        .optional()
        .describe('What remains; required for PARTIAL.'),
      confirmedDoneOn: DateInput.optional().describe(
        'Day of fulfilment confirmed, for a claim recorded late (R13).',
      ),
      verifiedQuantity: QuantityInput.optional().describe(
        'Amount confirmed of a target; only with PARTIAL.',
      ),
      evidence: evidence.optional().describe('Evidence.'),
    },
  }),
  rejectFulfilment: defineCommand({
    name: 'rejectFulfilment',
    description:
      'Reject a claim as an overseer; the clock never stopped; a date in the reason is only a note (R31).',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, claimId, reason, evidence: evidence.optional().describe('Evidence.') },
  }),
  withdrawClaim: defineCommand({
    name: 'withdrawClaim',
    description:
      'Withdraw a claim made by mistake, by the office that made it and before any verdict; it counts as never made (R40).',
    ...existing,
    input: { commitmentId, claimId, reason },
  }),
  revokeVerdict: defineCommand({
    name: 'revokeVerdict',
    description:
      'Revoke a wrong verdict, by the office that gave it or the overseer above it; the claim waits again, and no day since counts as done (R40).',
    ...existing,
    needs: { ...fourEyes, verdictOffice },
    input: { commitmentId, claimId, reason },
  }),
  declareBroken: defineCommand({
    name: 'declareBroken',
    description: 'Declare it broken with a reason of the closed list.',
    ...existing,
    needs: fourEyes,
    input: {
      commitmentId,
      reason: BrokenReason.describe('Reason of the list.'),
      explanation: inputText(LONG_TEXT, 'Không bố trí được vốn').describe('Explanation.'),
    },
  }),
  proposeCancellation: defineCommand({
    name: 'proposeCancellation',
    description: 'Propose to cancel.',
    ...existing,
    input: { commitmentId, reason },
  }),
  cancelCommitment: defineCommand({
    name: 'cancelCommitment',
    description: 'Cancel a proposed one; not by the proposer.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId, reason, ...documentFields },
  }),
  supersedeCommitment: defineCommand({
    name: 'supersedeCommitment',
    description: 'Replace by another commitment.',
    ...existing,
    linksRecords: true,
    needs: { ...fourEyes, other: otherCommitment('supersededById') },
    input: {
      commitmentId,
      supersededById: IdField.describe('The other.'),
      reason,
      ...documentFields,
    },
  }),
  inheritDeadline: defineCommand({
    name: 'inheritDeadline',
    description: 'Take over the original deadline of the one replaced; sent by the system alone.',
    ...existing,
    answers: null,
    needs: { other: otherCommitment('fromCommitmentId') },
    input: { commitmentId, fromCommitmentId: IdField.describe('The one that it replaced.') },
  }),
  recordCitizenConfirmation: defineCommand({
    name: 'recordCitizenConfirmation',
    description: 'Record what citizens said about the result, as counts.',
    ...existing,
    needs: fourEyes,
    input: {
      commitmentId,
      agreed: headCount.describe('Said it is done.'),
      disagreed: headCount.describe('Said it is not.'),
    },
  }),
  closeCommitment: defineCommand({
    name: 'closeCommitment',
    description: 'Close after verification in full.',
    ...existing,
    needs: fourEyes,
    input: { commitmentId },
  }),
  reopenCommitment: defineCommand({
    name: 'reopenCommitment',
    description: 'Reopen a closed, cancelled, superseded or broken one with a new deadline (R12).',
    ...existing,
    needs: { ...fourEyes, ...deadlineNeeds },
    input: {
      commitmentId,
      deadline: DeadlineInput.describe('New deadline, not before the reopening.'),
      reason,
      ...documentFields,
    },
  }),
} as const;
