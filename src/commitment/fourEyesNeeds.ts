import { actorOffice, delegateOffice, delegatorPersonIds, heldOffices } from '../kernel/actorNeeds';
import { inState, type FactsOf } from '../kernel/need';
import { headOffice, offices, officesOf } from '../kernel/partyNeeds';
import { leadUnit, promisor } from './commitmentNeeds';
import type { CommitmentState } from './state';
import { debtorsOf, formerLeadUnits } from './succession';

const isThere = <T>(id: T | null): id is T => id !== null;

/** Offices in which somebody claimed or reported progress. */
const actingOfficeIds = ({ claims, progress }: CommitmentState): readonly string[] => [
  ...new Set(
    [...claims.map(({ claimedBy }) => claimedBy), ...progress.reporters]
      .map(({ officeId }) => officeId)
      .filter(isThere),
  ),
];

/** Offices that owed it before, and units that owed or led it before. */
const formerDebtors = (state: CommitmentState) => ({
  unitIds: [
    ...new Set([
      ...state.reassignments.map(({ fromUnitId }) => fromUnitId),
      ...state.transfers.map(({ fromUnitId }) => fromUnitId),
      ...formerLeadUnits(state),
    ]),
  ],
  officeIds: debtorsOf(state).filter((id) => id !== state.promisorOfficeId),
});

/** What a decision that nobody takes in his own cause needs to know (R26, R51, R52). */
export const fourEyes = {
  actorOffice,
  delegateOffice,
  delegatorPersonIds,
  heldOffices,
  promisor,
  promisorHead: headOffice(inState(({ promisorUnitId }: CommitmentState) => promisorUnitId)),
  leadUnit,
  leadHead: headOffice(inState(({ leadUnitId }: CommitmentState) => leadUnitId)),
  actingOffices: offices(inState(actingOfficeIds)),
  formerDebtorSide: officesOf(inState(formerDebtors)),
};
export type FourEyesFacts = FactsOf<{ readonly needs: typeof fourEyes }>;
