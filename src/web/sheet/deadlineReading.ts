import { deadlineFromWording } from '../../promiseLexicon/deadlineWording';
import type { Day } from '../format/dates';
import { isNone, phraseOf } from './deadlineShorthand';

/** As `DeadlineInput` of the API takes it. */
export type DeadlineToSend =
  | { readonly fixed: { readonly date: Day; readonly precision: DayPrecision } }
  | {
      readonly counted: {
        readonly quantity: number;
        readonly unit: LengthUnit;
        readonly startsOn: Day;
      };
    }
  | { readonly none: true };

type Worded = NonNullable<NonNullable<ReturnType<typeof deadlineFromWording>>['deadline']>;
type DayPrecision = Extract<Worded, { form: 'FIXED' }>['precision'];
type LengthUnit = Extract<Worded, { form: 'COUNTED' }>['unit'];

export interface DeadlineReading {
  /** Words to store; null when none were said. */
  readonly wording: string | null;
  readonly deadline: DeadlineToSend;
  /** Nothing understood in words that were typed: they are kept, and set no day. */
  readonly isUnread: boolean;
}

type LocalDate = Parameters<typeof deadlineFromWording>[1];

/** What was typed into the field of a deadline, in words or by shorthand, offline too. */
export function readDeadline(typed: string, heldOn: Day): DeadlineReading {
  if (typed.trim() === '' || isNone(typed))
    return { wording: null, deadline: { none: true }, isUnread: false };
  const phrase = phraseOf(typed, heldOn);
  const read = deadlineFromWording(phrase, heldOn as LocalDate)?.deadline ?? null;
  if (read === null) return { wording: phrase, deadline: { none: true }, isUnread: true };
  return { wording: phrase, deadline: inputOf(read), isUnread: false };
}

const inputOf = (read: Worded): DeadlineToSend =>
  read.form === 'FIXED'
    ? { fixed: { date: read.date, precision: read.precision } }
    : { counted: { quantity: read.quantity, unit: read.unit, startsOn: read.startsOn } };

/** The words of a deadline in an answer, as they stand there; empty when it sets none. */
export const deadlineWordsIn = (answer: string, heldOn: Day): string =>
  deadlineFromWording(answer, heldOn as LocalDate)?.wording ?? '';
