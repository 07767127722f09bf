import { commitmentFold } from '../../commitment/fold';
import type { CommitmentState } from '../../commitment/state';
import { isOutstanding } from '../../commitment/status';
import { commitmentPrefix } from '../../commitment/prefix';
import { petitionPrefix } from '../../petition/prefix';
import { petitionFold } from '../../petition/fold';
import type { PetitionState } from '../../petition/state';
import type { Obligation } from '../../reorganisation/facts';
import { isRecordId } from '../recordId';
import { loadOffice } from './partyFacts';
import type { StreamLoader } from '../streamLoader';

/** A promise as succession looks at it. */
export const obligationOfCommitment = (state: CommitmentState): Obligation => ({
  id: state.id,
  officeId: state.promisorOfficeId,
  unitId: state.promisorUnitId,
  leadUnitId: state.leadUnitId,
  supportingUnitIds: state.supportingUnitIds,
  turn: 0,
  transferredBy: state.transfers.map(({ reorganisationId }) => reorganisationId),
  isOpen: isOutstanding(state),
});

/** A petition is owed an answer by the office that it was referred to, of this unit. */
export const obligationOfPetition = (
  state: PetitionState,
  officeId: string,
  unitId: string,
): Obligation => ({
  id: state.id,
  officeId,
  unitId,
  leadUnitId: null,
  supportingUnitIds: [],
  turn: state.referrals.length - 1,
  transferredBy: state.transfers
    .filter(({ referralIndex }) => referralIndex === state.referrals.length - 1)
    .map(({ reorganisationId }) => reorganisationId),
  isOpen: state.status === 'REFERRED' && !state.isRecordedInError,
});

/** The obligation that the id names; null when it names none, or one that no office owes. */
export async function loadObligation(
  streams: StreamLoader,
  id: string,
): Promise<Obligation | null> {
  if (isRecordId(id, commitmentPrefix)) {
    const commitment = await streams.load(id, commitmentFold);
    return commitment && obligationOfCommitment(commitment);
  }
  if (!isRecordId(id, petitionPrefix)) return null;
  const petition = await streams.load(id, petitionFold);
  const officeId = petition?.answeringOfficeId ?? null;
  const office = officeId === null ? null : await loadOffice(streams, officeId);
  return petition && office && obligationOfPetition(petition, office.id, office.unitId);
}
