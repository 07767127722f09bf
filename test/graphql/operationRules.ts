import type { Owner, Role } from './relationStage';

/**
 * What an operation says, as the matrix looks at it.
 * SHOWS: what was written of the owner, to those who read it. COUNTS: a number above nothing, to those.
 * OPEN: the same to everybody. OF_ACCOUNTS: nothing of records.
 */
export type Rule =
  | {
      readonly kind: 'SHOWS' | 'OPEN' | 'OF_ACCOUNTS';
      readonly asking: (of: Owner) => string;
      /** Who alone is shown it, of all who read the owner's records. */
      readonly to?: readonly Role[];
    }
  | {
      readonly kind: 'COUNTS';
      readonly asking: (of: Owner) => string;
      readonly path: readonly (string | number)[];
    };

const shows = (asking: (of: Owner) => string): Rule => ({ kind: 'SHOWS', asking });
const open = (asking: (of: Owner) => string): Rule => ({ kind: 'OPEN', asking });
const ofAccounts = (asking: (of: Owner) => string): Rule => ({ kind: 'OF_ACCOUNTS', asking });
const counts = (asking: (of: Owner) => string, ...path: readonly (string | number)[]): Rule => ({
  kind: 'COUNTS',
  asking,
  path,
});

const first = (ids: readonly string[]): string => ids[0] ?? '';
const page = 'first: 100';
/** A list narrowed to the owner and all below it, since work is passed down. */
const listOf = (field: string, nodes: string, more = '') =>
  shows(
    ({ body }) =>
      `${field}(filter: { unitId: "${body.unitId}", includeSubunits: true ${more} }, ${page})
        { totalCount nodes { ${nodes} } }`,
  );
const recordBy = (field: string, idOf: (of: Owner) => string, fields: string) =>
  shows((of) => `${field}(id: "${idOf(of)}") { id ${fields} }`);

