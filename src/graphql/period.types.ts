import { ObjectType } from 'type-graphql';
import { graphqlEnum } from './graphqlEnum';
import { PeriodKind, type PeriodInput, type Period as Span } from './period';
import { DateScalar } from './scalars';
import { Shows } from './shows';

const PeriodKindEnum = graphqlEnum(PeriodKind);

@ObjectType('Period', { description: 'A span of days that figures and reports refer to.' })
@Shows('span', {
  from: { type: () => DateScalar, about: 'First day.' },
  to: { type: () => DateScalar, about: 'Last day, included.' },
})
@Shows({
  kind: { type: () => PeriodKindEnum, from: 'named', about: 'Kind of period.' },
})
export class Period {
  constructor(
    readonly named: PeriodInput['kind'],
    readonly span: Span,
  ) {}
}
