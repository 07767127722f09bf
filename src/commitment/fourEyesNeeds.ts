import { actorOffice, delegateOffice, delegatorPersonIds, heldOffices } from '../kernel/actorNeeds';
import { inState, type FactsOf } from '../kernel/need';
import { headOffice, offices, officesOf, side, type Parties } from '../kernel/partyNeeds';
import { leadUnit, promisor, territories } from './commitmentNeeds';
import { everCoPromisors } from './jointState';
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

/**
 * Whom a correction that nobody else confirmed took from the debtor's side, or one that waits would
 * put there: they do not judge it meanwhile (R36).
 */
const correctedParties = ({ corrections }: CommitmentState): Parties => {
  const parts = corrections
    .filter(({ status }) => status === 'MADE' || status === 'PROPOSED')
    .flatMap(({ before, after }) => [before, after]);
  return {
    unitIds: [...new Set(parts.map((part) => part?.leadUnitId ?? null).filter(isThere))],
    officeIds: [...new Set(parts.map((part) => part?.promisorOfficeId ?? null).filter(isThere))],
  };
};

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
  coPromisorSide: offices(inState((state: CommitmentState) => everCoPromisors(state))),
  formerDebtorSide: officesOf(inState(formerDebtors)),
  correctedSide: side(inState(correctedParties)),
  territories,
};
export type FourEyesFacts = FactsOf<{ readonly needs: typeof fourEyes }>;
