import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import type { CommitmentCommands } from './commands';
import type { CommitmentDecision } from './decision';
import { coPromisorsNow } from './jointState';
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

/** What was handed over already, or given back meanwhile, is no fault: another run was faster. */
export function transferCoPromisor(
  { input, occurredOn }: Command<CommitmentCommands['transferCoPromisor']>,
  state: CommitmentState | null,
): CommitmentDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'commitmentId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const { reorganisationId, fromOfficeId, to } = input;
  const sharing = coPromisorsNow(state).map(({ officeId }) => officeId);
  if (!isOutstanding(state) || !sharing.includes(fromOfficeId)) return accept();
  const takers = to.filter(
    ({ officeId }) =>
      officeId !== state.promisorOfficeId &&
      (officeId === fromOfficeId || !sharing.includes(officeId)),
  );
  const data = { reorganisationId, fromOfficeId, to: takers };
  return accept({ type: 'CoPromisorTransferred', data });
}
