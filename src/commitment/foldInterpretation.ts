import type { EventsOf } from '../kernel/eventDefinition';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { inRound } from './foldSettlement';
import type { interpretationEvents } from './interpretationEvents';
import type { CommitmentState } from './state';

type InterpretationEvent = EventsOf<typeof interpretationEvents>;

function decided(
  state: CommitmentState,
  event: Recorded<Extract<InterpretationEvent, { type: 'ObjectionUpheld' | 'ObjectionDismissed' }>>,
): Partial<CommitmentState> {
  const decidedOn = event.metadata.occurredOn.date;
  const isUpheld = event.type === 'ObjectionUpheld';
  return {
    objection: state.objection && {
      ...state.objection,
      isUpheld,
      decidedBy: event.metadata.actor,
      decidedOn,
      decisionReason: event.data.reason,
    },
    ...(isUpheld ? inRound(state, { cancelledOn: decidedOn }) : {}),
  };
}

/** What it means, whether it is a promise at all, and who may see it. */
export function interpretationChange(
  state: CommitmentState,
  event: Recorded<InterpretationEvent>,
): Partial<CommitmentState> {
  const on = event.metadata.occurredOn.date;
  switch (event.type) {
    case 'CommitmentClarified':
      return { clarification: event.data.clarification };
    case 'CommitmentClassified':
      return { classifications: [...state.classifications, { ...event.data, on }] };
    case 'CommitmentObjected':
      return {
        objection: {
          reason: event.data.reason,
          objectedBy: event.metadata.actor,
          objectedOn: on,
          isUpheld: null,
          decidedBy: null,
          decidedOn: null,
          decisionReason: null,
        },
      };
    case 'ObjectionUpheld':
    case 'ObjectionDismissed':
      return decided(state, event);
    case 'CommitmentPublished':
      return { publishedOn: on };
    case 'PublicationWithdrawn':
      return { publishedOn: null };
    case 'DuplicateLinked': {
      const link = { duplicateOfId: event.data.duplicateOfId, linkedOn: on, unlinkedOn: null };
      return { duplicateLinks: [...state.duplicateLinks, link] };
    }
    case 'DuplicateUnlinked':
      return {
        duplicateLinks: state.duplicateLinks.map((each) => ({
          ...each,
          unlinkedOn: each.unlinkedOn ?? on,
        })),
      };
    default:
      return unreachable(event);
  }
}
