import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { isInForce, type DeadlineRuleVersion } from '../calendar/ruleState';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { Position } from '../kernel/position';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import type { GraphqlContext } from './context';
import { DeadlineRule, DeadlineRuleConnection } from './deadlineRule.types';
import { rulesKnown } from './limitFacts';
import { PageArgs } from './questionArguments';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import type { View } from './view';

interface Asked {
  readonly on?: LocalDate;
  readonly code?: string;
}

const isAsked = ({ on, code }: Asked, version: DeadlineRuleVersion): boolean =>
  (code === undefined || version.code === code) && (on === undefined || isInForce(version, on));

async function versionsAt(view: View, asked: Asked) {
  return (await rulesKnown(view))
    .flatMap(({ versions }) => versions)
    .filter((version) => isAsked(asked, version))
    .map((version) => ({
      key: { value: `${version.code} ${version.validFrom}`, id: version.id },
      version,
    }));
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
    return new DeadlineRuleConnection(
      pageOfWhole(view, args, {
        field: 'deadlineRules',
        conditions: [asked],
        entries: await versionsAt(view, asked),
        node: ({ version }) => new DeadlineRule(version),
      }),
    );
  }
}