/** One row for each query; one without a row fails. */
export const queryRules: Readonly<Record<string, Rule>> = {
  account: ofAccounts(() => 'account { loginName }'),
  codes: open(() => 'codes(list: DEADLINE_RULE) { code label }'),
  commitment: recordBy('commitment', ({ ids }) => first(ids.COMMITMENT), 'text'),
  commitmentSheet: shows(
    ({ body }) =>
      `commitmentSheet(filter: { unitId: "${body.unitId}" }) { commitmentsCount commitments { text } }`,
  ),
  commitments: listOf('commitments', 'text'),
  corrections: listOf('corrections', 'reason record { ... on Commitment { text } }'),
  correctionRegister: listOf('correctionRegister', 'reason commitment { text }'),
  deadlineFromWording: open(
    () =>
      'deadlineFromWording(wording: "trước ngày 30/6/2027", startsOn: "2026-12-12") { currentDate }',
  ),
  deadlinePreview: open(
    () =>
      'deadlinePreview(deadline: { fixed: { date: "2027-06-30" } }, startsOn: "2026-12-12") { currentDate }',
  ),
  deadlineRules: open(() => `deadlineRules(${page}) { totalCount nodes { code } }`),
  deadlineWording: open(
    () =>
      'deadlineWording(wording: "trước ngày 30/6/2027", heldOn: "2026-12-12") { deadline { currentDate } }',
  ),
  demonstrationAccounts: ofAccounts(() => 'demonstrationAccounts { loginName }'),
  dialogueConference: recordBy(
    'dialogueConference',
    ({ ids }) => first(ids.DIALOGUE_CONFERENCE),
    'title',
  ),
  dialogueConferences: listOf('dialogueConferences', 'title'),
  dueSoon: shows(
    ({ body }) =>
      `dueSoon(days: 92, filter: { unitId: "${body.unitId}" }) { totalCount days { commitments(first: 20) { text } } }`,
  ),
  extensionRegister: listOf('extensionRegister', 'reason commitment { text }'),
  funnel: counts(
    ({ body }) => `funnel(unitId: "${body.unitId}") { steps { count } }`,
    'steps',
    0,
    'count',
  ),
  history: shows(
    ({ ids }) => `history(id: "${first(ids.COMMITMENT)}", ${page}) { totalCount nodes { data } }`,
  ),
  office: open(({ body }) => `office(id: "${body.head.officeId}") { id title }`),
  offices: open(
    ({ body }) =>
      `offices(filter: { unitId: "${body.unitId}" }, ${page}) { totalCount nodes { title } }`,
  ),
  oneTimeLink: ofAccounts(() => 'oneTimeLink(link: "x") { purpose }'),
  signInProvider: ofAccounts(() => 'signInProvider { name }'),
  opinions: listOf('opinions', 'text'),
  orphans: {
    kind: 'SHOWS',
    asking: () => `orphans(${page}) { totalCount nodes { record {
      ... on Commitment { text } ... on Petition { text } } } }`,
    // They are of bodies that ended, and those of nobody's territory.
    to: ['AUDITOR'],
  },
  overdueNotices: listOf('overdueNotices', 'commitment { text }'),
  petition: recordBy('petition', ({ ids }) => first(ids.PETITION), 'text'),
  petitionAnswerQuality: counts(
    ({ mark }) => `petitionAnswerQuality(filter: { text: "${mark}" }) { receivedRaw }`,
    'receivedRaw',
  ),
  petitions: shows(
    ({ mark }) => `petitions(filter: { text: "${mark}" }, ${page}) { totalCount nodes { text } }`,
  ),
  position: open(() => 'position'),
  promiseSuggestions: counts(
    ({ ids }) =>
      `promiseSuggestions(sourceId: "${ids.DIALOGUE_CONFERENCE.at(-1) ?? ''}") { totalCount nodes { sentence } }`,
    'totalCount',
  ),
  reassignmentRegister: listOf('reassignmentRegister', 'reason commitment { text }'),
  record: shows(
    ({ ids }) =>
      `record(id: "${first(ids.VOTER_CONTACT_SESSION)}") { ... on VoterContactSession { title } }`,
  ),
  reorganisation: open(
    ({ ids }) => `reorganisation(id: "${first(ids.REORGANISATION)}") { id effectiveOn }`,
  ),
  repeatPromises: listOf('repeatPromises', 'commitment { text }'),
  repeatedOpinions: listOf('repeatedOpinions', 'opinions { text }'),
  search: shows(({ mark }) => `search(text: "${mark}", ${page}) { totalCount nodes { snippet } }`),
  timeliness: counts(
    ({ body }) => `timeliness(filter: { unitId: "${body.unitId}" }) { total { total } }`,
    'total',
    'total',
  ),
  unit: open(({ body }) => `unit(id: "${body.unitId}") { id name }`),
  units: open(() => `units(${page}) { totalCount nodes { name } }`),
  verificationQueue: listOf('verificationQueue', 'commitment { text }'),
  viewer: ofAccounts(() => 'viewer { role }'),
  voterContactSession: recordBy(
    'voterContactSession',
    ({ ids }) => first(ids.VOTER_CONTACT_SESSION),
    'title',
  ),
  voterContactSessions: listOf('voterContactSessions', 'title'),
  workCalendar: open(() => 'workCalendar { version }'),
};

/** One row for each subscription, from the first event on. */
export const subscriptionRules: Readonly<Record<string, (of: Owner) => string>> = {
  commitmentChanged: ({ ids }) =>
    `commitmentChanged(id: "${first(ids.COMMITMENT)}", after: "start") { commitment { text } entry { data } }`,
  dueSoon: ({ body }) =>
    `dueSoon(filter: { unitId: "${body.unitId}" }, after: "start") { commitment { text } }`,
  overdueNotices: ({ body }) =>
    `overdueNotices(filter: { unitId: "${body.unitId}" }, after: "start", includeBackfill: true) { commitment { text } }`,
  verificationQueue: ({ body }) =>
    `verificationQueue(filter: { unitId: "${body.unitId}" }, after: "start") { commitment { text } claim { statement } }`,
};

/** Mutations of accounts: they name no record. */
export const accountMutations: Readonly<Record<string, string>> = {
  changePassword: '(current: "x", next: "y") { __typename }',
  closeAccount: '(loginName: "x") { __typename }',
  createAccessToken: '(name: "x", days: 1, mayWrite: false) { __typename }',
  inviteAccount: '(personId: "x", loginName: "y", isAdministrator: false) { __typename }',
  recoverAccount: '(loginName: "x") { __typename }',
  revokeAccessToken: '(id: "x")',
  signIn: '(loginName: "x", password: "y") { __typename }',
  signInAs: '(loginName: "x") { __typename }',
  signOut: '(everywhere: false)',
  switchOffice: '(seat: { role: LEADER }) { __typename }',
  useLink: '(link: "x") { __typename }',
};
