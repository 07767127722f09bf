import type { EventsOf } from '../kernel/eventDefinition';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { assignmentEvents } from './assignmentEvents';
import type { LeadUnitAssigned } from './recordingEvents';
import type { LeadStep } from './assignmentState';
import type { CommitmentState } from './state';

type AssignmentEvent = EventsOf<readonly [typeof LeadUnitAssigned, ...typeof assignmentEvents]>;

/** The unit in the lead after an event, with the step that put it there. */
export const leadAfter = (
  { leadSteps }: CommitmentState,
  event: Recorded,
  step: LeadStep['step'],
  unitId: string | null,
): Pick<CommitmentState, 'leadUnitId' | 'leadSteps'> => ({
  leadUnitId: unitId,
  leadSteps: [...leadSteps, { step, on: event.metadata.occurredOn.date, unitId }],
});

/** The lead moves, and its new unit has not accepted yet. */
function moved(
  state: CommitmentState,
  event: Recorded<Extract<AssignmentEvent, { readonly data: { readonly reason: string } }>>,
  fromUnitId: string,
  toUnitId: string | null,
): Partial<CommitmentState> {
  const change = {
    id: event.data.reassignmentId,
    fromUnitId,
    toUnitId,
    reason: event.data.reason,
    decidedBy: event.metadata.actor,
    decidedOn: event.metadata.occurredOn,
    recordedAt: event.recordedAt,
    ordinal: state.reassignments.length + 1,
  };
  return {
    ...leadAfter(state, event, 'ASSIGNED', toUnitId),
    acceptedOn: null,
    reassignments: [...state.reassignments, change],
    supportingUnitIds: state.supportingUnitIds.filter((id) => id !== toUnitId),
  };
}

/** What assignments change. */
export function assignmentChange(
  state: CommitmentState,
  event: Recorded<AssignmentEvent>,
): Partial<CommitmentState> {
  switch (event.type) {
    case 'LeadUnitAssigned': {
      const { unitId, supportingUnitIds } = event.data;
      return {
        ...leadAfter(state, event, 'ASSIGNED', unitId),
        supportingUnitIds,
        acceptedOn: null,
      };
    }
    case 'SupportingUnitAdded':
      return { supportingUnitIds: [...state.supportingUnitIds, event.data.unitId] };
    case 'SupportingUnitRemoved':
      return {
        supportingUnitIds: state.supportingUnitIds.filter((id) => id !== event.data.unitId),
      };
    case 'AssignmentAccepted':
      return {
        ...leadAfter(state, event, 'ACCEPTED', state.leadUnitId),
        acceptedOn: event.metadata.occurredOn.date,
      };
    case 'AssignmentReturned':
      return moved(state, event, event.data.unitId, null);
    case 'CommitmentReassigned':
      return moved(state, event, event.data.fromUnitId, event.data.toUnitId);
    default:
      return unreachable(event);
  }
}
