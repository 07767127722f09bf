import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import type { CommitmentCommands } from './commands';
import type { CommitmentDecision } from './decision';
import type { CommitmentState } from './state';
import { isOutstanding } from './status';

/**
 * The job found the successor in a read model; here is what holds. One transfer per reorganisation:
 * a second one is no fault, another run was faster. It may act from a day before the promise was
 * made: then the old office never owed it.
 */
export function transferCommitment(
  { input, occurredOn }: Command<CommitmentCommands['transferCommitment']>,
  state: CommitmentState | null,
): CommitmentDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'commitmentId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const { reorganisationId, fromOfficeId, toOfficeId, toUnitId, supportingUnitIds } = input;
  if (state.transfers.some((each) => each.reorganisationId === reorganisationId)) return accept();
  if (!isOutstanding(state)) return reject('WRONG_STATE');
  if (state.promisorOfficeId !== fromOfficeId) return reject('WRONG_STATE', 'fromOfficeId');
  return accept({
    type: 'CommitmentTransferred',
    data: {
      reorganisationId,
      fromOfficeId,
      fromUnitId: state.promisorUnitId,
      toOfficeId,
      toUnitId,
      leadUnitId: input.leadUnitId ?? null,
      supportingUnitIds: [...supportingUnitIds],
    },
  });
}
