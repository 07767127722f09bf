import type { Texts } from './vi';

/** English texts by code; a key missing here fails compilation. */
export const en: Texts = {
  faults: {
    BAD_USER_INPUT: 'The input is not valid.',
    CURSOR_INVALID: 'The cursor is not valid, or belongs to another filter or order.',
    POSITION_INVALID: 'The position is malformed or lies beyond the end of the log.',
    POSITION_FROM_ANOTHER_LOG: 'The position is of another log or from before a restore.',
    POSITION_NOT_REACHED: 'The read models have not reached the position. Try again.',
    READ_MODEL_PARKED: 'A read model has stopped at a faulty event. Tell the administrator.',
    PAST_DATE_NOT_AVAILABLE: 'This list, count or search cannot answer for a past date.',
    PAGE_TOO_LARGE: 'A page holds 1 to 100 entries.',
    TEXT_TOO_LONG: 'A text is longer than its limit.',
    VALUE_OUT_OF_RANGE: 'A value lies outside what is possible.',
    TOO_COMPLEX: 'The operation is too large. Ask for less at a time.',
    UNAUTHENTICATED: 'Say who acts.',
    FORBIDDEN: 'Not allowed.',
    NOT_VISIBLE: 'There is no such record in what you may read.',
    STORE_UNAVAILABLE:
      'The log does not answer now. Send it again with the same commandId, nothing is recorded twice; tell the administrator if it stays so.',
    LOG_AWAY: 'The log does not answer now, so this cannot be read. Ask again later.',
    LOG_LOST:
      'The log server has no longer the log of this program. Nothing was recorded; tell the administrator.',
    LOG_REPLACED:
      'The log server was restored to an older copy. Nothing is recorded until the administrator has restarted the program.',
    CLOCK_NOT_TRUSTED:
      "The server's clock is not to be believed, so nothing was recorded. Send it again with the same commandId once the administrator has set the clock right.",
    GRAPHQL_PARSE_FAILED: 'The GraphQL document has a syntax error.',
    GRAPHQL_VALIDATION_FAILED: 'The GraphQL document does not fit the schema.',
    BAD_REQUEST: 'The request is malformed.',
    METHOD_NOT_ALLOWED: 'This HTTP method cannot be used.',
    PAYLOAD_TOO_LARGE: 'The request is too large.',
    OPERATION_TOO_SLOW:
      'The operation took more than 2 seconds and was stopped. Ask for less at a time, or send it again later.',
    RATE_LIMITED: 'Too many requests. Try again later.',
    SERVER_BUSY: 'The server is busy: too many ask at once. Try again in a few seconds.',
    CANCELLED: 'The question was cancelled: nobody waits for its answer any more.',
    ACCOUNTS_UNAVAILABLE:
      'The file of accounts cannot be written, so nobody can sign in now. Tell the administrator; who is signed in goes on.',
    PROVIDER_AWAY:
      'The server that says who people are does not answer, so it is not known who asks. Whoever is signed in goes on; try again later, and tell the administrator if it stays so.',
    INTERNAL: 'Internal error. Tell the administrator.',
  },
  details: {
    noSuchPath: 'No such path.',
    schemaOfAdministrators:
      'Administrators alone see the schema and the explorer here. Sign in as one, or read the schema that comes with the program.',
    unknownHost:
      'The host named in the request is not one of this server. ALLOWED_HOSTS adds names.',
    operationNotNamed: 'Name one operation of the document (operationName).',
    subscriptionOverHttp:
      'A subscription does not go over HTTP; send it over the WebSocket (graphql-transport-ws) at /graphql.',
    noSuchDate: 'There is no such date; write it like 2026-12-05.',
    dateTooEarly: 'No date before 1900 is taken.',
    listTooLong: 'A list has at most 100 entries.',
    noSuchInstant: 'There is no such instant; write it like 2026-12-05T01:30:00Z.',
    noDecimal: 'This is no decimal number; write it like "87.7".',
    noPosition: 'This is no position of a log.',
    suggestionOfNoConference: 'It stands in no text of a conference: ask `source`.',
    oneSourceOfSuggestions: 'Give exactly one of `conferenceId` and `sourceId`.',
    bothFirstAndLast: 'Give one of first and last, not both.',
    skipNegative: 'skip is 0 or more.',
    cursorWithoutSide: 'after goes with first, before goes with last.',
    textInvalid: 'The text holds NUL, half a character or over 30 marks on one letter.',
    searchText: 'Give 1 to 200 characters to search for.',
    unknownCommitment: 'There is no such commitment.',
    periodIncomplete: 'The period lacks the year, month or days that its kind needs.',
    themeYearWithoutDays:
      'No days of a theme year are on record: give `from` and `to` as its document states them.',
    periodTwice: 'The period is given by `period`; leave `openIn` out of the filter.',
    comparisonWithoutPeriod: 'A comparison needs a period of its own: give `period` too.',
    orderWithoutComparison:
      'To order by the period before or by the difference, give `compareWith` too.',
    deadlineOutOfRange: 'A length is 1 to 3,660, and all days lie within the working calendar.',
    spanTooLong: 'A span has at most 400 days, within the years of the calendar.',
    daysAhead: 'Give 1 to 92 days.',
    noSuchGrouping: 'Grouping by this is not available.',
    accountsBySession: 'What concerns an account is done signed in, not with an access token.',
    accountsOverHttp:
      'Signing in or out and choosing an office go over HTTP, not over a WebSocket.',
    noOffice: 'You do not hold the office that is chosen. Choose another one (switchOffice).',
    tokenReads: 'This access token may only read.',
    credentialsInvalid: 'The access token is not right, has ended or was taken back.',
  },
  tooCostly: (cost, most) => `It would cost at least ${cost}; the limit is ${most}.`,
  tooCostlyBeside: (cost, most) =>
    `What is asked for beside one command or pushed item would cost at least ${cost}; the limit is ${most}. Ask for the rest in a query.`,
};
