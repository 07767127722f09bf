import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { DeadlineSummary } from '../commitment/deadlineSummary';
import type { OverdueState } from '../commitment/timeliness';
import { DeadlineKind } from '../commitment/vocabulary';
import { deadlineNote } from '../i18n/deadlineNote';
import type { LocalDate } from '../kernel/localDate';
import {
  deadlineFromWording,
  type DeadlineWording,
  type WordingReading,
} from '../promiseLexicon/deadlineWording';
import { notUnderstood, unclearWhy } from '../promiseLexicon/notUnderstood';
import { graphqlEnum } from './graphqlEnum';
import { DeadlineRule, deadlineRuleNamed } from './deadlineRule.types';
import { languageArgument, LanguageEnum, type Language } from './language';
import { DateScalar } from './scalars';
import { DatePrecisionEnum, WordingReadingEnum } from './sharedEnums';
import { Shows } from './shows';
import type { View } from './view';

const DeadlineKindEnum = graphqlEnum(DeadlineKind);

/** What only the deadline of a recorded promise has. */
export interface OfPromise {
  /** Whether the calendar moved on. */
  readonly recountPending: () => Promise<boolean>;
  /** Day on which its words were said. */
  readonly saidOn: LocalDate;
}

/** The words recorded, as they are read. */
interface WordsRead {
  readonly found: DeadlineWording | null;
  readonly reading: WordingReading;
}

@ObjectType('Deadline', {
  description:
    'By when something is owed (thời hạn). The last day counts to its end, 24:00 in Asia/Ho_Chi_Minh.',
})
@Shows('summary', {
  kind: { type: () => DeadlineKindEnum, about: 'Form.' },
  version: {
    type: () => Int,
    about:
      'Grows only when the date changes by a decision: set, recounted, extended, suspension lifted, reopened, corrected; 0 while none was ever set.',
  },
  originalDate: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day first set; never lost. Null for NONE and while the event is awaited.',
  },
  currentDate: {
    type: () => DateScalar,
    isNullable: true,
    about:
      'Day in force after extensions and recounts. Null for NONE and while the event is awaited.',
  },
  precision: {
    type: () => DatePrecisionEnum,
    isNullable: true,
    about: 'How exactly it was said; null for NONE.',
  },
  startsOn: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day from which it was counted, itself not counted; null unless counted.',
  },
  calendarVersion: {
    type: () => Int,
    isNullable: true,
    about: 'Version of the calendar that it was counted with; null unless counted.',
  },
  rolledFrom: {
    type: () => DateScalar,
    isNullable: true,
    about: 'Day before it was moved; null unless `rolled`.',
  },
  wording: {
    type: () => String,
    isNullable: true,
    about: 'The words used: "trong quý I năm 2027"; null when not recorded.',
  },
  awaitedEvent: {
    type: () => String,
    isNullable: true,
    about: 'Event that it waits for; null unless EVENT_RELATIVE.',
  },
})
export class Deadline {
  /** @param ofPromise absent for what is no deadline of a recorded promise. */
  constructor(
    private readonly view: View,
    readonly summary: DeadlineSummary,
    private readonly ofPromise?: OfPromise,
  ) {}

  @Field(() => Boolean, {
    description: 'Whether it was moved off a day that is not a working day.',
  })
  get rolled(): boolean {
    return this.summary.rolledFrom !== null;
  }

  @Field(() => DeadlineRule, {
    nullable: true,
    description: 'Rule that it was counted by; null when set by hand.',
  })
  async rule(): Promise<object | null> {
    const { ruleId } = this.summary;
    return ruleId === null ? null : deadlineRuleNamed(this.view, ruleId);
  }

  @Field(() => Boolean, {
    description: 'The calendar changed and the recount is not recorded yet.',
  })
  async isRecountPending(): Promise<boolean> {
    return (await this.ofPromise?.recountPending()) ?? false;
  }

  @Field(() => WordingReadingEnum, {
    nullable: true,
    description:
      'What the words recorded with a promise come to by themselves (R38); null without words, and for a deadline that is not recorded.',
  })
  get wordingReading(): WordingReading | null {
    return this.wordsRead()?.reading ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Those of the words recorded that are not understood, so that no day came of them; null when all are.',
  })
  get wordsNotUnderstood(): string | null {
    const { wording } = this.summary;
    const read = this.wordsRead();
    return wording === null || read === null ? null : notUnderstood(wording, read.found);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'For the clerk, where the words recorded name no day: which of them are not understood, and what to do; null where there is nothing to say.',
  })
  wordingNote(
    @Arg('language', () => LanguageEnum, { ...languageArgument, nullable: true })
    language: Language | null,
  ): string | null {
    const read = this.wordsRead();
    if (read?.reading !== 'UNCLEAR' && read?.reading !== 'NO_DAY') return null;
    const { currentDate, awaitedEvent, wording } = this.summary;
    const words = {
      words: this.wordsNotUnderstood ?? wording ?? '',
      why: unclearWhy(read.found),
      hasDeadline: currentDate !== null || awaitedEvent !== null,
    };
    return deadlineNote(words, language ?? 'VI');
  }

  private wordsRead(): WordsRead | null {
    const { wording } = this.summary;
    if (wording === null || this.ofPromise === undefined) return null;
    const found = deadlineFromWording(wording, this.ofPromise.saidOn);
    return { found, reading: found?.reading ?? 'UNCLEAR' };
  }
}

@ObjectType('Overdue', { description: 'How late an open obligation is.' })
@Shows('state', {
  since: { type: () => DateScalar, about: 'Day after the deadline.' },
  daysLate: {
    type: () => Int,
    about: 'Calendar days since the deadline, suspended days left out.',
  },
  level: {
    type: () => Int,
    about:
      'Step of the ladder reached, from 1; the ladder is data (day 1, 7 and 30 as shipped); 0 for what has no ladder.',
  },
})
export class Overdue {
  constructor(readonly state: OverdueState) {}
}
