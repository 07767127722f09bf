import type { EventsOf } from '../kernel/eventDefinition';
import type { Recorded } from '../kernel/recordedEvent';
import { leadAfter } from './foldAssignment';
import { noLongerJoint } from './foldJoint';
import type { CommitmentState } from './state';
import type { successionEvents } from './successionEvents';

type SuccessionEvent = EventsOf<typeof successionEvents>;

/** A hand-over changes who owes and who leads, nothing that runs (R23). */
export function transferChange(
  state: CommitmentState,
  event: Recorded<SuccessionEvent>,
): Partial<CommitmentState> {
  const { leadUnitId, supportingUnitIds, ...parties } = event.data;
  const transfer = {
    ...parties,
    fromLeadUnitId: state.leadUnitId,
    toLeadUnitId: leadUnitId,
    effectiveOn: event.metadata.occurredOn.date,
  };
  return {
    transfers: [...state.transfers, transfer],
    promisorOfficeId: parties.toOfficeId,
    promisorUnitId: parties.toUnitId,
    coPromisors: noLongerJoint(state, parties.toOfficeId, transfer.effectiveOn),
    ...leadAfter(state, event, 'HANDED_OVER', leadUnitId),
    supportingUnitIds,
  };
}
