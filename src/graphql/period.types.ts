import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from './graphqlEnum';
import { PeriodKind, type PeriodInput, type Period as Span } from './period';
import { DateScalar } from './scalars';

const PeriodKindEnum = graphqlEnum(PeriodKind);

@ObjectType('Period', { description: 'A span of days that figures and reports refer to.' })
export class Period {
  constructor(
    private readonly named: PeriodInput['kind'],
    private readonly span: Span,
  ) {}

  @Field(() => PeriodKindEnum, { description: 'Kind of period.' })
  get kind(): string {
    return this.named;
  }

  @Field(() => DateScalar, { description: 'First day.' })
  get from(): string {
    return this.span.from;
  }

  @Field(() => DateScalar, { description: 'Last day, included.' })
  get to(): string {
    return this.span.to;
  }
}
