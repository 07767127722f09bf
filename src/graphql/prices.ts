/** Each command on a record is tried: fifty of a promise take 4 ms, whether they are shown or counted. */
const ACTIONS = 400;
/** What people work on. */
const ACTED_ON = ['Commitment', 'DialogueConference', 'Opinion', 'Petition', 'VoterContactSession'];
const ofEach = (value: number, ...fields: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    ACTED_ON.flatMap((type) => fields.map((field) => [`${type}.${field}`, value] as const)),
  );

/**
 * What fields cost, in hundredths of a millisecond; a plain field costs 1. What grows with the log is for
 * 100,000 promises, as `scripts/bench/fieldPrices` measured it (docs/prices.md). What takes longer than
 * the whole limit alone costs as much as still lets it be asked, once.
 */
export const PRICES: Readonly<Record<string, number>> = {
  'Query.dueSoon': 5_000,
  'Query.funnel': 2_500,
  'Query.petitionAnswerQuality': 5_000,
  'Query.extensionRegister': 4_000,
  'Query.reassignmentRegister': 4_000,
  'Query.correctionRegister': 4_000,
  'Query.corrections': 6_000,
  'Query.opinions': 5_000,
  'Query.repeatPromises': 7_500,
  'Query.repeatedOpinions': 25_000,
  'Query.search': 50_000,
  'Query.timeliness': 6_000,
  'Query.verificationQueue': 500,
  'Query.orphans': 2_000,
  'Query.history': 200,
  'DueSoonCalendar.totalCount': 5_000,
  'CommitmentConnection.totalCount': 2_000,
  'CommitmentSheet.commitmentsCount': 2_000,
  'PetitionConnection.totalCount': 1_000,
  'OpinionConnection.totalCount': 2_000,
  'OpinionGroupConnection.totalCount': 50,
  'SearchConnection.totalCount': 30_000,
  'VerificationQueueConnection.totalCount': 500,
  'RepeatPromiseConnection.totalCount': 5_500,
  'OverdueNoticeConnection.totalCount': 1_000,
  'ExtensionConnection.totalCount': 4_500,
  'ReassignmentConnection.totalCount': 4_500,
  'CommitmentCorrectionConnection.totalCount': 4_500,
  // Of five hundred letters of words for a deadline, the most that are taken.
  'Deadline.wordingReading': 10,
  'Deadline.wordsNotUnderstood': 10,
  'Deadline.wordingNote': 20,
  'RecordCorrectionConnection.totalCount': 6_000,
  'Commitment.duplicates': 10,
  'Commitment.similar': 600,
  'Opinion.similar': 600,
  'Petition.similar': 600,
  // What is recorded of a duty is looked at for each number: ten years of weeks take 5 ms.
  'Commitment.occurrenceCounts': 20,
  'Occurrence.timeliness': 3,
  'Commitment.sources': 10,
  'Commitment.overdueNotices': 20,
  'Commitment.isSuccessionPending': 10,
  'RepeatPromise.occasions': 30,
  'DialogueConference.opinionsWithoutText': 10,
  'VoterContactSession.opinionsWithoutText': 10,
  'DialogueConference.funnel': 30,
  'VoterContactSession.funnel': 30,
  'Petition.deadline': 20,
  'Petition.timeliness': 20,
  'Petition.breaches': 20,
  'Petition.mergedFrom': 20,
  'VerificationQueueEntry.mayVerify': 20,
  ...ofEach(ACTIONS, 'actions', 'actionsCount'),
};

/** A field of the schema's own description is there already, as text. */
export const INTROSPECTION_PRICE = 0.1;

/** A page is one statement and its cursors. */
export const PAGE_PRICE = 50;

/** A command is appended, projected and read again. */
export const COMMAND_PRICE = 500;

/** A report broken down sorts its rows by group. */
export const GROUPED = 4;

/** What fields cost of a past day or of what was known then, where that is far more. */
export const PAST_PRICES: Readonly<Record<string, number>> = {
  // All rows of the moment are looked at and sorted.
  'Query.commitments': 7_000,
  'Query.commitmentSheet': 7_000,
  'Query.funnel': 23_000,
  'Query.repeatPromises': 8_000,
  // Whatever was merged or stood below it then is looked for among all.
  'Petition.mergedFrom': 50_000,
  'Unit.subunits': 10_000,
  'RepeatPromiseConnection.totalCount': 6_000,
};

/** Of the past, the order of the last change stands apart from all else. */
export const PAST_ORDER_OF_CHANGE = 30_000;

/** Parts of a filter that an index answers; with any other every row is looked at. */
export const INDEXED: ReadonlySet<string> = new Set([
  'daysClaimWaits',
  'includeDuplicates',
  'includeInError',
  'includeSubunits',
  'madeIn',
  'minimumOverdueLevel',
  'openIn',
  'outstanding',
  'programme',
  'timeliness',
]);
/** All rows looked up along an order, by their columns and by their words. */
export const NARROWED = 27_000;
export const WORDS_NARROWED = 45_000;
/** What counts looks at all rows as they lie, which is far less. */
export const COUNT_NARROWED = 3_500;
/** Lists that count apart from what they show. */
export const LISTS: ReadonlySet<string> = new Set(['Query.commitments', 'Query.commitmentSheet']);
/** Reports whose `period` is the day that they are about. */
export const COUNTED_BY_PERIOD: ReadonlySet<string> = new Set(['Query.timeliness']);
/** Reports that look at all rows in any case. */
export const LOOKS_AT_ALL: ReadonlySet<string> = new Set(['Query.timeliness']);
/** Whether a unit stands below another is asked for each row. */
export const SUBTREE = 1_500;
/** Each promise of a past day is looked up on another day. */
export const OPEN_IN_OF_PAST = 20_000;
/** Of a past day the kind is kept apart and looked up for each. */
export const KIND_OF_PAST = 25_000;
/** Parts that an index answers for the promises of one debtor, and what those cost. */
export const OWNERS: ReadonlySet<string> = new Set(['officeId', 'unitId']);
export const OWNED = 7_000;
/** Whose promise it is about is looked up for each notice. */
export const NOTICES_OWNED = 4_500;
/** The same of the rows of one record. */
export const NARROWED_WITHIN = 3_000;

/** What is read whole: its state is found and parsed. */
export const RECORD_PRICES: Readonly<Record<string, number>> = {
  Commitment: 8,
  DialogueConference: 20,
  Office: 3,
  Petition: 8,
  Record: 8,
  Reorganisation: 8,
  Unit: 3,
  VoterContactSession: 8,
};

/** A record of a past moment is folded from its stream. */
export const FOLDED = 5;

/** How long plain lists are: as they may be where that is bounded, else as long ones are. */
export const LENGTHS: Readonly<Record<string, number>> = {
  // Commands on a promise, of which there are most.
  ...ofEach(50, 'actions'),
  'Unit.offices': 30,
  'Commitment.occurrences': 100,
  'DueSoonCalendar.days': 50,
  'DueSoonDay.commitments': 20,
  'FunnelReport.steps': 8,
  'DialogueConference.funnel': 8,
  'VoterContactSession.funnel': 8,
  'TimelinessReport.groups': 200,
  'WorkCalendar.entries': 30,
  'WorkCalendar.days': 400,
  'Query.policyFields': 30,
  '__Schema.types': 400,
  '__Schema.directives': 6,
  '__Type.fields': 4,
  '__Type.inputFields': 2,
  '__Type.enumValues': 2,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Field.args': 1,
  '__Directive.args': 1,
};
export const LENGTH = 5;
