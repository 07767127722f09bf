import { accept, reject } from '../kernel/decider';
import { closesCircle, type Link } from '../kernel/link';
import { onDay } from '../kernel/occurredOn';
import { decidedOn, decisionDay, documentRefusal } from './decisionDay';
import {
  firstRefusal,
  notBefore,
  judged,
  onRecord,
  refusal,
  reopenedOn,
  startOf,
  statusRefusal,
  type Refusal,
} from './decision';
import type { OtherCommitmentFact } from './facts';
import { duplicateOf, lastDeadline, type CommitmentState } from './state';
import { isOutstanding } from './status';

/** The other exists, and leads back here on no day, directly or through others, by links of any kind (R53). */
function otherRefusal(
  state: CommitmentState,
  { other }: { readonly other: OtherCommitmentFact | null },
  link: Pick<Link, 'toId' | 'from'>,
  field: string,
): Refusal {
  if (link.toId === state.id) return refusal('REFERS_TO_ITSELF', field);
  if (other === null || other.isInError) return refusal('UNKNOWN_RECORD', field);
  return closesCircle(other.links, state.id, link) ? refusal('REFERS_TO_ITSELF', field) : null;
}

/** Under what counts nowhere it would leave every box and be noticed by nobody. */
const hidden = (field: string): Refusal => refusal('WOULD_COUNT_NOWHERE', field);

/** The other inherits the original deadline by a command of the system (R10). */
export const supersedeCommitment = judged<'supersedeCommitment'>(
  'clock',
  (command, state, facts) => {
    const { supersededById, reason } = command.input;
    const on = decisionDay(command, state);
    const refused = firstRefusal(
      () => documentRefusal(command),
      () =>
        statusRefusal(state, ['RECORDED', 'ASSIGNED', 'IN_PROGRESS', 'PARTLY_VERIFIED', 'BROKEN']),
      () => otherRefusal(state, facts, { toId: supersededById, from: on }, 'supersededById'),
      () => (facts.other?.hidesReplaced === true ? hidden('supersededById') : null),
      () => notBefore(command.occurredOn.date, reopenedOn(state)),
      () => notBefore(command.occurredOn.date, lastDeadline(state)?.effectiveOn ?? null),
    );
    if (refused !== null) return { rejection: refused };
    return accept({
      type: 'CommitmentSuperseded',
      ...decidedOn(on, command),
      data: { supersededById, reason },
    });
  },
);

/** A superseding promise inherits the first original deadline (R10); written once for each replaced. */
export const inheritDeadline = onRecord<'inheritDeadline'>('any', ({ input }, state, { other }) => {
  if (other === null || !other.replacedBy.includes(state.id))
    return reject('UNKNOWN_RECORD', 'fromCommitmentId');
  const { originalDeadline, replacedOn } = other;
  const isKnown = state.inheritedDeadlines.some((each) => each.fromCommitmentId === other.id);
  if (originalDeadline === null || isKnown) return accept();
  return accept({
    type: 'OriginalDeadlineInherited',
    ...(replacedOn === null ? {} : { occurredOn: onDay(replacedOn) }),
    data: { fromCommitmentId: input.fromCommitmentId, ...originalDeadline },
  });
});

/** R22: the same office or its successor promised again; the earlier promise and its deadline count. */
export const linkDuplicate = judged<'linkDuplicate'>('clock', (command, state, facts) => {
  const { duplicateOfId } = command.input;
  const { other } = facts;
  const on = decisionDay(command, state);
  const last = state.duplicateLinks.at(-1) ?? null;
  const refused = firstRefusal(
    () => documentRefusal(command),
    () => (isOutstanding(state) ? null : refusal('WRONG_STATE')),
    () => otherRefusal(state, facts, { toId: duplicateOfId, from: on }, 'duplicateOfId'),
    () => (other?.hidesRepetitions === true ? hidden('duplicateOfId') : null),
    () => (other?.hasSamePromisor === true ? null : refusal('OTHER_PROMISOR', 'duplicateOfId')),
    () =>
      other !== null && startOf(other.madeOn) > state.madeOn.date
        ? refusal('DATE_TOO_EARLY', 'duplicateOfId')
        : null,
    () => notBefore(command.occurredOn.date, last?.unlinkedOn ?? null),
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'DuplicateLinked', ...decidedOn(on, command), data: { duplicateOfId } });
});

export const unlinkDuplicate = judged<'unlinkDuplicate'>('clock', (command, state) => {
  if (duplicateOf(state) === null) return reject('NOT_A_DUPLICATE');
  const early = notBefore(command.occurredOn.date, state.duplicateLinks.at(-1)?.linkedOn ?? null);
  if (early !== null) return { rejection: early };
  return accept({ type: 'DuplicateUnlinked', data: { reason: command.input.reason } });
});
