import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { readDeadlineRule, readWorkCalendar } from '../application/calendarReader';
import { DeadlineInput } from '../calendar/deadlineInput';
import { deadlineOf } from '../commitment/deadline';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import { measures, type Measure } from '../kernel/measure';
import type { Position } from '../kernel/position';
import type { GraphqlContext } from './context';
import { Deadline } from './deadline.types';
import { inputTypeOf } from './inputType';
import { languageArgument, LanguageEnum, type Language } from './language';
import { plainInput } from './plainInput';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import { CodeListEnum, type CodeList } from './sharedEnums';

const DeadlineInputType = inputTypeOf(DeadlineInput);
const asOfArgument = { nullable: true, description: 'As recorded by then.' };
const atLeastArgument = { nullable: true, description: 'Wait until it is applied.' };

@ObjectType('Code', { description: 'One entry of a list of codes.' })
export class Code {
  constructor(private readonly measure: Measure) {}

  @Field(() => ID, { description: 'The code that commands take.' })
  get code(): string {
    return this.measure.code;
  }

  @Field(() => String, { description: 'Its name.' })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return language === 'EN' ? this.measure.en : this.measure.vi;
  }
}

@Resolver()
export class CalendarResolver {
  @Query(() => Deadline, {
    nullable: true,
    description:
      'What a deadline would come to, without recording it; null when the form is not exactly one.',
  })
  async deadlinePreview(
    @Arg('deadline', () => DeadlineInputType, { description: 'The deadline.' }) deadline: object,
    @Arg('startsOn', () => DateScalar, { description: 'Day from which it would count.' })
    startsOn: LocalDate,
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Deadline | null> {
    await context.view(info, { asOf });
    const input = DeadlineInput.safeParse(plainInput(deadline));
    if (!input.success) return null;
    const { store } = context;
    const ruleCode = input.data.byRule?.ruleCode;
    const worked = deadlineOf(input.data, {
      calendar: await readWorkCalendar(store),
      rule: ruleCode === undefined ? null : await readDeadlineRule(store, ruleCode),
      madeOn: startsOn,
      meetingOn: startsOn,
      version: 1,
      wording: null,
    });
    if ('rejection' in worked) return null;
    const { date, ...said } = worked.deadline;
    const ruleId = said.rule?.id ?? null;
    return new Deadline({ ...said, ruleId, originalDate: date, currentDate: date });
  }

  @Query(() => [Code], { description: 'Codes that commands take, with their names.' })
  async codes(
    @Arg('list', () => CodeListEnum, { description: 'Which list.' }) _list: CodeList,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day asked about.' })
    on: LocalDate | null,
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Code[]> {
    await context.view(info, { on, asOf });
    return measures.map((measure) => new Code(measure));
  }
}
