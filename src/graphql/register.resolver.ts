import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { countDue } from '../../projections/commitments/dueSoon';
import { countQueue, verificationQueue } from '../../projections/commitments/registers';
import { countRepeatPromises, repeatPromises } from '../../projections/commitments/repetitions';
import { addDays } from '../kernel/localDate';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments } from './commitmentList.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { dueIn } from './dueIn';
import { fault } from './faults';
import { happenedTo } from './happenedTo';
import { filterArgument, ListArgs, QuestionArgs } from './questionArguments';
import {
  DueSoonCalendar,
  RepeatPromise,
  RepeatPromiseConnection,
  VerificationQueueConnection,
  VerificationQueueEntry,
} from './register.types';

const LONGEST_LOOK_AHEAD = 92;

/** What waits for somebody, and what was said twice. */
@Resolver()
export class RegisterResolver {
  @Query(() => DueSoonCalendar, {
    description:
      'Open commitments due within days, from the civil date of the answer, 1,000 at most, and of duties that recur each open occurrence (R44); costs 100.',
  })
  async dueSoon(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Arg('days', () => Int, {
      nullable: true,
      defaultValue: 14,
      description: 'Calendar days ahead, 1 to 92.',
    })
    days: number | null,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DueSoonCalendar> {
    const view = await context.view(info, args);
    const ahead = days ?? 14;
    if (ahead < 1 || ahead > LONGEST_LOOK_AHEAD) throw fault('BAD_USER_INPUT', 'daysAhead');
    const until = addDays(view.on, ahead);
    const asked = askedCommitments(view, filter);
    const { rows } = view;
    await view.turn();
    const { shown, occurrencesCount } = await view.once(['dueSoon', asked, until], () =>
      dueIn(view, asked, until),
    );
    const count = () =>
      view.once(
        ['dueSoon', 'count', asked, until],
        () => countDue(rows, asked, until) + occurrencesCount,
      );
    return new DueSoonCalendar(view, shown, await view.records.workCalendar(), count);
  }

  @Query(() => VerificationQueueConnection, { description: 'Claims that wait for an overseer.' })
  async verificationQueue(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedCommitments(view, filter);
    return new VerificationQueueConnection(
      await connectionPage(view, args, {
        field: 'verificationQueue',
        conditions: [asked],
        read: (rows, request) => verificationQueue(rows, asked, request),
        count: (rows) => countQueue(rows, asked),
        node: async ({ key: { id } }) =>
          new VerificationQueueEntry(view, await happenedTo(view, id), context.actor),
      }),
    );
  }

  @Query(() => RepeatPromiseConnection, { description: 'Promises made more than once.' })
  async repeatPromises(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedCommitments(view, filter);
    return new RepeatPromiseConnection(
      await connectionPage(view, args, {
        field: 'repeatPromises',
        conditions: [asked],
        read: (rows, request) => repeatPromises(rows, asked, request),
        count: (rows) => countRepeatPromises(rows, asked),
        node: async ({ key: { id }, timesMade }) =>
          new RepeatPromise(view, await happenedTo(view, id), timesMade),
      }),
    );
  }
}
