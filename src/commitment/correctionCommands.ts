import { defineCommand, IdField } from '../kernel/command';
import { OccurredOnInput } from '../kernel/occurredOn';
import { markRecordedInError } from '../kernel/recordedInError';
import { inputText, LONG_TEXT, SHORT_TEXT } from '../kernel/text';
import { always, calendar } from '../calendar/calendarNeeds';
import { actorUnitIds } from '../kernel/actorNeeds';
import { inState, ownStream } from '../kernel/need';
import { lineage, office } from '../kernel/partyNeeds';
import { existing } from './commandTarget';
import { dependents } from '../kernel/recordNeeds';
import { firstSource, settledTexts } from './commitmentNeeds';
import { fourEyes } from './fourEyesNeeds';
import type { CommitmentState } from './state';

const commitmentId = IdField.describe('The commitment.');
const correctionId = IdField.describe('The correction.');
const reason = inputText(SHORT_TEXT, 'Ghi nhầm ngày họp').describe('What was wrong.');

/** What R36 says of all of them. */
const alone =
  'Made at once while it is in time and nobody of another side has acted on it; else proposed, until an overseer or the head above confirms it (R36).';

export const correctionCommands = {
  correctMadeOn: defineCommand({
    name: 'correctMadeOn',
    description: `Correct the day on which it was made; a deadline counted from it follows. ${alone}`,
    ...existing,
    needs: { calendar: calendar(always), source: firstSource },
    input: {
      commitmentId,
      madeOn: OccurredOnInput.describe('Day on which it was really made.'),
      reason,
    },
  }),
  correctPromisor: defineCommand({
    name: 'correctPromisor',
    description: `Correct the office that owes it; no hand-over (R40). ${alone}`,
    ...existing,
    needs: { newPromisor: office('toOfficeId') },
    input: {
      commitmentId,
      toOfficeId: IdField.describe('Office that really promised.'),
      reason,
    },
  }),
  correctLeadUnit: defineCommand({
    name: 'correctLeadUnit',
    description: `Correct a lead unit recorded wrongly; no reassignment (R40). ${alone}`,
    ...existing,
    needs: { newLeadUnit: lineage('toUnitId') },
    input: { commitmentId, toUnitId: IdField.describe('Unit really in the lead.'), reason },
  }),
  correctCommitmentText: defineCommand({
    name: 'correctCommitmentText',
    description: `Correct a typing error in the words against what is settled where they were said (approved minutes, a notice issued, minutes of a contact, an answer given), by the side that settled it; the first text stays readable. The words themselves are never improved (R40). ${alone}`,
    ...existing,
    needs: {
      actorUnitIds,
      settled: settledTexts(
        inState(({ origins }: CommitmentState) => origins[0]?.recordId ?? null),
      ),
    },
    input: {
      commitmentId,
      text: inputText(LONG_TEXT, 'Hoàn thành đường liên xã trong quý I năm 2027').describe(
        'The words as they were said.',
      ),
      reason,
    },
  }),
  markRecordedInError: {
    ...markRecordedInError,
    needs: { dependents: dependents(ownStream) },
  },
  confirmCorrection: defineCommand({
    name: 'confirmCorrection',
    description:
      'Confirm a proposed correction, as an overseer of its territory or the head above, not of the side of the debtor and not the proposer (R36).',
    ...existing,
    needs: { ...fourEyes, dependents: dependents(ownStream) },
    input: {
      commitmentId,
      correctionId,
      reason: inputText(SHORT_TEXT, 'Đúng như biên bản').optional().describe('Reason.'),
    },
  }),
  refuseCorrection: defineCommand({
    name: 'refuseCorrection',
    description:
      'Refuse a proposed correction; nothing changes, and it stays in the register (R36).',
    ...existing,
    needs: fourEyes,
    input: {
      commitmentId,
      correctionId,
      reason: inputText(SHORT_TEXT, 'Biên bản ghi đúng').describe('Reason.'),
    },
  }),
} as const;
