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
import { holidayNames } from '../calendar/holidayNames';
import { addDays, daysBetween, partsOf, type LocalDate } from '../kernel/localDate';
import { fault } from './faults';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar, PositionScalar } from './scalars';
import { Shows } from './shows';
import { LegalBasisType } from './values.types';
import type { View } from './view';

const DayKindEnum = graphqlEnum(DayKind);
/** Most days of one span. */
const LONGEST_SPAN = 400;

@ObjectType('CalendarDay', { description: 'One day of the working calendar.' })
@Shows({
  date: { type: () => DateScalar, from: 'day', about: 'The day.' },
})
export class CalendarDay {
  constructor(
    private readonly calendar: Calendar,
    readonly day: LocalDate,
  ) {}

  private get special() {
    return specialDayOn(this.calendar, this.day);
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
    return special.name ?? (special.code === null ? null : holidayNames[special.code]);
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
@Shows('state', {
  id: { type: () => ID, about: 'Identifies the entry.' },
  kind: { type: () => DayKindEnum, about: 'Kind of exception.' },
  date: { type: () => DateScalar, about: 'The day.' },
  makeUpDate: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day worked instead; null unless swapped.',
  },
  name: { type: () => String, about: 'Name.' },
  legalBasis: {
    object: () => LegalBasisType,
    isNullable: true,
    about: 'Announcement that it rests on; null when none is known.',
  },
  isInForce: {
    type: () => Boolean,
    about: 'False for entries switched off, such as 24/11 until confirmed.',
  },
})
export class CalendarEntry {
  constructor(readonly state: Entry) {}
}

@ObjectType('WorkCalendar', {
  description: 'The working calendar; each change makes a new version.',
})
@Shows('state', {
  version: { type: () => Int, about: 'Version, from 1.' },
})
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
})
export class WorkCalendar {
  constructor(
    readonly view: View,
    readonly state: Calendar,
  ) {}

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
