import { commitmentFold } from '../../commitment/fold';
import type { CommitmentState } from '../../commitment/state';
import { isOutstanding } from '../../commitment/status';
import { streamPrefixes } from '../../kernel/ids';
import type { Obligation } from '../../reorganisation/facts';
import { isRecordId } from '../recordId';
import type { StreamLoader } from '../streamLoader';

/** A promise as succession looks at it. */
export const obligationOfCommitment = (state: CommitmentState): Obligation => ({
  id: state.id,
  officeId: state.promisorOfficeId,
  unitId: state.promisorUnitId,
  leadUnitId: state.leadUnitId,
  supportingUnitIds: state.supportingUnitIds,
  transferredBy: state.transfers.map(({ reorganisationId }) => reorganisationId),
  isOpen: isOutstanding(state),
});

/** The obligation that the id names; null when it names none. */
export async function loadObligation(
  streams: StreamLoader,
  id: string,
): Promise<Obligation | null> {
  if (!isRecordId(id, streamPrefixes.COMMITMENT)) return null;
  const commitment = await streams.load(id, commitmentFold);
  return commitment && obligationOfCommitment(commitment);
}
