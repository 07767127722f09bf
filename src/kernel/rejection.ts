import type { Words } from './schema';

/** What a refusal names: a number, a text or day, or what is called differently in each language. */
export type Named = string | number | Words | readonly Words[];

/** A refusal by a rule of the domain. It is a value: nothing was recorded and nobody's code is broken. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  /** Path of the input field at fault, such as `deadline.fixed.date`; null when it is no single one. */
  readonly field: string | null;
  /** What its words name beside the code, such as the day that would fit; by the name in the text. */
  readonly values?: Readonly<Record<string, Named>>;
}

/** Codes that any command may get, with what they say in the SDL. */
export const commonRejections = {
  UNKNOWN_RECORD: 'No such record, or not in your scope; both alike.',
  VERSION_CONFLICT: 'The record moved on since the version you saw.',
  COMMAND_ID_REUSED: 'The commandId was used before with other content.',
  NOT_ALLOWED: 'Role or scope does not allow it.',
  NOT_THE_OWNER: 'Only the office that owes it may do this.',
  NOT_THE_LEAD_UNIT: 'Only the lead unit may do this.',
  WRONG_STATE: "The record's state does not allow this step.",
  OTHERS_DEPEND_ON_IT:
    'Others repeat the record, were replaced by it or merged into it, and would count nowhere.',
  OTHERS_REFER_TO_IT:
    'Others were drawn from it; they are moved or marked as made in error before.',
  NOTHING_TO_CORRECT: 'What is given stands there already.',
  TEXT_EMPTY: 'A text is empty.',
  TEXT_TOO_LONG: 'A text is longer than its limit.',
  TEXT_INVALID:
    'A text holds NUL, half a character, a control character, a mark that turns the direction or over 30 marks on one letter.',
  LIST_EMPTY: 'A list needs at least one entry.',
  VALUE_OUT_OF_RANGE: 'A number or date lies outside what is possible; dates begin in 1900.',
  UNKNOWN_CODE: 'No such code of a measure, field, indicator, rule or formula.',
  EXACTLY_ONE_FORM_REQUIRED: 'Give exactly one of the forms.',
  FIELD_REQUIRED: 'A field required in this case is missing.',
  DISTRICT_LEVEL_ENDED:
    'No district decides on what was raised after 30/06/2025: choose province or commune (R48).',
  REASON_REQUIRED: 'A reason is required.',
  DATE_IN_FUTURE: 'It cannot have happened after today.',
  DATE_TOO_EARLY: 'It cannot have happened before what it follows.',
  PERIOD_REVERSED: 'The last day lies before the first.',
  EVIDENCE_INVALID: 'The hash, media type or link of the evidence is not valid.',
  DAY_PRECISION_REQUIRED:
    'An event that starts or stops a clock needs a day, not a month or year (R13).',
  DELEGATION_ENDED: 'The delegation has ended or was revoked.',
  OFFICE_ENDED: 'The office has ended.',
  UNIT_DISSOLVED: 'The unit has ended.',
  STATE_SECRET_REFUSED:
    'State secrets (mật, tối mật, tuyệt mật) are never accepted (Law 117/2025/QH15).',
  PERSONAL_DATA_REFUSED: 'The text seems to identify a citizen.',
} as const;
export type CommonRejectionCode = keyof typeof commonRejections;
