import type { FourEyesFacts } from '../../commitment/fourEyes';
import type { CommitmentState } from '../../commitment/state';
import { debtorsOf, formerLeadUnits } from '../../commitment/succession';
import type { Actor } from '../../kernel/actor';
import type { Judge } from '../../kernel/independence';
import type { LocalDate } from '../../kernel/localDate';
import { unitOf, type Lineage, type OfficeFact } from '../../kernel/party';
import type { Directory } from '../directory';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, loadOffice, officeFact } from './partyFacts';

/** What is looked up to know who judges in whose cause. */
export interface FourEyesSources {
  readonly streams: StreamLoader;
  readonly directory: Pick<Directory, 'headOfficeOf' | 'officesEverHeldBy'>;
}

const isThere = <T>(fact: T | null): fact is T => fact !== null;

/** Each office once; those that are not there are left out. */
export async function officeFacts(
  { streams }: FourEyesSources,
  ids: readonly (string | null)[],
): Promise<readonly OfficeFact[]> {
  const known = new Set(ids.filter(isThere));
  return (await Promise.all([...known].map((id) => officeFact(streams, id)))).filter(isThere);
}

/** Whoever acts by delegation acts for those who hold the office on that day. */
export const delegatorsOf = (
  { delegationId }: Pick<Actor, 'delegationId'>,
  office: OfficeFact | null,
  on: LocalDate,
): readonly string[] =>
  delegationId === null || office === null
    ? []
    : office.holdings
        .filter(({ from, to }) => from <= on && (to === null || on <= to))
        .map(({ personId }) => personId);

/** Office that received the delegation acted under; null in one's own right. */
async function delegateOfficeOf(
  { streams }: FourEyesSources,
  { officeId, delegationId }: Actor,
): Promise<OfficeFact | null> {
  if (officeId === null || delegationId === null) return null;
  const office = await loadOffice(streams, officeId);
  const delegation = office?.delegations.find(({ id }) => id === delegationId);
  return delegation === undefined ? null : officeFact(streams, delegation.toOfficeId);
}

/** Who decides, in whose name, and every office of all of them (R52). */
export async function judgeOf(
  sources: FourEyesSources,
  actor: Actor,
  office: OfficeFact | null,
  on: LocalDate,
): Promise<Judge> {
  const delegators = delegatorsOf(actor, office, on);
  const personIds = [...(actor.personId === null ? [] : [actor.personId]), ...delegators];
  const held = await Promise.all(
    personIds.map((personId) => sources.directory.officesEverHeldBy(personId)),
  );
  return {
    role: actor.role,
    office,
    delegateOffice: await delegateOfficeOf(sources, actor),
    personIds,
    heldOffices: await officeFacts(sources, held.flat()),
  };
}

type DebtorSide = Pick<
  FourEyesFacts,
  'promisorHead' | 'leadHead' | 'actingOffices' | 'formerDebtorSide' | 'correctedSide'
>;

/** Nobody is asked about: what decisions without a judge know of the debtor's side. */
export const noDebtorSide: DebtorSide = {
  promisorHead: null,
  leadHead: null,
  actingOffices: [],
  formerDebtorSide: [],
  correctedSide: { offices: [], bodies: [] },
};

/**
 * Who stood on the side of the debtor until a correction that nobody else confirmed, or would stand
 * there by one that waits: they do not judge it meanwhile.
 */
async function correctedSideOf(
  sources: FourEyesSources,
  { corrections }: CommitmentState,
): Promise<DebtorSide['correctedSide']> {
  const parts = corrections
    .filter(({ status }) => status === 'MADE' || status === 'PROPOSED')
    .flatMap(({ before, after }) => [before, after]);
  const offices = await officeFacts(
    sources,
    parts.map((part) => part?.promisorOfficeId ?? null),
  );
  const unitIds = new Set(parts.map((part) => part?.leadUnitId ?? null).filter(isThere));
  const leads = await Promise.all([...unitIds].map((id) => lineageOf(sources.streams, id)));
  return { offices, bodies: [...offices.map(({ lineage }) => lineage), ...leads.filter(isThere)] };
}

/**
 * Heads of the units and the offices themselves that are or were on the debtor's side, and those in
 * which somebody claimed or reported for it (R26).
 */
export async function debtorSideOf(
  sources: FourEyesSources,
  state: CommitmentState,
  promisor: OfficeFact | null,
  leadUnit: Lineage | null,
): Promise<DebtorSide> {
  const headOf = async (unitId: string | undefined): Promise<OfficeFact | null> => {
    const id = unitId === undefined ? null : await sources.directory.headOfficeOf(unitId);
    return id === null ? null : officeFact(sources.streams, id);
  };
  const formerUnitIds = new Set([
    ...state.reassignments.map(({ fromUnitId }) => fromUnitId),
    ...state.transfers.map(({ fromUnitId }) => fromUnitId),
    ...formerLeadUnits(state),
  ]);
  const formerHeads = await Promise.all([...formerUnitIds].map(headOf));
  const formerDebtorIds = debtorsOf(state).filter((id) => id !== state.promisorOfficeId);
  const actors = [...state.claims.map(({ claimedBy }) => claimedBy), ...state.progress.reporters];
  return {
    promisorHead: await headOf(promisor === null ? undefined : unitOf(promisor).id),
    leadHead: await headOf(leadUnit?.[0].id),
    actingOffices: await officeFacts(
      sources,
      actors.map(({ officeId }) => officeId),
    ),
    formerDebtorSide: [
      ...formerHeads.filter(isThere),
      ...(await officeFacts(sources, formerDebtorIds)),
    ],
    correctedSide: await correctedSideOf(sources, state),
  };
}
