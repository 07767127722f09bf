import type { LocalDate } from '../kernel/localDate';
import { byId, byIds, inState, ownStream, selected, word, type About } from '../kernel/need';
import type { Obligation } from '../kernel/obligation';
import { openObligations } from '../kernel/partyNeeds';
import type { SuccessionMappingInput } from './successionInput';
import type { SuccessionLine } from './events';
import type {
  MappedOfficeFact,
  MappedUnitFact,
  OtherReorganisationFact,
  TakingOfficeFact,
} from './facts';
import { giversOf, type Heads } from './handover';
import type { ReorganisationState } from './state';

type OnMappings = About<{ readonly mappings: readonly SuccessionMappingInput[] }, unknown>;
type OnDecision = About<
  { readonly mappings: readonly SuccessionMappingInput[]; readonly effectiveOn: LocalDate },
  unknown
>;

const once = (ids: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

/** Units that the mapping names, as far as they exist. */
export const mappedUnits = byIds(
  word<'mappedUnits', readonly string[], readonly MappedUnitFact[]>('mappedUnits'),
)(({ input: { mappings } }: OnMappings) =>
  once(mappings.flatMap((line) => [line.fromUnitId, line.toUnitId])),
);

/** Offices that the mapping names, as far as they exist. */
export const mappedOffices = byIds(
  word<'mappedOffices', readonly string[], readonly MappedOfficeFact[]>('mappedOffices'),
)(({ input: { mappings } }: OnMappings) =>
  once(mappings.flatMap((line) => [line.fromOfficeId, line.toOfficeId])),
);

/** All other reorganisations decided by now. */
export const otherReorganisations = selected(
  word<'otherReorganisations', string, readonly OtherReorganisationFact[]>('otherReorganisations'),
)(ownStream);

/** A line as the command or the state has it: absent and null mean the same. */
export type TakingLine = Pick<SuccessionLine | SuccessionMappingInput, 'toUnitId' | 'toOfficeId'>;

/** Lines of a mapping, and the day of which those of other reorganisations count too. */
export interface LinesOfDay {
  readonly lines: readonly TakingLine[];
  readonly day: LocalDate;
  /** The reorganisation itself. */
  readonly stream: string;
}

/** Head office of each unit that takes over by lines that name no office; units without are left out. */
export const headsOfDay = selected(word<'headsOfDay', LinesOfDay, Heads>('headsOfDay'))(
  ({ input: { mappings, effectiveOn }, stream }: OnDecision) => ({
    lines: mappings,
    day: effectiveOn,
    stream,
  }),
);

/** Lines of a mapping as far as they speak of an obligation. */
export interface LinesOfObligation {
  readonly lines: readonly SuccessionLine[];
  readonly obligationId: string;
}

/** The same of the lines for the units that owe and lead the obligation named. */
export const headsOfObligation = selected(
  word<'headsOfObligation', LinesOfObligation, Heads>('headsOfObligation'),
)(
  ({
    input: { obligationId },
    state,
  }: About<{ readonly obligationId: string }, ReorganisationState | null>) =>
    state && { lines: state.mappings, obligationId },
);

/** What is owed by the id; null when it names nothing that is. */
export const obligation = byId(word<'obligation', string, Obligation | null>('obligation'));

/** An office that is to take over, with its unit; null when there is no such office. */
export const takingOffice = byId(
  word<'takingOffice', string, TakingOfficeFact | null>('takingOffice'),
);

/** Open obligations that have not passed over at the head of the log. */
export const leftToGive = openObligations(inState((state: ReorganisationState) => giversOf(state)));
