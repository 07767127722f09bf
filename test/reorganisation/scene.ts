import { localDate } from '../../src/kernel/localDate';
import {
  reorganisationCommands,
  type ReorganisationCommands,
} from '../../src/reorganisation/commands';
import { decideReorganisationCommands } from '../../src/reorganisation/decide';
import {
  reorganisationEvents,
  type ReorganisationEvent,
  type SuccessionLine,
} from '../../src/reorganisation/events';
import type { Obligation } from '../../src/kernel/obligation';
import type { MappedUnitFact, TakingOfficeFact } from '../../src/reorganisation/facts';
import type { AllFactsOf } from '../support/allFacts';
import { reorganisationFold } from '../../src/reorganisation/state';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

export const effectiveOn = localDate('2025-07-01');

const unit = (
  id: string,
  establishedOn = '2004-01-01',
  dissolvedOn: string | null = null,
): MappedUnitFact => ({
  id,
  establishedOn: localDate(establishedOn),
  dissolvedOn: dissolvedOn === null ? null : localDate(dissolvedOn),
});

/** Units are given by name; each has a head and, where listed, a deputy. */
const units = [
  unit('hoaBinh'),
  unit('phuTho'),
  unit('bacLieuCity'),
  unit('wardOne', '2025-07-01'),
  unit('wardTwo', '2025-07-01'),
  unit('late', '2025-07-02'),
  unit('gone', '2004-01-01', '2025-06-30'),
];

/** The head of a unit as it is asked to take over. */
export const headOf = (name: string): TakingOfficeFact | null => {
  const found = units.find(({ id }) => id === name);
  return found === undefined ? null : { id: `${name}-head`, unit: found };
};

export const facts: AllFactsOf<ReorganisationCommands> = {
  units,
  offices: [
    { id: 'hoaBinh-head', unitId: 'hoaBinh' },
    { id: 'hoaBinh-deputy', unitId: 'hoaBinh' },
    { id: 'phuTho-head', unitId: 'phuTho' },
    { id: 'phuTho-deputy', unitId: 'phuTho' },
    { id: 'wardOne-head', unitId: 'wardOne' },
    { id: 'wardTwo-head', unitId: 'wardTwo' },
  ],
  others: [],
  heads: {
    hoaBinh: 'hoaBinh-head',
    phuTho: 'phuTho-head',
    wardOne: 'wardOne-head',
    wardTwo: 'wardTwo-head',
  },
  obligation: null,
  taker: headOf('wardOne'),
  openObligations: 0,
};

export const line = (
  fromUnitId: string,
  toUnitId: string,
  fromOfficeId: string | null = null,
  toOfficeId: string | null = null,
): SuccessionLine => ({ fromUnitId, fromOfficeId, toUnitId, toOfficeId });

export const input = (...lines: readonly SuccessionLine[]) => ({
  title: 'Sắp xếp đơn vị hành chính',
  decision: { documentType: 'Nghị quyết', symbol: '202/2025/QH15' },
  effectiveOn,
  mappings: lines.map(({ fromOfficeId, toOfficeId, ...units }) => ({
    ...units,
    ...(fromOfficeId === null ? {} : { fromOfficeId }),
    ...(toOfficeId === null ? {} : { toOfficeId }),
  })),
});

const basis = {
  documentType: 'Nghị quyết',
  symbol: '202/2025/QH15',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: false,
};

export const decided = (...mappings: SuccessionLine[]): GivenEvent<ReorganisationEvent> => ({
  type: 'ReorganisationDecided',
  data: { title: 'Sắp xếp đơn vị hành chính', effectiveOn, mappings },
  legalBasis: [basis],
});

export const named = (obligationId: string, toUnitId: string): GivenEvent<ReorganisationEvent> => ({
  type: 'SuccessorNamed',
  data: { obligationId, toOfficeId: `${toUnitId}-head`, toUnitId },
});

export const obligation = (changes: Partial<Obligation> = {}): Obligation => ({
  id: 'commitment-1',
  officeId: 'hoaBinh-head',
  unitId: 'hoaBinh',
  leadUnitId: null,
  supportingUnitIds: [],
  sharedBy: [],
  turn: 0,
  transferredBy: [],
  isOpen: true,
  ...changes,
});

export const stream = 'reorganisation-1';

export const given = deciderSpec({
  fold: reorganisationFold,
  events: reorganisationEvents,
  commands: reorganisationCommands,
  decide: decideReorganisationCommands,
  facts,
  stream,
  actor: {
    personId: 'person-admin',
    officeId: null,
    unitId: null,
    role: 'ADMINISTRATOR',
    delegationId: null,
  },
  today: '2025-07-05',
});
