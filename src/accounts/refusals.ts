/** What sign-in and the keeping of accounts refuse, with what the SDL says of it. */
export const accountRejections = {
  SIGN_IN_REFUSED: 'The sign-in name or the password is not right; which of them is not said.',
  SIGN_IN_DELAYED: 'Too many failed tries; the next one is looked at after a while.',
  LINK_INVALID: 'The one-time link was used, has ended or never was one.',
  LOGIN_NAME_INVALID: 'A sign-in name has 3 to 40 of a-z, 0-9, dot, dash and underscore.',
  LOGIN_NAME_TAKEN: 'Another account has this sign-in name.',
  PERSON_HAS_ACCOUNT: 'The person has an account already.',
  PASSWORD_TOO_WEAK:
    'A password has 10 to 200 characters, not one alone over and over, and not the sign-in name.',
  ACCOUNT_CLOSED: 'The account was closed.',
  OFFICE_NOT_HELD: 'The person does not hold the office today, nor act for it by a delegation.',
} as const;
export type AccountRejectionCode = keyof typeof accountRejections;

/** A refusal as a value; nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: AccountRejectionCode | 'UNKNOWN_RECORD' | 'VALUE_OUT_OF_RANGE' | 'NOT_ALLOWED';
  /** Input field at fault; null when it is no single one. */
  readonly field: string | null;
}

export const refused = (code: Refused['code'], field: string | null = null): Refused => ({
  kind: 'refused',
  code,
  field,
});
