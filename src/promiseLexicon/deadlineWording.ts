import type { PeriodUnit } from '../calendar/periodUnit';
import type { Recurrence } from '../calendar/recurrence';
import type { z } from 'zod';
import { FIRST_YEAR, partsOf, type LocalDate } from '../kernel/localDate';
import type { KnownDays } from '../meeting/knownDays';
import type { DatePrecision } from '../kernel/occurredOn';
import { namedEnum } from '../kernel/schema';
import { clausesOf, type Clause } from './clauses';
import { triggerBefore, type CountedFrom, type Trigger } from './countedFrom';
import { foldedText } from './foldedText';
import { limitingMentions } from './limitingMentions';
import type { TimeMention } from './timeMention';
import { timeMentionsIn } from './timeMentions';
import { tokensOf, type Token } from './tokens';
import type { UnclearWhy } from './unclearWhy';

/** What words come to: a day or the end of a period, or a length to count with the calendar. */
export type WordedDeadline =
  | { readonly form: 'FIXED'; readonly date: LocalDate; readonly precision: DatePrecision }
  | {
      readonly form: 'COUNTED';
      /** Day of the event from which it counts; itself not counted (R17). */
      readonly startsOn: LocalDate;
      readonly quantity: number;
      readonly unit: PeriodUnit;
    };

/** A length, and the event from which it counts (R43). */
export interface CountedWording {
  readonly quantity: number;
  readonly unit: PeriodUnit;
  readonly from: CountedFrom;
  /** Counts from the receipt of the notice or document, which its own date does not say. */
  readonly isReceipt: boolean;
  /** The event in words; null when they name none, or a day. */
  readonly event: string | null;
}

/** How far words for a deadline were understood. */
export const WordingReading = namedEnum(
  'WordingReading',
  'What words for a deadline come to (R8).',
  {
    DAY: { about: 'A day, or the end of a period.', vi: 'Có ngày', en: 'A day' },
    COUNTED: {
      about: 'A length that counts from a day that is known.',
      vi: 'Đếm từ ngày đã biết',
      en: 'Counted from a known day',
    },
    AWAITS_EVENT: {
      about: 'A length that counts from an event whose day is not known.',
      vi: 'Chờ biết ngày bắt đầu tính',
      en: 'Waits for its event',
    },
    RECURRING: { about: 'A duty that recurs.', vi: 'Lặp lại theo kỳ', en: 'Recurring' },
    NO_DAY: {
      about: 'A season, feast or session, which names no day by itself.',
      vi: 'Không có ngày cụ thể',
      en: 'Names no day',
    },
    UNCLEAR: {
      about: 'Words about time that are not understood to their end: no day comes of them.',
      vi: 'Chưa hiểu hết lời văn',
      en: 'Not understood',
    },
  },
);
export type WordingReading = z.infer<typeof WordingReading>;

export interface DeadlineWording {
  readonly reading: WordingReading;
  /** The words as written. */
  readonly wording: string;
  /** Why no day comes of them; null unless UNCLEAR. */
  readonly unclearWhy: UnclearWhy | null;
  /**
   * Null when they name no day by themselves ("trước Tết", "kể từ ngày nhận văn bản"), when a duty
   * recurs, and when they are not understood to their end: a wrong day never comes of words.
   */
  readonly deadline: WordedDeadline | null;
  /** The length that they name, whether the day of its event is known or not; null for others. */
  readonly counted: CountedWording | null;
  /** A duty that recurs (R44): "trước ngày 05 hằng tháng". Null for all others. */
  readonly recurrence: Recurrence | null;
}

/** "trước năm 1900" ends before the first year that may be recorded. */
const isKept = (date: LocalDate): boolean => partsOf(date).year >= FIRST_YEAR;

function startOf(trigger: Trigger, heldOn: LocalDate, known: KnownDays): LocalDate | null {
  switch (trigger.from) {
    case 'MEETING':
      return trigger.day ?? (known.meeting === undefined ? heldOn : known.meeting);
    case 'NOTICE':
      return trigger.isReceipt ? null : (known.notice ?? null);
    case 'DOCUMENT':
      return known.document ?? null;
    case 'EVENT':
      return trigger.day;
  }
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly heldOn: LocalDate;
  readonly known: KnownDays;
}

/** What words come to. */
type Read = Omit<DeadlineWording, 'wording'>;

const NOTHING: Read = {
  reading: 'NO_DAY',
  unclearWhy: null,
  deadline: null,
  counted: null,
  recurrence: null,
};

