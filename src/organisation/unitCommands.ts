import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { occurredOnOf, type OccurredOnInput } from '../kernel/occurredOn';
import type { About } from '../kernel/need';
import { openObligations, unit, units } from '../kernel/partyNeeds';
import { namedInput } from '../kernel/schema';
import { UnitKind, UnitLevel } from '../kernel/party';
import { inputText, keyFold, SHORT_TEXT } from '../kernel/text';
import { successorUnitIds } from './organisationNeeds';

interface UnitKey {
  readonly kind: string;
  readonly parentId: string | undefined;
  readonly name: string;
  readonly occurredOn: OccurredOnInput | undefined;
}

/**
 * A unit is the same one when kind, unit above, name and founding day are: the Cà Mau of before a
 * merger and the one of after it are two. Only what the command says counts, so that a retry on
 * another day meets the same stream: without a founding day there is none in the key.
 */
export const unitKey = (input: UnitKey): readonly string[] => [
  input.kind,
  input.parentId ?? '',
  keyFold(input.name),
  input.occurredOn === undefined ? '' : occurredOnOf(input.occurredOn).date,
];

/** A desk serves the bodies of one place. */
const MOST_SERVED = 50;

const ServedUnitInput = namedInput('ServedUnitInput', 'A unit that a shared desk serves.', {
  unitId: IdField.describe('The unit.'),
  from: DateInput.describe('First day.'),
  to: DateInput.optional().describe('Last day; absent while it goes on.'),
});
type ServedUnitInput = z.output<typeof ServedUnitInput>;

const servedIds = ({
  input,
}: About<{ readonly services: readonly ServedUnitInput[] }, unknown>): readonly string[] => [
  ...new Set(input.services.map(({ unitId }) => unitId)),
];

const existingUnit = {
  target: { kind: 'existing', field: 'unitId' },
  answers: 'UNIT',
} as const;

export const unitCommands = {
  establishUnit: defineCommand({
    name: 'establishUnit',
    description: 'Record a new body or administrative unit.',
    target: { kind: 'new', naturalKey: unitKey },
    answers: 'UNIT',
    needs: { parent: unit('parentId'), territory: unit('territoryId') },
    input: {
      name: inputText(SHORT_TEXT, 'Ủy ban nhân dân tỉnh Hòa Bình').describe('Name.'),
      code: inputText(SHORT_TEXT, 'H28').optional().describe('Official code.'),
      level: UnitLevel.describe('Tier.'),
      kind: UnitKind.describe('Kind of body.'),
      parentId: IdField.optional().describe('Unit above.'),
      territoryId: IdField.optional().describe('Administrative unit served.'),
    },
  }),
  renameUnit: defineCommand({
    name: 'renameUnit',
    description: 'Rename a unit.',
    ...existingUnit,
    input: {
      unitId: IdField.describe('The unit.'),
      name: inputText(SHORT_TEXT, 'Ủy ban nhân dân tỉnh Phú Thọ').describe('New name.'),
      legalBasis: LegalBasisInput.optional().describe('Decision.'),
    },
  }),
  setServedUnits: defineCommand({
    name: 'setServedUnits',
    description:
      'Name the units that a shared desk serves, such as the office of a council and a committee, with the days of each; its secretaries act for them. All units: the list takes the place of an earlier one.',
    ...existingUnit,
    needs: { served: units(servedIds) },
    input: {
      unitId: IdField.describe('The desk.'),
      services: z.array(ServedUnitInput).max(MOST_SERVED).describe('All units served.'),
      legalBasis: LegalBasisInput.optional().describe('Decision.'),
    },
  }),
  dissolveUnit: defineCommand({
    name: 'dissolveUnit',
    description: 'End a unit that owes nothing any more.',
    ...existingUnit,
    needs: {
      openObligations: openObligations(({ stream }) => ({ unitIds: [stream], officeIds: [] })),
      successorUnitIds: successorUnitIds('unitId'),
    },
    input: {
      unitId: IdField.describe('The unit.'),
      legalBasis: LegalBasisInput.optional().describe('Decision.'),
    },
  }),
} as const;
