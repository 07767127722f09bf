import { forgetRecords } from '../../projections/keptRecords';
import { allProjections } from '../../projections/registry';
import { commitmentPrefix } from '../../src/commitment/prefix';
import { conferencePrefix } from '../../src/dialogueConference/prefix';
import { petitionPrefix } from '../../src/petition/prefix';
import { contactPrefix } from '../../src/voterContact/prefix';
import type { CommitmentEvent } from '../../src/commitment/events';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import type { PetitionEvent } from '../../src/petition/events';
import type { VoterContactEvent } from '../../src/voterContact/events';
import { localDate } from '../../src/kernel/localDate';
import { jsonWorkOf, type JsonWork } from '../support/jsonWork';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { commitmentId, commitmentRecorded, deadlineSet } from './commitmentEvents';
import {
  conferenceHeld,
  conferenceId,
  conferenceScheduled,
  minutesDrafted,
} from './conferenceEvents';

type Logged = LoggedEvent<
  CommitmentEvent | DialogueConferenceEvent | PetitionEvent | VoterContactEvent
>;
const LONG = 'Đã rải thêm đá.'.padEnd(5_000, '.');

/** A record to which people add without end. */
interface Growing {
  readonly prefix: string;
  /** What makes it, and the first two additions: a state in memory is stored when its run ends. */
  readonly begun: readonly Logged[];
  /** By the number of the event. */
  readonly additions: Readonly<Record<string, (number: number) => Logged>>;
}

/** The day after so many others; nothing of a test lies behind it. */
const day = (number: number) =>
  new Date(Date.parse('2026-01-01') + number * 86_400_000).toISOString().slice(0, 10);

const promise = commitmentId('a');
const report = (number: number): Logged => ({
  stream: promise,
  type: 'ProgressReported',
  data: {
    progressReportId: `report-${number}`,
    percent: null,
    results: [],
    narrative: LONG,
    occurrence: null,
  },
});

const conference = conferenceId('a');
const raised = (number: number): Logged => ({
  stream: conference,
  type: 'OpinionRaised',
  data: { opinionId: `opinion-${number}`, text: LONG, audience: null },
});
const contact = 'voterContact-a';
const onDay = (number: number, event: Logged): Logged => ({ ...event, occurredOn: day(number) });
const contactPlanned: Logged = {
  stream: contact,
  type: 'ContactPlanned',
  occurredOn: day(0),
  data: {
    title: 'Tiếp xúc cử tri',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    otherBodies: [],
    assemblySession: null,
    assemblySessionKind: null,
    sessionOpensOn: null,
    sessionClosesOn: null,
    timing: 'THEMATIC',
    unitId: 'orgUnit-a',
    territoryIds: [],
    startsAt: null,
    venue: null,
  },
};
const said = (number: number): Logged => ({
  stream: contact,
  type: 'OpinionRecorded',
  data: { opinionId: `opinion-${number}`, text: LONG, audience: null },
});
const answered = (stream: string, opinionId: string): Logged => ({
  stream,
  type: 'OpinionAnsweredOnSpot',
  data: { opinionId, answer: LONG, byOfficeId: null },
});

const petition = 'petition-a';
const petitionReceived: Logged = {
  stream: petition,
  type: 'PetitionReceived',
  occurredOn: day(0),
  data: {
    text: LONG,
    kind: 'PETITION',
    channel: 'LETTER',
    origin: {
      sourceId: null,
      opinionId: null,
      territoryId: null,
      raisedOn: { date: localDate(day(0)), precision: 'DAY' },
    },
    deadline: {
      date: null,
      precision: null,
      startsOn: null,
      rolledFrom: null,
      calendarVersion: null,
      rule: null,
    },
    countedPeriod: null,
  },
};
const given = (number: number): Logged => ({
  stream: petition,
  type: 'PetitionAnswered',
  data: { answerId: `answer-${number}`, kind: 'EXPLAINED', text: LONG, document: null },
});

