import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { commitmentsDue } from '../../projections/commitmentBoard/dueSoon';
import {
  countExtensions,
  countQueue,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  verificationQueue,
} from '../../projections/commitmentBoard/registers';
import { countRepeatPromises, repeatPromises } from '../../projections/commitmentBoard/repetitions';
import type { ExtensionStatus } from '../commitment/vocabulary';
import { addDays } from '../kernel/localDate';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments } from './commitmentList.types';
import { Extension, ExtensionConnection, ExtensionStatusEnum } from './conduct.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import { plainInput } from './plainInput';
import { ListArgs, QuestionArgs } from './questionArguments';
import {
  DueSoonCalendar,
  RepeatPromise,
  RepeatPromiseConnection,
  VerificationQueueConnection,
  VerificationQueueEntry,
} from './register.types';
import { Reassignment, ReassignmentConnection } from './relation.types';

const filterArgument = { nullable: true, description: 'Narrows the result.' };
const LONGEST_LOOK_AHEAD = 92;

@Resolver()
export class RegisterResolver {
  @Query(() => DueSoonCalendar, {
    description:
      'Open commitments due within days, from the civil date of the answer, 1,000 at most; costs 100.',
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
    view.requirePresent();
    const ahead = days ?? 14;
    if (ahead < 1 || ahead > LONGEST_LOOK_AHEAD) throw fault('BAD_USER_INPUT', 'daysAhead');
    const until = addDays(view.on, ahead);
    const due = commitmentsDue(view.session.database, askedCommitments(filter), view.on, until);
    return new DueSoonCalendar(view, due, await view.records.workCalendar());
  }

  @Query(() => VerificationQueueConnection, { description: 'Claims that wait for an overseer.' })
  async verificationQueue(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedCommitments(filter);
    return new VerificationQueueConnection(
      connectionPage(view, args, {
        field: 'verificationQueue',
        conditions: [asked],
        read: (database, request) => verificationQueue(database, asked, view.on, request),
        count: (database) => countQueue(database, asked, view.on),
        node: ({ state }) => new VerificationQueueEntry(view, state, context.actor),
      }),
    );
  }

  @Query(() => ExtensionConnection, { description: 'Register of extensions.' })
  async extensionRegister(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Arg('status', () => [ExtensionStatusEnum], {
      nullable: true,
      description: 'Any of these states.',
    })
    status: ExtensionStatus[] | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedCommitments(filter);
    const wanted = {
      commitments: asked,
      ...plainInput<{ status?: ExtensionStatus[] }>({ status }),
    };
    return new ExtensionConnection(
      connectionPage(view, args, {
        field: 'extensionRegister',
        conditions: [wanted],
        read: (database, request) => extensionRegister(database, wanted, view.on, request),
        count: (database) => countExtensions(database, wanted, view.on),
        node: ({ commitment, entry }) => new Extension(view, commitment, entry),
      }),
    );
  }

  @Query(() => ReassignmentConnection, { description: 'Register of changes of lead unit.' })
  async reassignmentRegister(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const asked = askedCommitments(filter);
    return new ReassignmentConnection(
      connectionPage(view, args, {
        field: 'reassignmentRegister',
        conditions: [asked],
        read: (database, request) => reassignmentRegister(database, asked, view.on, request),
        count: (database) => countReassignments(database, asked, view.on),
        node: ({ commitment, entry }) => new Reassignment(view, commitment, entry),
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
    const asked = askedCommitments(filter);
    return new RepeatPromiseConnection(
      connectionPage(view, args, {
        field: 'repeatPromises',
        conditions: [asked],
        read: (database, request) => repeatPromises(database, asked, view.on, request),
        count: (database) => countRepeatPromises(database, asked, view.on),
        node: ({ first, timesMade }) => new RepeatPromise(view, first, timesMade),
      }),
    );
  }
}
