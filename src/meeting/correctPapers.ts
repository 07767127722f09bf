import { reject } from '../kernel/decider';
import type { LegalBasis, LegalBasisInput } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Rejection } from '../kernel/rejection';

type Refused<Code extends string> = { readonly rejection: Rejection<Code> } | null;

/** The days of a notice and of the meeting that it came before, as a correction would have them. */
interface CorrectedNotice {
  /** Field of the input that says the day of the notice. */
  readonly field: string;
  readonly given: LocalDate | undefined;
  readonly recorded: LocalDate | null;
  readonly heldOn: OccurredOn;
  readonly isHeldOnGiven: boolean;
}

/** There is a notice to be corrected, and it came before the meeting. */
export function noticeRefusal({
  field,
  given,
  recorded,
  heldOn,
  isHeldOnGiven,
}: CorrectedNotice): Refused<'ADVANCE_NOTICE_MISSING' | 'HELD_BEFORE_NOTICE'> {
  if (given !== undefined && recorded === null) return reject('ADVANCE_NOTICE_MISSING', field);
  if (given === undefined && !isHeldOnGiven) return null;
  const toldOn = given ?? recorded;
  return toldOn !== null && heldOn.date < toldOn
    ? reject('HELD_BEFORE_NOTICE', isHeldOnGiven ? 'heldOn' : field)
    : null;
}

/** A paper that came of a meeting; null before. */
type Paper = { readonly document: LegalBasis } | null;

/** There is a day to be corrected, and it lies between what it follows and today. @param missing says that there is none. */
export function doneDayRefusal<Missing extends string>(
  field: string,
  given: LocalDate | undefined,
  {
    recorded,
    missing,
    notBefore,
    today,
  }: {
    readonly recorded: LocalDate | null;
    readonly missing: Missing;
    readonly notBefore: LocalDate | null;
    readonly today: LocalDate;
  },
): Refused<Missing | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'> {
  if (given === undefined) return null;
  if (recorded === null) return reject(missing, field);
  if (given > today) return reject('DATE_IN_FUTURE', field);
  return notBefore !== null && given < notBefore ? reject('DATE_TOO_EARLY', field) : null;
}

/** There is a paper to be corrected, and it is not of a day to come. @param missing what says that there is none. */
export function paperRefusal<Missing extends string>(
  field: string,
  given: LegalBasisInput | undefined,
  { paper, missing, today }: { paper: Paper; missing: Missing; today: LocalDate },
): Refused<Missing | 'DATE_IN_FUTURE'> {
  if (given === undefined) return null;
  if (paper === null) return reject(missing, field);
  return given.issuedOn !== undefined && given.issuedOn > today
    ? reject('DATE_IN_FUTURE', `${field}.issuedOn`)
    : null;
}
