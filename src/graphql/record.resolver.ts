import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { search } from '../../projections/search/queries';
import type { RecordKind } from '../records/recordKinds';
import type { Position } from '../kernel/position';
import { isBlank, isStorable } from '../kernel/text';
import { ActorType } from './actor.types';
import { recordOf } from './anyRecord.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import { ListArgs, QuestionArgs } from './questionArguments';
import { RecordType } from './record.types';
import { PositionScalar } from './scalars';
import { SearchConnection, SearchHit } from './search.types';
import { RecordKindEnum } from './sharedEnums';

const LONGEST_SEARCH = 200;

@Resolver()
export class RecordResolver {
  @Query(() => ActorType, {
    nullable: true,
    description: 'Person, office and role that this request acts in; null when signed out.',
  })
  async viewer(
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActorType | null> {
    const { actor } = context;
    if (actor === null) return null;
    const view = await context.view(info);
    const office =
      actor.officeId === null ? null : await view.records.record('OFFICE', actor.officeId);
    return new ActorType(view, { ...actor, unitId: office?.unitId ?? null });
  }

  @Query(() => PositionScalar, { description: 'Position that all read models have reached.' })
  async position(
    @Arg('atLeast', () => PositionScalar, {
      nullable: true,
      description: 'Wait until it is applied.',
    })
    _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Position> {
    return (await context.view(info)).position;
  }

  @Query(() => RecordType, { nullable: true, description: 'Any record by id.' })
  async record(
    @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordType | null> {
    return recordOf(await context.view(info, args), id);
  }

  @Query(() => SearchConnection, {
    description: 'Search in all texts, with or without accents: "doi thoai" finds "Đối thoại".',
  })
  async search(
    @Arg('text', () => String, { description: 'Words; 200 characters at most.' }) text: string,
    @Arg('kinds', () => [RecordKindEnum], { nullable: true, description: 'Only these kinds.' })
    kinds: RecordKind[] | null,
    @Arg('includeInError', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Also in what was marked as made in error (R37).',
    })
    includeInError: boolean | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SearchHit>> {
    if (!isStorable(text)) throw fault('BAD_USER_INPUT', 'textInvalid');
    if (isBlank(text) || text.length > LONGEST_SEARCH) throw fault('BAD_USER_INPUT', 'searchText');
    const view = await context.view(info, args);
    const only = kinds ?? null;
    const withErrors = includeInError ?? false;
    return new SearchConnection(
      await connectionPage(view, args, {
        field: 'search',
        conditions: [text, only, withErrors],
        read: (rows, request) => search(rows, text, only, request, withErrors),
        count: () => view.ask('countHits', text, only, withErrors),
        node: (hit) => new SearchHit(view, hit),
      }),
    );
  }
}
