import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { existing } from './commandTarget';

export const successionCommands = {
  transferCommitment: defineCommand({
    name: 'transferCommitment',
    description: 'Hand over to a successor; sent by the job of a reorganisation alone.',
    ...existing,
    answers: null,
    input: {
      commitmentId: IdField.describe('The commitment.'),
      reorganisationId: IdField.describe('Reorganisation that causes it.'),
      fromOfficeId: IdField.describe('Office that owed when the successor was found.'),
      toOfficeId: IdField.describe('Office that takes over.'),
      toUnitId: IdField.describe('Unit of that office.'),
      leadUnitId: IdField.optional().describe('Unit in the lead afterwards; absent: none.'),
      supportingUnitIds: z.array(IdField).describe('Co-ordinating units afterwards.'),
    },
  }),
  transferCoPromisor: defineCommand({
    name: 'transferCoPromisor',
    description:
      'Hand the part over of an office that shares it; sent by the job of a reorganisation alone (R47).',
    ...existing,
    answers: null,
    input: {
      commitmentId: IdField.describe('The commitment.'),
      reorganisationId: IdField.describe('Reorganisation that causes it.'),
      fromOfficeId: IdField.describe('Office that shared it.'),
      to: z
        .array(
          z.strictObject({
            officeId: IdField.describe('Office that takes over.'),
            unitId: IdField.describe('Its unit.'),
          }),
        )
        .describe('Those who share it from then on.'),
    },
  }),
} as const;