const records: Readonly<Record<string, Growing>> = {
  promise: {
    prefix: commitmentPrefix,
    begun: [commitmentRecorded('a'), deadlineSet('a', '2026-12-01'), report(1), report(2)],
    additions: {
      'a report of progress': report,
      'a correction of the first report': (number) => ({
        stream: promise,
        type: 'ProgressCorrected',
        data: {
          progressReportId: 'report-1',
          percent: null,
          results: [],
          narrative: LONG,
          reason: `Lần ${number}`,
        },
      }),
      'a reminder': (number) => ({
        stream: promise,
        type: 'ReminderSent',
        data: { reminderId: `reminder-${number}`, text: LONG },
      }),
      'an explanation': () => ({
        stream: promise,
        type: 'LatenessExplained',
        data: { cause: LONG, newlyPromisedDate: null },
      }),
    },
  },
  conference: {
    prefix: conferencePrefix,
    begun: [
      onDay(0, conferenceScheduled('a')),
      conferenceHeld('a', day(1)),
      onDay(1, raised(1)),
      onDay(1, minutesDrafted('a', LONG)),
    ],
    additions: {
      'an opinion': raised,
      'an opinion of a day of its own': (number) => onDay(number, raised(number)),
      'an answer to the first opinion': () => answered(conference, 'opinion-1'),
      'an amendment of the minutes': (number) => ({
        stream: conference,
        type: 'MinutesAmended',
        data: { text: LONG, reason: `Lần ${number}` },
      }),
      'a sentence that is no promise': (number) => ({
        stream: conference,
        type: 'PromiseSuggestionRejected',
        data: { suggestionId: `sentence-${number}`, sentence: 'Xin hứa.', reason: LONG },
      }),
    },
  },
  'voter contact': {
    prefix: contactPrefix,
    begun: [contactPlanned, onDay(1, said(1)), onDay(1, said(2))],
    additions: {
      'an opinion': said,
      'an opinion of a day of its own': (number) => onDay(number, said(number)),
      'an answer to the first opinion': () => answered(contact, 'opinion-1'),
    },
  },
  petition: {
    prefix: petitionPrefix,
    begun: [petitionReceived, onDay(1, given(1)), onDay(1, given(2))],
    additions: {
      'a further answer': given,
      'a further answer of a day of its own': (number) => onDay(number, given(number)),
      'a judgement of the first answer': () => ({
        stream: petition,
        type: 'AnswerJudged',
        data: { answerId: 'answer-1', isSatisfactory: false, reason: LONG },
      }),
    },
  },
};

/** Work of applying one more event of a kind behind so many, by a connection that remembers none. */
async function workBehind(
  { prefix, begun }: Growing,
  addition: (number: number) => Logged,
  before: number,
): Promise<JsonWork> {
  const tables = openTables(allProjections);
  const { database } = tables;
  const record = recordedLog();
  const concerned = allProjections.filter(({ streamPrefixes: prefixes }) =>
    prefixes.some((each) => prefix.startsWith(each)),
  );
  const apply = (event: Logged) => {
    applyTo(database, concerned, record(event));
  };
  try {
    for (const event of begun) apply(event);
    for (let number = 3; number <= before; number += 1) apply(addition(number));
    forgetRecords(database);
    return await jsonWorkOf(() => {
      apply(addition(before + 1));
    });
  } finally {
    tables.close();
  }
}

const kinds = Object.entries(records).flatMap(([name, record]) =>
  Object.entries(record.additions).map(
    ([kind, addition]) => [kind, name, record, addition] as const,
  ),
);

describe('applying one more event', () => {
  it.each(kinds)('%s to a %s costs behind 300 what it costs behind 5', async (...asked) => {
    const [, , record, addition] = asked;
    const few = await workBehind(record, addition, 5);
    const many = await workBehind(record, addition, 300);
    expect(many.parsed / few.parsed).toBeLessThan(1.02);
    expect(many.written / few.written).toBeLessThan(1.02);
  });
});
