import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision } from '../kernel/occurredOn';
import type { CountedLength } from './countedLength';
import type { Trigger } from './countedFrom';
import type { Rhythm } from './recurrences';
import type { UnclearWhy } from './unclearWhy';

/** Words about time in a sentence, and what they come to. */
export interface TimeMention {
  readonly from: number;
  readonly next: number;
  /**
   * FIXED names a day or period to end on; COUNTED a length; RECURRING a rhythm; START what begins
   * something; VAGUE a feast or session; UNCLEAR was meant for one of these and is not understood.
   */
  readonly kind: 'FIXED' | 'COUNTED' | 'RECURRING' | 'START' | 'VAGUE' | 'UNCLEAR';
  /** A bare month or year may belong to a plan or a book: it limits only where it stands alone. */
  readonly isBare: boolean;
  readonly isUntil: boolean;
  readonly date: LocalDate | null;
  readonly precision: DatePrecision;
  readonly first: LocalDate | null;
  readonly length: CountedLength | null;
  readonly trigger: Trigger | null;
  readonly rhythm: Rhythm | null;
  /** Why it is UNCLEAR. */
  readonly why: UnclearWhy;
}

export const mention = (
  kind: TimeMention['kind'],
  from: number,
  next: number,
  rest: Partial<TimeMention> = {},
): TimeMention => ({
  // Field by field: minutes make tens of thousands of these, and copies of unlike objects are slow.
  kind,
  from,
  next,
  isBare: rest.isBare ?? false,
  isUntil: rest.isUntil ?? false,
  date: rest.date ?? null,
  precision: rest.precision ?? 'DAY',
  first: rest.first ?? null,
  length: rest.length ?? null,
  trigger: rest.trigger ?? null,
  rhythm: rest.rhythm ?? null,
  why: rest.why ?? 'OTHER',
});

export const fixed = (
  from: number,
  next: number,
  date: LocalDate,
  precision: DatePrecision,
  {
    isBare,
    isUntil,
    first,
  }: { isBare?: boolean; isUntil?: boolean; first?: LocalDate | null } = {},
) =>
  mention('FIXED', from, next, {
    date,
    precision,
    isBare: isBare ?? false,
    isUntil: isUntil ?? false,
    first: first ?? null,
  });
