import { ArgsType, Field, Int } from 'type-graphql';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { Position } from '../kernel/position';
import type { PageArguments } from './page';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import type { AskedDates } from './view';

/** Which page of a list. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: '1 to 100 entries.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 100 entries.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor.' })
  before?: string | null;
}

/** The two dates of a question, and how far the read models must be. */
@ArgsType()
export class QuestionArgs implements AskedDates {
  @Field(() => DateScalar, { nullable: true, description: 'Day asked about.' })
  on?: LocalDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As recorded by then.' })
  asOf?: Instant | LocalDate | null;

  @Field(() => PositionScalar, { nullable: true, description: 'Wait until it is applied.' })
  atLeast?: Position | 'start' | null;
}

/** A question answered with a page. */
@ArgsType()
export class ListArgs extends QuestionArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: '1 to 100 entries.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 100 entries.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor.' })
  before?: string | null;
}

export const filterArgument = { nullable: true, description: 'Narrows the result.' };
export const orderArgument = { nullable: true, description: 'Order.' };
export const dayArgument = { nullable: true, description: "Civil date; the answer's if absent." };
