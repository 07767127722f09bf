import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { countOffices, countUnits, offices, units } from '../../projections/organisation/queries';
import { shownAs } from './anyRecord.types';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { namedAs } from './namedRecord.types';
import { Office, OfficeConnection, Unit, UnitConnection } from './organisation.types';
import {
  OfficeFilterInput,
  UnitFilterInput,
  type OfficeFilter,
  type UnitFilter,
} from './organisationFilter';
import { plainFilter } from './plainFilter';
import { filterArgument, ListArgs, QuestionArgs } from './questionArguments';

@Resolver()
export class OrganisationResolver {
  @Query(() => Unit, { nullable: true, description: 'One body or administrative unit.' })
  async unit(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Unit | null> {
    return shownAs(await context.view(info, args), 'UNIT', id);
  }

  @Query(() => UnitConnection, { description: 'Bodies and administrative units.' })
  async units(
    @Arg('filter', () => UnitFilterInput, filterArgument) filter: UnitFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Unit>> {
    const view = await context.view(info, args);
    const asked = plainFilter<UnitFilter>(filter);
    return new UnitConnection(
      await connectionPage(view, args, {
        field: 'units',
        conditions: [asked],
        read: (rows, request) => units(rows, asked, request),
        count: (rows) => countUnits(rows, asked),
        node: ({ key }) => namedAs(view, 'UNIT', key.id),
      }),
    );
  }

  @Query(() => Office, { nullable: true, description: 'One office.' })
  async office(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args() args: QuestionArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Office | null> {
    return shownAs(await context.view(info, args), 'OFFICE', id);
  }

  @Query(() => OfficeConnection, { description: 'Offices.' })
  async offices(
    @Arg('filter', () => OfficeFilterInput, filterArgument) filter: OfficeFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Office>> {
    const view = await context.view(info, args);
    const asked = plainFilter<OfficeFilter>(filter);
    return new OfficeConnection(
      await connectionPage(view, args, {
        field: 'offices',
        conditions: [asked],
        read: (rows, request) => offices(rows, asked, request),
        count: (rows) => countOffices(rows, asked),
        node: ({ key }) => namedAs(view, 'OFFICE', key.id),
      }),
    );
  }
}