const unclear = (unclearWhy: UnclearWhy): Read => ({ ...NOTHING, reading: 'UNCLEAR', unclearWhy });

function countedReading({ clauses, heldOn, known }: Sentence, mention: TimeMention): Read {
  const { length } = mention;
  if (length === null) return NOTHING;
  const trigger = mention.trigger ??
    triggerBefore(clauses, mention.from) ?? {
      from: 'MEETING' as const,
      isReceipt: false,
      day: heldOn,
      event: null,
      next: mention.next,
    };
  const startsOn = startOf(trigger, heldOn, known);
  const { quantity, unit } = length;
  const deadline =
    startsOn === null || !isKept(startsOn)
      ? null
      : { form: 'COUNTED' as const, startsOn, quantity, unit };
  const { from, isReceipt, event } = trigger;
  return {
    reading: deadline === null ? 'AWAITS_EVENT' : 'COUNTED',
    unclearWhy: null,
    deadline,
    counted: { quantity, unit, from, isReceipt, event },
    recurrence: null,
  };
}

/** The days from and until which a duty recurs stand beside it in the sentence. */
function recurrenceOf(mention: TimeMention, all: readonly TimeMention[]): Recurrence | null {
  if (mention.rhythm === null) return null;
  const from = all.find(({ kind }) => kind === 'START')?.first ?? null;
  const until = all.find(({ kind, isUntil }) => kind === 'FIXED' && isUntil);
  return { ...mention.rhythm, from: from ?? until?.first ?? null, until: until?.date ?? null };
}

function readingOf(sentence: Sentence, mention: TimeMention, all: readonly TimeMention[]): Read {
  switch (mention.kind) {
    case 'FIXED': {
      const { date, precision } = mention;
      if (date === null || !isKept(date)) return unclear(mention.why);
      return { ...NOTHING, reading: 'DAY', deadline: { form: 'FIXED', date, precision } };
    }
    case 'COUNTED':
      return countedReading(sentence, mention);
    case 'RECURRING':
      return { ...NOTHING, reading: 'RECURRING', recurrence: recurrenceOf(mention, all) };
    case 'START':
    case 'VAGUE':
      return NOTHING;
    case 'UNCLEAR':
      return unclear(mention.why);
  }
}

const wordsOf = (tokens: readonly Token[], { from, next }: TimeMention, shown: string): string =>
  shown.slice(tokens[from]?.from ?? 0, tokens[next - 1]?.to ?? shown.length);

/** A deadline of a sentence with its place in the key. */
export interface PlacedWording extends DeadlineWording {
  readonly at: number;
  /** Not for a season or feast, nor for a day on which something begins or that is over. */
  readonly setsTerm: boolean;
}

/** All deadlines that a sentence sets, the one that binds first before those that come after it. */
export function deadlinesFromWording(
  text: string,
  heldOn: LocalDate,
  known: KnownDays = {},
): readonly PlacedWording[] {
  const { shown, key } = foldedText(text);
  const tokens = tokensOf(key);
  const all = timeMentionsIn(tokens, heldOn);
  if (all.length === 0) return [];
  const sentence = { tokens, clauses: clausesOf(tokens), heldOn, known };
  return limitingMentions(tokens, sentence.clauses, all, heldOn).map((mention) => {
    const { reading, unclearWhy, deadline, counted, recurrence } = readingOf(
      sentence,
      mention,
      all,
    );
    return {
      reading,
      wording: wordsOf(tokens, mention, shown),
      unclearWhy,
      deadline,
      counted,
      recurrence,
      at: tokens[mention.from]?.from ?? 0,
      setsTerm:
        mention.kind !== 'VAGUE' &&
        mention.kind !== 'START' &&
        (mention.date === null || mention.date >= heldOn),
    };
  });
}

/**
 * First words of a sentence that set a deadline, and what they come to (R8): "trước ngày D" is the
 * day before D, "chậm nhất ngày D" is D, a period said ends on its last day, a length is counted
 * from its event, the day held where none is named. Null when no words set one.
 * @basis Civil Code 2015 (91/2015/QH13) Arts 146-148 (reported)
 */
export function deadlineFromWording(
  text: string,
  heldOn: LocalDate,
  known: KnownDays = {},
): DeadlineWording | null {
  const first = deadlinesFromWording(text, heldOn, known)[0];
  if (first === undefined) return null;
  const { reading, wording, unclearWhy, deadline, counted, recurrence } = first;
  return { reading, wording, unclearWhy, deadline, counted, recurrence };
}
