import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { isInCalendar } from '../calendar/countedPeriod';
import type { CalendarEntry as Entry } from '../calendar/calendarEntry';
import { DayKind } from '../calendar/dayKind';
import { lunarDateOf } from '../calendar/lunarCalendar';
import {
  dayKind,
  isWorkingDay,
  specialDayOn,
  type WorkCalendar as Calendar,
} from '../calendar/workCalendar';
import { labelOfCode } from '../i18n/texts';
import { addDays, daysBetween, partsOf, type LocalDate } from '../kernel/localDate';
import { fault } from './faults';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, PositionScalar } from './scalars';
import { LegalBasisType } from './values.types';
import type { View } from './view';

const DayKindEnum = graphqlEnum(DayKind);
/** Most days of one span. */
const LONGEST_SPAN = 400;

@ObjectType('CalendarDay', { description: 'One day of the working calendar.' })
export class CalendarDay {
  constructor(
    private readonly calendar: Calendar,
    private readonly day: LocalDate,
  ) {}

  private get special() {
    return specialDayOn(this.calendar, this.day);
  }

  @Field(() => DateScalar, { description: 'The day.' })
  get date(): string {
    return this.day;
  }

  @Field(() => DayKindEnum, { description: 'Why it is or is not a working day.' })
  get kind(): string {
    return dayKind(this.calendar, this.day);
  }

  @Field(() => Boolean, { description: 'Whether it counts in working days.' })
  get isWorkingDay(): boolean {
    return isWorkingDay(this.calendar, this.day);
  }

  @Field(() => String, { nullable: true, description: 'Name of the holiday; null on others.' })
  get name(): string | null {
    const special = this.special;
    if (special === null) return null;
    return special.name ?? (special.code === null ? null : labelOfCode(special.code, 'VI'));
  }

  @Field(() => String, { description: 'Lunar day and month such as 10/3.' })
  get lunarDate(): string {
    const { day, month, isLeapMonth } = lunarDateOf(this.day);
    return `${String(day)}/${String(month)}${isLeapMonth ? ' nhuận' : ''}`;
  }

  @Field(() => Boolean, { description: 'Worked out without an announcement for that year.' })
  get isAssumed(): boolean {
    return this.special?.isAssumed ?? false;
  }
}

@ObjectType('CalendarEntry', { description: 'One announced exception.' })
export class CalendarEntry {
  constructor(private readonly state: Entry) {}

  @Field(() => ID, { description: 'Identifies the entry.' })
  get id(): string {
    return this.state.id;
  }

  @Field(() => DayKindEnum, { description: 'Kind of exception.' })
  get kind(): string {
    return this.state.kind;
  }

  @Field(() => DateScalar, { description: 'The day.' })
  get date(): string {
    return this.state.date;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day worked instead; null unless swapped.',
  })
  get makeUpDate(): string | null {
    return this.state.makeUpDate;
  }

  @Field(() => String, { description: 'Name.' })
  get name(): string {
    return this.state.name;
  }

  @Field(() => LegalBasisType, {
    nullable: true,
    description: 'Announcement that it rests on; null when none is known.',
  })
  get legalBasis(): object | null {
    return this.state.legalBasis && new LegalBasisType(this.state.legalBasis);
  }

  @Field(() => Boolean, {
    description: 'False for entries switched off, such as 24/11 until confirmed.',
  })
  get isInForce(): boolean {
    return this.state.isInForce;
  }
}

@ObjectType('WorkCalendar', {
  description: 'The working calendar; each change makes a new version.',
})
export class WorkCalendar {
  constructor(
    private readonly view: View,
    private readonly state: Calendar,
  ) {}

  @Field(() => PositionScalar, { description: 'Position that it reflects.' })
  get position(): string {
    return this.view.position;
  }

  @Field(() => Int, { description: 'Version, from 1.' })
  get version(): number {
    return this.state.version;
  }

  @Field(() => [CalendarEntry], { description: 'Announced exceptions of a year.' })
  entries(@Arg('year', () => Int, { description: 'Calendar year.' }) year: number): object[] {
    const ofYear = this.state.entries.filter(({ date }) => partsOf(date).year === year);
    return ofYear.map((each) => new CalendarEntry(each));
  }

  @Field(() => [CalendarDay], { description: 'Days of a span of at most 400.' })
  days(
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: LocalDate,
    @Arg('to', () => DateScalar, { description: 'Last day, included.' }) to: LocalDate,
  ): object[] {
    const count = daysBetween(from, to) + 1;
    if (count < 1 || count > LONGEST_SPAN || !isInCalendar(from) || !isInCalendar(to))
      throw fault('BAD_USER_INPUT', 'spanTooLong');
    return Array.from(
      { length: count },
      (_, index) => new CalendarDay(this.state, addDays(from, index)),
    );
  }
}
