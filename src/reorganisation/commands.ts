import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { namedInput } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';

/** A province has fewer bodies than this; larger reorganisations are several decisions anyway. */
const MOST_LINES = 5_000;

export const SuccessionMappingInput = namedInput(
  'SuccessionMappingInput',
  'One line of a reorganisation.',
  {
    fromUnitId: IdField.describe('Unit that ends or gives.'),
    toUnitId: IdField.describe('Unit that takes over.'),
    fromOfficeId: IdField.optional().describe('Office that gives; all if absent.'),
    toOfficeId: IdField.optional().describe('Office that takes over; the head if absent.'),
  },
);
export type SuccessionMappingInput = z.infer<typeof SuccessionMappingInput>;

const existing = {
  streamPrefix: 'reorganisation-',
  target: { kind: 'existing', field: 'reorganisationId' },
} as const;
const reorganisationId = IdField.describe('The reorganisation.');

/** All commands of the feature; applySuccession is the system's alone. */
export const reorganisationCommands = {
  decideReorganisation: defineCommand({
    name: 'decideReorganisation',
    description: 'Record a merger, split or dissolution; obligations then pass over one by one.',
    streamPrefix: 'reorganisation-',
    target: { kind: 'new' },
    answers: 'REORGANISATION',
    linksRecords: true,
    input: {
      title: inputText(SHORT_TEXT, 'Sắp xếp đơn vị hành chính cấp tỉnh năm 2025').describe(
        'Short title.',
      ),
      decision: LegalBasisInput.describe('Decision.'),
      effectiveOn: DateInput.describe('First day of the new order.'),
      mappings: z
        .array(SuccessionMappingInput)
        .max(MOST_LINES)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('Who takes over from whom.'),
    },
  }),
  nameSuccessor: defineCommand({
    name: 'nameSuccessor',
    description: 'Name the successor of an obligation that the mapping leaves open.',
    ...existing,
    answers: 'REORGANISATION',
    linksRecords: true,
    input: {
      reorganisationId,
      obligationId: IdField.describe('The commitment, petition or reception.'),
      toOfficeId: IdField.describe('Office that takes over.'),
    },
  }),
  applySuccession: defineCommand({
    name: 'applySuccession',
    description: 'Write that every open obligation has passed over; sent by the job alone.',
    ...existing,
    answers: null,
    input: { reorganisationId },
  }),
} as const;
export type ReorganisationCommands = typeof reorganisationCommands;
