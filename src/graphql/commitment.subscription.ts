import { Arg, Ctx, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { recordKindOf } from '../records/recordKinds';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import { shownAs } from './anyRecord.types';
import { Commitment } from './commitment.types';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import { historyEntryIn, HistoryEntry } from './history.types';
import type { LiveItems } from './liveItems';
import { resumePosition } from './resumePosition';
import { PositionScalar } from './scalars';
import { Shows } from './shows';

interface ChangeArguments {
  readonly id: string;
  readonly after?: Position | 'start' | null;
}

@ObjectType('CommitmentChange', {
  description: 'One event of a commitment, and the commitment after it or later.',
})
@Shows('event', {
  position: {
    type: () => PositionScalar,
    from: 'event.position',
    about: 'Position of the event; resume with it.',
  },
})
@Shows({
  entry: { made: () => HistoryEntry, from: 'event', about: 'The event.' },
  commitment: {
    made: () => Commitment,
    from: 'now',
    about: 'The commitment, at this position or beyond.',
  },
})
export class CommitmentChange {
  constructor(
    readonly now: Commitment,
    readonly event: HistoryEntry,
  ) {}
}

async function subscribe(
  { id, after }: ChangeArguments,
  context: GraphqlContext,
): Promise<LiveItems<Recorded>> {
  const start = await resumePosition(context, after);
  const changes = recordKindOf(id) === 'COMMITMENT' ? await context.pushedEvents(id, start) : null;
  if (changes === null) throw fault('BAD_USER_INPUT', 'unknownCommitment');
  return changes;
}

@Resolver()
export class CommitmentSubscription {
  @Subscription(() => CommitmentChange, {
    description: 'Every event of one commitment. BAD_USER_INPUT when there is no such commitment.',
    subscribe: ({ args, context }) => subscribe(args as ChangeArguments, context as GraphqlContext),
  })
  async commitmentChanged(
    @Root() event: Recorded,
    @Arg('id', () => ID, { description: 'The commitment.' }) _id: string,
    @Arg('after', () => PositionScalar, {
      nullable: true,
      description: 'Last position seen; `start` replays from the first event; absent: from now on.',
    })
    _after: Position | null,
    @Ctx() context: GraphqlContext,
  ): Promise<CommitmentChange> {
    const view = await context.viewAfter(event.position);
    const commitment = await shownAs(view, 'COMMITMENT', event.stream);
    if (commitment === null) throw new Error(`${event.stream} changed and is missing`);
    return new CommitmentChange(commitment, await historyEntryIn(view, event));
  }
}
