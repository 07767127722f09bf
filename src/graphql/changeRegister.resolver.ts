import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  correctionRegister,
  countCorrections,
  countExtensions,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  type CorrectionFilter,
  type RegisterEntry,
} from '../../projections/commitments/registers';
import { lineOn } from '../commitment/correctionRegister';
import type { CorrectionKind } from '../commitment/entryVocabulary';
import type { CorrectionStatus } from '../kernel/correctionStatus';
import { byId, type CommitmentState } from '../commitment/state';
import type { ExtensionStatus } from '../commitment/vocabulary';
import type { Commitment } from './commitment.types';
import { CommitmentFilterInput, type CommitmentFilter } from './commitmentFilter';
import { askedCommitments } from './commitmentList.types';
import { Extension, ExtensionConnection, ExtensionStatusEnum } from './conduct.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import {
  CommitmentCorrection,
  CommitmentCorrectionConnection,
  CorrectionKindEnum,
  CorrectionStatusEnum,
} from './correction.types';
import { happenedTo } from './happenedTo';
import { inputTypeOf } from './inputType';
import { periodOf, PeriodInput } from './period';
import { namedAs } from './namedRecord.types';
import { plainInput } from './plainInput';
import { filterArgument, ListArgs } from './questionArguments';
import { Reassignment, ReassignmentConnection } from './relation.types';
import type { View } from './view';

const PeriodInputType = inputTypeOf(PeriodInput);

/** An entry that a register of a moment names, with its commitment. */
async function entryAt<Entry extends { readonly id: string }>(
  view: View,
  { key, commitmentId }: RegisterEntry,
  entries: (state: CommitmentState) => readonly Entry[],
): Promise<{ readonly commitment: Commitment; readonly entry: Entry }> {
  const entry = byId(entries(await happenedTo(view, commitmentId)), key.id);
  if (entry === null) throw new Error(`${key.id} is registered and missing`);
  return { commitment: await namedAs(view, 'COMMITMENT', commitmentId), entry };
}

/** A line of the register of corrections, as it stood on the day asked about. */
async function correctionAt(
  view: View,
  { key, commitmentId }: RegisterEntry,
): Promise<CommitmentCorrection> {
  const at = await view.recordsAt.record('COMMITMENT', commitmentId);
  const line = at && byId(at.known.corrections, key.id);
  const shown = line && lineOn(line, view.on);
  if (!shown) throw new Error(`${key.id} is registered and missing`);
  return new CommitmentCorrection(view, await namedAs(view, 'COMMITMENT', commitmentId), shown);
}

/** What was changed about promises: what was recorded of them, their deadlines and their lead. */
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
    const asked = askedCommitments(view, filter);
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
    const asked = askedCommitments(view, filter);
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

  @Query(() => CommitmentCorrectionConnection, {
    description:
      'Every correction and every mark as made in error, proposed ones too, and every decision that took overdue days away because it was recorded late (R36, R55); of what was marked in error as well.',
  })
  async correctionRegister(
    @Arg('filter', () => CommitmentFilterInput, filterArgument) filter: CommitmentFilter | null,
    @Arg('kind', () => [CorrectionKindEnum], {
      nullable: true,
      description: 'Any of these kinds.',
    })
    kind: CorrectionKind[] | null,
    @Arg('status', () => [CorrectionStatusEnum], {
      nullable: true,
      description: 'Any of these states.',
    })
    status: CorrectionStatus[] | null,
    @Arg('period', () => PeriodInputType, { nullable: true, description: 'Recorded within.' })
    period: PeriodInput | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const given = plainInput<{
      kind?: CorrectionKind[];
      status?: CorrectionStatus[];
      period?: PeriodInput;
    }>({ kind, status, period });
    const wanted = {
      ...given,
      commitments: askedCommitments(view, filter),
      ...(given.period === undefined ? {} : { period: periodOf(given.period) }),
    } as CorrectionFilter;
    return new CommitmentCorrectionConnection(
      await connectionPage(view, args, {
        field: 'correctionRegister',
        conditions: [wanted],
        read: (rows, request) => correctionRegister(rows, wanted, request),
        count: (rows) => countCorrections(rows, wanted),
        node: (keyed) => correctionAt(view, keyed),
      }),
    );
  }
}
