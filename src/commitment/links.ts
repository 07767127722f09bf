import type { Fold } from '../kernel/decider';
import type { Link } from '../kernel/link';
import type { CommitmentEvent } from './events';
import type { CommitmentState } from './state';

/** Times in which it counted under an earlier promise (R22). */
export const repetitionLinks = ({ duplicateLinks }: CommitmentState): readonly Link[] =>
  duplicateLinks.map(({ duplicateOfId, linkedOn, unlinkedOn }) => ({
    toId: duplicateOfId,
    from: linkedOn,
    until: unlinkedOn,
  }));

/** Times in which it was replaced by another; the state keeps only the one of its current round. */
export const replacementFold: Fold<readonly Link[], CommitmentEvent> = {
  initial: [],
  evolve(links, event) {
    const on = event.metadata.occurredOn.date;
    switch (event.type) {
      case 'CommitmentSuperseded':
        return [...links, { toId: event.data.supersededById, from: on, until: null }];
      case 'CommitmentReopened':
        return links.map((link) => ({ ...link, until: link.until ?? on }));
      default:
        return links;
    }
  },
};
