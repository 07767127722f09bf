import { Field, Int, ObjectType } from 'type-graphql';
import { PeriodUnit } from '../calendar/periodUnit';
import { RecurrencePeriod, type Recurrence } from '../calendar/recurrence';
import type {
  CountedWording,
  DeadlineWording,
  WordingReading,
} from '../promiseLexicon/deadlineWording';
import { CountedFrom } from '../promiseLexicon/countedFrom';
import { notUnderstood, unclearWhy } from '../promiseLexicon/notUnderstood';
import { UnclearWhy } from '../promiseLexicon/unclearWhy';
import { Deadline } from './deadline.types';
import { graphqlEnum } from './graphqlEnum';
import { DateScalar } from './scalars';
import { WordingReadingEnum } from './sharedEnums';
import { Shows } from './shows';
import type { View } from './view';
import { wordedDeadline } from './wordedDeadline';

const CountedFromEnum = graphqlEnum(CountedFrom);
const PeriodUnitEnum = graphqlEnum(PeriodUnit);
const UnclearWhyEnum = graphqlEnum(UnclearWhy);
const RecurrencePeriodEnum = graphqlEnum(RecurrencePeriod);

@ObjectType('CountedWording', { description: 'A length in words, and the event it counts from.' })
@Shows('state', {
  quantity: { type: () => Int, about: 'How many.' },
  unit: { type: () => PeriodUnitEnum, about: 'Unit of the length.' },
  from: { type: () => CountedFromEnum, about: 'Event that it counts from.' },
  event: {
    type: () => String,
    isNullable: true,
    about: 'That event in words; null when they name none, or a day.',
  },
  isReceipt: {
    type: () => Boolean,
    about: 'Counts from the receipt of the notice or document, which its own date does not say.',
  },
})
export class CountedWordingType {
  constructor(readonly state: CountedWording) {}
}

@ObjectType('WordedRecurrence', {
  description: 'A rhythm in words (R44): "trước ngày 05 hằng tháng".',
})
@Shows('state', {
  period: { type: () => RecurrencePeriodEnum, about: 'How often.' },
  month: {
    type: () => Int,
    isNullable: true,
    about: 'Month of the period in which it falls due, from 1; null for days, weeks and months.',
  },
  day: {
    type: () => Int,
    isNullable: true,
    about:
      'Last day of an occurrence: 1 (Monday) to 7 of a week, 1 to 31 of a month; null for the last day of the period.',
  },
  from: { type: () => DateScalar, isNullable: true, about: 'First day; null when not named.' },
  until: { type: () => DateScalar, isNullable: true, about: 'Last day; null while open.' },
})
class WordedRecurrence {
  constructor(readonly state: Recurrence) {}
}

@ObjectType('DeadlineWording', { description: 'How words for a deadline are read.' })
export class ReadWording {
  constructor(
    private readonly view: View,
    private readonly text: string,
    private readonly found: DeadlineWording | null,
  ) {}

  @Field(() => WordingReadingEnum, { description: 'What they come to.' })
  get reading(): WordingReading {
    return this.found?.reading ?? 'UNCLEAR';
  }

  @Field(() => String, {
    nullable: true,
    description: 'Those of the words that set the deadline; null when none do.',
  })
  get wording(): string | null {
    return this.found?.wording ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Words that are not understood; null when all are.',
  })
  get notUnderstood(): string | null {
    return notUnderstood(this.text, this.found);
  }

  @Field(() => UnclearWhyEnum, {
    nullable: true,
    description: 'Why no day comes of them; null unless UNCLEAR.',
  })
  get unclearWhy(): UnclearWhy | null {
    return unclearWhy(this.found);
  }

  @Field(() => Deadline, { nullable: true, description: 'The deadline; null when no day follows.' })
  async deadline(): Promise<Deadline | null> {
    if (this.found === null || this.found.deadline === null) return null;
    return wordedDeadline(this.view, this.found.deadline, this.found.wording);
  }

  @Field(() => CountedWordingType, {
    nullable: true,
    description: 'The length that they name, whether its event is known or not; null for others.',
  })
  get counted(): CountedWordingType | null {
    const counted = this.found?.counted ?? null;
    return counted && new CountedWordingType(counted);
  }

  @Field(() => WordedRecurrence, { nullable: true, description: 'Rhythm; null unless it recurs.' })
  get recurrence(): WordedRecurrence | null {
    const recurrence = this.found?.recurrence ?? null;
    return recurrence && new WordedRecurrence(recurrence);
  }
}
