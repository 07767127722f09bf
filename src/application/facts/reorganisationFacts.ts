import type { LocalDate } from '../../kernel/localDate';
import type {
  MappedOfficeFact,
  MappedUnitFact,
  ReorganisationFacts,
} from '../../reorganisation/facts';
import { giversOf } from '../../reorganisation/handover';
import type { ReorganisationState } from '../../reorganisation/state';
import type { Directory } from '../directory';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { textOf } from './inputValue';
import { loadObligation } from './obligations';
import { loadOffice, loadUnit } from './partyFacts';

type Scope = GatheringScope<ReorganisationState | null>;

/** A line as the command or the state has it: absent and null mean the same. */
interface Line {
  readonly fromUnitId: string;
  readonly fromOfficeId?: string | null | undefined;
  readonly toUnitId: string;
  readonly toOfficeId?: string | null | undefined;
}

const isThere = <T>(value: T | null | undefined): value is T =>
  value !== null && value !== undefined;
const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

async function unitFacts(
  streams: StreamLoader,
  ids: readonly string[],
): Promise<readonly MappedUnitFact[]> {
  const units = await Promise.all(once(ids).map((id) => loadUnit(streams, id)));
  return units
    .filter(isThere)
    .map(({ id, establishedOn, dissolvedOn }) => ({ id, establishedOn, dissolvedOn }));
}

async function officeFacts(
  streams: StreamLoader,
  ids: readonly string[],
): Promise<readonly MappedOfficeFact[]> {
  const offices = await Promise.all(once(ids).map((id) => loadOffice(streams, id)));
  return offices.filter(isThere).map(({ id, unitId }) => ({ id, unitId }));
}

/** Head offices of the units that take over without a line naming the office. */
export async function headsOf(
  directory: Directory,
  lines: readonly Line[],
): Promise<Readonly<Record<string, string>>> {
  const heads: Record<string, string> = {};
  const headless = lines.filter((line) => !isThere(line.toOfficeId)).map((line) => line.toUnitId);
  for (const unitId of once(headless)) {
    const head = await directory.headOfficeOf(unitId);
    if (head !== null) heads[unitId] = head;
  }
  return heads;
}

const nothing: ReorganisationFacts = {
  units: [],
  offices: [],
  others: [],
  heads: {},
  obligation: null,
  openObligations: 0,
};

const othersOf = async ({ command, reorganisations }: Scope) =>
  (await reorganisations.all()).filter(({ id }) => id !== command.stream);

async function factsOfDecision(scope: Scope) {
  const { command, streams, directory } = scope;
  const { mappings: lines, effectiveOn } = command.input as {
    readonly mappings: readonly Line[];
    readonly effectiveOn: LocalDate;
  };
  const others = await othersOf(scope);
  const ofThatDay = others.filter((each) => each.effectiveOn === effectiveOn);
  const unitIds = lines.flatMap((line) => [line.fromUnitId, line.toUnitId]);
  const officeIds = lines.flatMap((line) => [line.fromOfficeId, line.toOfficeId]).filter(isThere);
  const units = await unitFacts(streams, unitIds);
  const known = lines.filter((line) => units.some(({ id }) => id === line.toUnitId));
  return {
    ...nothing,
    units,
    offices: await officeFacts(streams, officeIds),
    others,
    heads: await headsOf(directory, [...known, ...ofThatDay.flatMap(({ mappings }) => mappings)]),
  };
}

async function factsOfNaming(scope: Scope) {
  const { command, state, streams, directory } = scope;
  const obligation = await loadObligation(streams, textOf(command.input, 'obligationId') ?? '');
  const offices = await officeFacts(streams, [textOf(command.input, 'toOfficeId') ?? '']);
  const unitIds = offices.map(({ unitId }) => unitId);
  const lines = (state?.mappings ?? []).filter(
    ({ fromUnitId }) => fromUnitId === obligation?.unitId || fromUnitId === obligation?.leadUnitId,
  );
  return {
    ...nothing,
    units: await unitFacts(streams, unitIds),
    offices,
    others: await othersOf(scope),
    heads: await headsOf(directory, lines),
    obligation,
  };
}

export async function reorganisationFactsOf(scope: Scope): Promise<ReorganisationFacts> {
  const { command, state, directory } = scope;
  switch (command.name) {
    case 'decideReorganisation':
      return factsOfDecision(scope);
    case 'nameSuccessor':
      return factsOfNaming(scope);
    default:
      return {
        ...nothing,
        openObligations: state === null ? 0 : await directory.openObligationsOf(giversOf(state)),
      };
  }
}
