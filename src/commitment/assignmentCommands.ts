import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { actorOffice } from '../kernel/actorNeeds';
import { lineage, offices, units } from '../kernel/partyNeeds';
import { LONGEST_LIST } from './commandInputs';
import { fourEyes } from './fourEyesNeeds';
import { existing } from './commandTarget';

const commitmentId = IdField.describe('The commitment.');
const reason = inputText(SHORT_TEXT, 'Không đúng chức năng').describe('Reason.');
const unitIds = z.array(IdField).max(LONGEST_LIST).optional();

export const assignmentCommands = {
  assignLeadUnit: defineCommand({
    name: 'assignLeadUnit',
    description: 'Assign the unit in the lead (giao chủ trì).',
    ...existing,
    needs: { leadUnit: lineage('unitId'), units: units('supportingUnitIds') },
    input: {
      commitmentId,
      unitId: IdField.describe('That unit.'),
      supportingUnitIds: unitIds.describe('Supporting units.'),
    },
  }),
  changeSupportingUnits: defineCommand({
    name: 'changeSupportingUnits',
    description: 'Add or remove supporting units.',
    ...existing,
    needs: { units: units('addUnitIds') },
    input: {
      commitmentId,
      addUnitIds: unitIds.describe('Units to add.'),
      removeUnitIds: unitIds.describe('Units to remove.'),
    },
  }),
  changeCoPromisors: defineCommand({
    name: 'changeCoPromisors',
    description:
      'Say which other offices promised it as well (R47): in the list of each as joint, counted once under the promisor, who alone is accountable and claims.',
    ...existing,
    needs: { ...fourEyes, coPromisors: offices('addOfficeIds') },
    input: {
      commitmentId,
      addOfficeIds: unitIds.describe('Offices to add.'),
      removeOfficeIds: unitIds.describe('Offices that do so no longer.'),
      reason: reason.optional().describe('Reason; required where one is removed.'),
    },
  }),
  acceptAssignment: defineCommand({
    name: 'acceptAssignment',
    description: 'Accept the assignment; by the lead unit.',
    ...existing,
    input: { commitmentId },
  }),
  returnAssignment: defineCommand({
    name: 'returnAssignment',
    description: 'Return the assignment; counted.',
    ...existing,
    input: { commitmentId, reason },
  }),
  reassignCommitment: defineCommand({
    name: 'reassignCommitment',
    description: 'Move the lead to another unit; counted, and the clock goes on.',
    ...existing,
    needs: { newLeadUnit: lineage('toUnitId'), actorOffice },
    input: { commitmentId, toUnitId: IdField.describe('New unit in the lead.'), reason },
  }),
} as const;
