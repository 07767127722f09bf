import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { DeadlineInput } from '../calendar/deadlineInput';
import { ruleStreamOf } from '../calendar/ruleId';
import { deadlineOf } from '../commitment/deadline';
import { wordIn } from '../i18n/texts';
import type { Instant } from '../kernel/instant';
import type { LocalDate } from '../kernel/localDate';
import type { Position } from '../kernel/position';
import { deadlineFromWording } from '../promiseLexicon/deadlineWording';
import { CodeListEnum, codesIn, type CodeList, type NamedCode } from './codeList';
import type { GraphqlContext } from './context';
import { Deadline } from './deadline.types';
import { fault } from './faults';
import { inputTypeOf } from './inputType';
import { languageArgument, LanguageEnum, type Language } from './language';
import { plainInput } from './plainInput';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import { ReadWording } from './readWording.types';
import { wordedDeadline } from './wordedDeadline';
import { WorkCalendar } from './workCalendar.types';

const DeadlineInputType = inputTypeOf(DeadlineInput);
const asOfArgument = { nullable: true, description: 'As recorded by then.' };
const atLeastArgument = { nullable: true, description: 'Wait until it is applied.' };

@ObjectType('Code', { description: 'One entry of a list of codes.' })
@Shows('named', {
  code: { type: () => ID, about: 'The code that commands take.' },
})
export class Code {
  constructor(readonly named: NamedCode) {}

  @Field(() => String, { description: 'Its name.' })
  label(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string {
    return wordIn(this.named, language ?? 'VI');
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
    const view = await context.view(info, { asOf });
    const input = DeadlineInput.safeParse(plainInput(deadline));
    if (!input.success) throw fault('BAD_USER_INPUT', 'deadlineOutOfRange');
    const { byRule } = input.data;
    const ruleCode = byRule?.ruleCode;
    // Whatever starts the rule's count, it would have happened on that day.
    const asked =
      byRule === undefined ? input.data : { ...input.data, byRule: { startsOn, ...byRule } };
    const worked = deadlineOf(asked, {
      calendar: await view.records.workCalendar(),
      rule: ruleCode === undefined ? null : await view.records.deadlineRule(ruleStreamOf(ruleCode)),
      madeOn: startsOn,
      meetingOn: startsOn,
      version: 1,
      wording: null,
    });
    if ('rejection' in worked) {
      if (worked.rejection.code !== 'VALUE_OUT_OF_RANGE') return null;
      throw fault('BAD_USER_INPUT', 'deadlineOutOfRange');
    }
    const { date, ...said } = worked.deadline;
    const ruleId = said.rule?.id ?? null;
    return new Deadline(view, { ...said, ruleId, originalDate: date, currentDate: date });
  }

  @Query(() => [Code], {
    description:
      'Codes that commands take, with their names: indicators, fields, measures, formulas, reasons.',
  })
  async codes(
    @Arg('list', () => CodeListEnum, { description: 'Which list.' }) list: CodeList,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day asked about.' })
    on: LocalDate | null,
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Code[]> {
    const view = await context.view(info, { on, asOf });
    return codesIn(list, view).map((each) => new Code(each));
  }

  @Query(() => WorkCalendar, { description: 'The working calendar.' })
  async workCalendar(
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkCalendar> {
    const view = await context.view(info, { asOf });
    return new WorkCalendar(view, await view.records.workCalendar());
  }

  @Query(() => Deadline, {
    nullable: true,
    description:
      'What Vietnamese words for a deadline come to (R8): "trước ngày 30/6/2027", "trong 15 ngày làm việc"; null when they name no day.',
  })
  async deadlineFromWording(
    @Arg('wording', () => String, { description: 'The words.' }) wording: string,
    @Arg('startsOn', () => DateScalar, { description: 'Day from which they count.' })
    startsOn: LocalDate,
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Deadline | null> {
    const view = await context.view(info, { asOf });
    const found = deadlineFromWording(wording, startsOn);
    if (found?.deadline === null || found === null) return null;
    return wordedDeadline(view, found.deadline, found.wording);
  }

  @Query(() => ReadWording, {
    description:
      'How words for a deadline are read (R8, R43, R44): what they come to, or which of them are not understood. A wrong day never comes of words.',
  })
  async deadlineWording(
    @Arg('wording', () => String, { description: 'The words.' }) wording: string,
    @Arg('heldOn', () => DateScalar, {
      description: 'Day of the meeting: lengths without an event count from it.',
    })
    heldOn: LocalDate,
    @Arg('noticeIssuedOn', () => DateScalar, {
      nullable: true,
      description: 'Day of the notice of conclusion; null while not known.',
    })
    noticeIssuedOn: LocalDate | null,
    @Arg('documentReceivedOn', () => DateScalar, {
      nullable: true,
      description: 'Day on which the petition or file was received; null while not known.',
    })
    documentReceivedOn: LocalDate | null,
    @Arg('asOf', () => DateTimeScalar, asOfArgument) asOf: Instant | LocalDate | null,
    @Arg('atLeast', () => PositionScalar, atLeastArgument) _atLeast: Position | null,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadWording> {
    const view = await context.view(info, { asOf });
    const known = { notice: noticeIssuedOn, document: documentReceivedOn };
    return new ReadWording(view, wording, deadlineFromWording(wording, heldOn, known));
  }
}
