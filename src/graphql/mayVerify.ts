import { headOfficeOf } from '../../projections/organisation/queries';
import { actingAs } from '../application/actingAs';
import type { ActingPerson } from '../application/commandRequest';
import { lineageOf, officeFact } from '../application/facts/partyFacts';
import { createStreamLoader, type StreamLoader } from '../application/streamLoader';
import type { CommitmentState } from '../commitment/state';
import { debtorsOf, formerLeadUnits } from '../commitment/succession';
import { verifierRefusal } from '../commitment/verifierRules';
import type { OfficeFact } from '../kernel/party';
import type { View } from './view';

const isThere = <T>(value: T | null): value is T => value !== null;

/**
 * Heads of the units and the offices themselves that are or were on the debtor's side, or claimed or
 * reported for it (R26).
 */
async function debtorSide(view: View, streams: StreamLoader, state: CommitmentState) {
  const head = async (unitId: string | null) => {
    const office = unitId === null ? null : headOfficeOf(view.session.database, unitId);
    return office === null ? null : officeFact(streams, office.id);
  };
  const formerUnits = [
    ...state.reassignments.map(({ fromUnitId }) => fromUnitId),
    ...state.transfers.map(({ fromUnitId }) => fromUnitId),
    ...formerLeadUnits(state),
  ];
  const formerOffices = debtorsOf(state).filter((id) => id !== state.promisorOfficeId);
  const former = await Promise.all([
    ...[...new Set(formerUnits)].map(head),
    ...formerOffices.map((id) => officeFact(streams, id)),
  ]);
  const actors = [
    ...state.claims.map(({ claimedBy }) => claimedBy),
    ...state.progressReports.map(({ reportedBy }) => reportedBy),
  ];
  const actingIds = new Set(actors.map(({ officeId }) => officeId).filter(isThere));
  const acting = await Promise.all([...actingIds].map((id) => officeFact(streams, id)));
  return {
    promisor: await officeFact(streams, state.promisorOfficeId),
    promisorHead: await head(state.promisorUnitId),
    leadUnit: state.leadUnitId === null ? null : await lineageOf(streams, state.leadUnitId),
    leadHead: await head(state.leadUnitId),
    actingOffices: acting.filter(isThere),
    formerDebtorSide: former.filter(isThere),
  };
}

/** Whoever acts by delegation acts for those who hold the office. */
const delegators = (view: View, asking: ActingPerson, office: OfficeFact | null) =>
  asking.delegationId === null || office === null
    ? []
    : office.holdings
        .filter(({ from, to }) => from <= view.today && (to === null || view.today <= to))
        .map(({ personId }) => personId);

/** Whether the person who asks could judge the claim that waits (four eyes, R26). */
export async function mayVerify(
  view: View,
  state: CommitmentState,
  asking: ActingPerson | null,
): Promise<boolean> {
  if (asking === null || asking.role !== 'OVERSEER') return false;
  const streams = createStreamLoader(view.scope.store, state.id, view.today);
  const acting = await actingAs(asking, streams);
  if ('rejection' in acting) return false;
  const facts = {
    actorOffice: acting.office,
    delegatorPersonIds: delegators(view, asking, acting.office),
    ...(await debtorSide(view, streams, state)),
  };
  return verifierRefusal(acting.actor, state, facts) === null;
}
