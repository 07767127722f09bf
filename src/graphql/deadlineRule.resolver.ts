import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  allDeadlineRules,
  countDeadlineRules,
  deadlineRules,
} from '../../projections/deadlineRules/queries';
import type { DeadlineRuleVersion } from '../calendar/ruleState';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { Position } from '../kernel/position';
import type { Connection, ShownPage } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { DeadlineRule, DeadlineRuleConnection } from './deadlineRule.types';
import { listPage } from './listPage';
import { listIdentity, pageRequest } from './page';
import { PageArgs } from './questionArguments';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import type { View } from './view';

interface Asked {
  readonly on?: LocalDate;
  readonly code?: string;
}

const isAsked = ({ on, code }: Asked, version: DeadlineRuleVersion): boolean =>
  (code === undefined || version.code === code) &&
  (on === undefined ||
    (version.validFrom <= on && (version.validTo === null || on <= version.validTo)));

/** Versions as they were known at a past moment; what is known now names all that can have been. */
async function pastRules(
  view: View,
  args: PageArgs,
  asked: Asked,
): Promise<ShownPage<DeadlineRule>> {
  const now = allDeadlineRules(view.session.database);
  const known = await Promise.all(now.map(({ id }) => view.records.deadlineRule(id)));
  const found = known
    .flatMap((rule) => rule?.versions ?? [])
    .filter((version) => isAsked(asked, version))
    .map((version) => ({
      key: { value: `${version.code} ${version.validFrom}`, id: version.id },
      version,
    }));
  const { cursors } = view.scope;
  const list = listIdentity('deadlineRules', asked, view.asOf);
  const page = listPage(found, pageRequest(args, list, cursors));
  return {
    nodes: page.entries.map(({ version }) => new DeadlineRule(version)),
    cursorAt: (index) => {
      const key = page.entries.at(index)?.key;
      return key === undefined ? null : cursors.encode(list, key);
    },
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
    position: view.position,
    totalCount: () => found.length,
  };
}

@Resolver()
export class DeadlineRuleResolver {
  @Query(() => DeadlineRuleConnection, { description: 'Deadline rules.' })
  async deadlineRules(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'In force on this day; all versions if absent.',
    })
    on: LocalDate | null,
    @Arg('code', () => String, { nullable: true, description: 'With this code.' })
    code: string | null,
    @Args() args: PageArgs,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'As recorded by then.' })
    asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, {
      nullable: true,
      description: 'Wait until it is applied.',
    })
    _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DeadlineRule>> {
    const view = await context.view(info, { asOf });
    const asked = {
      ...((on ?? null) === null ? {} : { on }),
      ...((code ?? null) === null ? {} : { code }),
    } as Asked;
    if (!view.isPresent) return new DeadlineRuleConnection(await pastRules(view, args, asked));
    return new DeadlineRuleConnection(
      connectionPage(view, args, {
        field: 'deadlineRules',
        conditions: [asked],
        read: (database, request) => deadlineRules(database, asked, request),
        count: (database) => countDeadlineRules(database, asked),
        node: ({ state }) => new DeadlineRule(state),
      }),
    );
  }
}
