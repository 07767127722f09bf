import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  countExtensions,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  type RegisterEntry,
} from '../../projections/commitments/registers';
import { byId, type CommitmentState } from '../commitment/state';
import type { ExtensionStatus } from '../commitment/vocabulary';
import type { Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments } from './commitmentList.types';
import { Extension, ExtensionConnection, ExtensionStatusEnum } from './conduct.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { happenedTo } from './happenedTo';
import { commitmentNamed } from './namedRecord.types';
import { plainInput } from './plainInput';
import { ListArgs } from './questionArguments';
import { Reassignment, ReassignmentConnection } from './relation.types';
import type { View } from './view';

const filterArgument = { nullable: true, description: 'Narrows the result.' };

/** An entry that a register of a moment names, with its commitment. */
async function entryAt<Entry extends { readonly id: string }>(
  view: View,
  { key, commitmentId }: RegisterEntry,
  entries: (state: CommitmentState) => readonly Entry[],
): Promise<{ readonly commitment: Commitment; readonly entry: Entry }> {
  const entry = byId(entries(await happenedTo(view, commitmentId)), key.id);
  if (entry === null) throw new Error(`${key.id} is registered and missing`);
  return { commitment: await commitmentNamed(view, commitmentId), entry };
}

/** What was changed about promises: their deadlines and their lead. */
@Resolver()
export class ChangeRegisterResolver {
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
      await connectionPage(view, args, {
        field: 'extensionRegister',
        conditions: [wanted],
        read: (rows, request) => extensionRegister(rows, wanted, request),
        count: (rows) => countExtensions(rows, wanted),
        node: async (keyed) => {
          const { commitment, entry } = await entryAt(view, keyed, ({ extensions }) => extensions);
          return new Extension(view, commitment, entry);
        },
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
      await connectionPage(view, args, {
        field: 'reassignmentRegister',
        conditions: [asked],
        read: (rows, request) => reassignmentRegister(rows, asked, request),
        count: (rows) => countReassignments(rows, asked),
        node: async (keyed) => {
          const changes = ({ reassignments }: CommitmentState) => reassignments;
          const { commitment, entry } = await entryAt(view, keyed, changes);
          return new Reassignment(view, commitment, entry);
        },
      }),
    );
  }
}
