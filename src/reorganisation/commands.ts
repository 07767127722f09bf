import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { inputText, SHORT_TEXT } from '../kernel/text';
import {
  headsOfDay,
  headsOfObligation,
  leftToGive,
  mappedOffices,
  mappedUnits,
  obligation,
  otherReorganisations,
  takingOffice,
} from './reorganisationNeeds';
import { SuccessionMappingInput } from './successionInput';

/** A province has fewer bodies than this; larger reorganisations are several decisions anyway. */
const MOST_LINES = 5_000;

const existing = {
  target: { kind: 'existing', field: 'reorganisationId' },
} as const;
const reorganisationId = IdField.describe('The reorganisation.');

/** All commands of the feature; applySuccession is the system's alone. */
export const reorganisationCommands = {
  decideReorganisation: defineCommand({
    name: 'decideReorganisation',
    description: 'Record a merger, split or dissolution; obligations then pass over one by one.',
    target: { kind: 'new' },
    answers: 'REORGANISATION',
    linksRecords: true,
    needs: {
      units: mappedUnits,
      offices: mappedOffices,
      others: otherReorganisations,
      heads: headsOfDay,
    },
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
    // Administrators read no promise by that role, and name who takes over what bodies that ended owed.
    namesBeyondReach: ['obligationId'],
    needs: {
      obligation: obligation('obligationId'),
      taker: takingOffice('toOfficeId'),
      others: otherReorganisations,
      heads: headsOfObligation,
    },
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
    needs: { openObligations: leftToGive },
    input: { reorganisationId },
  }),
} as const;
export type ReorganisationCommands = typeof reorganisationCommands;
