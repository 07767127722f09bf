import type { Owing } from '../kernel/obligation';
import { coPromisorsNow } from './jointState';
import type { CommitmentState } from './state';
import { isOutstanding } from './status';

/** A promise is owed by the office that made it, and led by a unit. */
export const commitmentOwing: Owing<CommitmentState> = {
  of: (state) => ({
    id: state.id,
    officeId: state.promisorOfficeId,
    unitId: state.promisorUnitId,
    leadUnitId: state.leadUnitId,
    supportingUnitIds: state.supportingUnitIds,
    sharedBy: coPromisorsNow(state).map(({ officeId, unitId }) => ({ officeId, unitId })),
    turn: 0,
    transferredBy: state.transfers.map(({ reorganisationId }) => reorganisationId),
    isOpen: isOutstanding(state),
  }),
  transfer: ({ id, officeId }, handover) => ({
    name: 'transferCommitment',
    input: { commitmentId: id, fromOfficeId: officeId, ...handover },
  }),
  transferShared: ({ id }, { fromOfficeId, to }) => ({
    name: 'transferCoPromisor',
    input: { commitmentId: id, fromOfficeId, to },
  }),
};
