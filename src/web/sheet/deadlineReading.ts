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
  | { readonly recurring: Rhythm }
  | { readonly none: true };

type Read = NonNullable<ReturnType<typeof deadlineFromWording>>;
type Recurs = NonNullable<Read['recurrence']>;

/** How a duty recurs, as far as the words say it. */
type Rhythm = { readonly [Part in keyof Recurs]?: NonNullable<Recurs[Part]> } & Pick<
  Recurs,
  'period'
>;

type Worded = NonNullable<Read['deadline']>;
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
  const found = deadlineFromWording(phrase, heldOn as LocalDate);
  const recurring = found?.recurrence ?? null;
  // What is owed each day has no occurrences that anybody claims: it is kept as words.
  if (recurring !== null && recurring.period !== 'DAY')
    return { wording: phrase, deadline: { recurring: saidOf(recurring) }, isUnread: false };
  const read = found?.deadline ?? null;
  if (read === null) return { wording: phrase, deadline: { none: true }, isUnread: true };
  return { wording: phrase, deadline: inputOf(read), isUnread: false };
}

const saidOf = ({ period, ...parts }: Recurs): Rhythm => ({
  period,
  ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)),
});

const inputOf = (read: Worded): DeadlineToSend =>
  read.form === 'FIXED'
    ? { fixed: { date: read.date, precision: read.precision } }
    : { counted: { quantity: read.quantity, unit: read.unit, startsOn: read.startsOn } };

/** The words of a deadline in an answer, as they stand there; empty when it sets none. */
export const deadlineWordsIn = (answer: string, heldOn: Day): string =>
  deadlineFromWording(answer, heldOn as LocalDate)?.wording ?? '';
