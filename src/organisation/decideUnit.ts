import type { Command } from '../kernel/command';
import { accept, reject, rejectSaying, type Decision, type DecisionTable } from '../kernel/decider';
import { legalBasisOf, type LegalBasis, type LegalBasisInput } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { OrganisationRejectionCode } from './rejections';
import type { unitCommands } from './unitCommands';
import type { UnitEvent } from './unitEvents';
import type { UnitState } from './unitState';

type Code = CommonRejectionCode | OrganisationRejectionCode;
type Answer = Decision<UnitEvent, Code>;
type Commands = typeof unitCommands;

const documents = (input: LegalBasisInput | undefined): readonly LegalBasis[] =>
  input === undefined ? [] : [legalBasisOf(input)];

/** Latest day on which something is known of the unit: its founding, else its last renaming. */
const lastChangeOf = ({ names, establishedOn }: UnitState): LocalDate | null =>
  names.at(-1)?.from ?? establishedOn;

const isBefore = (day: LocalDate, earliest: LocalDate | null): boolean =>
  earliest !== null && day < earliest;

const unitIsThere = {
  vi: 'Đã có đơn vị này: cùng loại, cùng tên, cùng cấp trên và cùng ngày thành lập.',
  en: 'This unit is there already: same kind, name, superior and founding day.',
};

function establishUnit(
  { input, stream, occurredOn }: Command<Commands['establishUnit']>,
  state: UnitState | null,
  facts: FactsOf<Commands['establishUnit']>,
): Answer {
  if (state !== null) return rejectSaying('WRONG_STATE', 'name', unitIsThere);
  if (input.parentId !== undefined) {
    if (facts.parent === null) return reject('UNKNOWN_RECORD', 'parentId');
    const { dissolvedOn } = facts.parent;
    if (dissolvedOn !== null && dissolvedOn < occurredOn.date)
      return reject('UNIT_DISSOLVED', 'parentId');
  }
  const isTerritory = input.kind === 'ADMINISTRATIVE_UNIT';
  if (input.level === 'HAMLET') {
    const { parent } = facts;
    const isBelowCommune = parent?.kind === 'ADMINISTRATIVE_UNIT' && parent.level === 'COMMUNE';
    if (!isTerritory || !isBelowCommune) return reject('HAMLET_NOT_BELOW_COMMUNE', 'parentId');
  }
  if (input.territoryId !== undefined) {
    // A territory serves itself alone, and what is served is a territory.
    if (isTerritory || facts.territory?.kind !== 'ADMINISTRATIVE_UNIT')
      return reject('UNKNOWN_RECORD', 'territoryId');
  }
  return accept({
    type: 'UnitEstablished',
    data: {
      name: input.name,
      code: input.code ?? null,
      level: input.level,
      kind: input.kind,
      parentId: input.parentId ?? null,
      territoryId: isTerritory ? stream : (input.territoryId ?? null),
    },
  });
}

/** The key of its stream stays: a unit of another name is still the same one. */
function renameUnit(
  { input, occurredOn }: Command<Commands['renameUnit']>,
  state: UnitState | null,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'unitId');
  if (state.dissolvedOn !== null) return reject('UNIT_DISSOLVED', 'unitId');
  if (input.name === state.name) return reject('WRONG_STATE', 'name');
  if (isBefore(occurredOn.date, lastChangeOf(state))) return reject('DATE_TOO_EARLY', 'occurredOn');
  const legalBasis = documents(input.legalBasis);
  return accept({ type: 'UnitRenamed', data: { name: input.name }, legalBasis });
}

/** Of the days of one unit nothing is asked but their order: a desk may serve it again. */
function setServedUnits(
  { input, stream }: Command<Commands['setServedUnits']>,
  state: UnitState | null,
  { served }: FactsOf<Commands['setServedUnits']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'unitId');
  if (state.dissolvedOn !== null) return reject('UNIT_DISSOLVED', 'unitId');
  for (const [index, { unitId, from, to }] of input.services.entries()) {
    const isThere = unitId !== stream && served.some(({ id }) => id === unitId);
    if (!isThere) return reject('UNKNOWN_RECORD', `services.${index}.unitId`);
    if (to !== undefined && to < from) return reject('PERIOD_REVERSED', `services.${index}.to`);
  }
  const services = input.services.map(({ unitId, from, to = null }) => ({ unitId, from, to }));
  return accept({
    type: 'ServedUnitsSet',
    data: { services },
    legalBasis: documents(input.legalBasis),
  });
}

/** `occurredOn` is the last day. What it owed has passed on before (invariant 11). */
function dissolveUnit(
  { input, occurredOn }: Command<Commands['dissolveUnit']>,
  state: UnitState | null,
  facts: FactsOf<Commands['dissolveUnit']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'unitId');
  if (state.dissolvedOn !== null) return reject('UNIT_DISSOLVED', 'unitId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  if (isBefore(occurredOn.date, lastChangeOf(state))) return reject('DATE_TOO_EARLY', 'occurredOn');
  if (facts.openObligations > 0) return reject('UNIT_HAS_OPEN_OBLIGATIONS');
  return accept({
    type: 'UnitDissolved',
    data: { successorUnitIds: [...facts.successorUnitIds] },
    legalBasis: documents(input.legalBasis),
  });
}

export const decideUnit: DecisionTable<Commands, UnitState | null, UnitEvent, Code> = {
  establishUnit,
  renameUnit,
  setServedUnits,
  dissolveUnit,
};
