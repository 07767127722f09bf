import type { Owing } from '../kernel/obligation';
import type { PetitionState } from './state';

/** A petition is owed an answer by the office that it was referred to. */
export const petitionOwing: Owing<PetitionState> = {
  of(state) {
    const { answeringOfficeId: officeId, referrals } = state;
    if (officeId === null) return null;
    const turn = referrals.length - 1;
    return {
      id: state.id,
      officeId,
      unitId: null,
      leadUnitId: null,
      supportingUnitIds: [],
      turn,
      sharedBy: [],
      transferredBy: state.transfers
        .filter(({ referralIndex }) => referralIndex === turn)
        .map(({ reorganisationId }) => reorganisationId),
      isOpen: state.status === 'REFERRED' && !state.isRecordedInError,
    };
  },
  transfer: ({ id }, { toOfficeId }) => ({
    name: 'transferPetition',
    input: { petitionId: id, toOfficeId },
  }),
};
