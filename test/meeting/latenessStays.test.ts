import fc from 'fast-check';
import { breachesOf as conferenceBreaches } from '../../src/dialogueConference/breaches';
import type { DialogueConferenceCommands } from '../../src/dialogueConference/commands';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import type { ConferenceState } from '../../src/dialogueConference/state';
import { addDays, localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { latenessTaken, type Lateness, type LatenessTaken } from '../../src/meeting/latenessTaken';
import { breachesOf as contactBreaches } from '../../src/voterContact/breaches';
import type { VoterContactCommands } from '../../src/voterContact/commands';
import type { VoterContactEvent } from '../../src/voterContact/events';
import type { VoterContactState } from '../../src/voterContact/state';
import {
  chair,
  conferenceId,
  given as givenConference,
} from '../dialogueConference/conferenceSpec';
import type { GivenEvent } from '../support/deciderSpec';
import { given as givenContact, sessionId } from '../voterContact/contactSpec';
import { limitFacts, ofCommune } from './limitFacts';
import '../support/propertySeed';

const unit = { id: 'orgUnit-1', territoryId: null, dissolvedOn: null, ...ofCommune };
const reason = 'Ghi nhầm';
const text = 'Đường liên thôn xuống cấp.';

/** A command with its dates already chosen; null: one of those who judge, not of the meeting's own side. */
type Inputs<Commands> = {
  readonly [N in keyof Commands]: ((day: (back: number) => string) => object) | null;
};

const FIRST = localDate('2026-11-01');
const facts = {
  ...limitFacts,
  holdingUnit: unit,
  otherMeeting: { heldOn: onDay(FIRST), isInError: false },
  suggestion: { sentence: text, isDecided: false, deadlineWording: null, saidOn: onDay(FIRST) },
};
const dayAt = (place: number): string => addDays(FIRST, place);
const morningAt = (place: number): string => `${dayAt(place)}T01:00:00.000Z`;

const opinion = { sourceId: conferenceId, opinionId: 'id-of-opinion' };
const opinionsOf = (sourceId: string) => ({
  recordOpinion: () => ({ sourceId, text }),
  recordOpinions: () => ({ sourceId, opinions: [{ text }] }),
  countOpinions: () => ({ sourceId, count: 12, reason }),
  answerOpinionOnSpot: () => ({ ...opinion, sourceId, answer: text }),
  deferOpinion: () => ({ ...opinion, sourceId, toOfficeId: 'office-roads' }),
  classifyOpinion: () => ({
    ...opinion,
    sourceId,
    kind: 'PETITION',
    competence: 'COMMUNE',
    policyField: 'LAND',
  }),
  correctOpinion: () => ({ ...opinion, sourceId, text: `${text} Sửa.`, reason }),
  markOpinionInError: () => ({ ...opinion, sourceId, reason }),
  moveOpinion: () => ({ ...opinion, sourceId, toSourceId: 'meeting-2', reason }),
  takeOpinion: () => ({
    ...opinion,
    sourceId,
    fromSourceId: 'meeting-2',
    fromOpinionId: 'id-there',
    reason,
  }),
});
const judging = { confirmRecordCorrection: null, refuseRecordCorrection: null } as const;

const conferenceInputs: Inputs<DialogueConferenceCommands> = {
  ...opinionsOf(conferenceId),
  ...judging,
  planDialogueConference: null,
  scheduleDialogueConference: (day) => ({
    conferenceId,
    audiences: ['FARMER'],
    territoryIds: ['orgUnit-yen-thuy'],
    startsAt: `${day(-4)}T01:00:00.000Z`,
  }),
  publishAdvanceNotice: (day) => ({
    conferenceId,
    channels: [['WEBSITE', 'LOUDSPEAKER', 'OFFICE_NOTICE_BOARD'][day(0).charCodeAt(9) % 3]],
  }),
  recordVoterRequest: () => ({ conferenceId, sharePercent: '12' }),
  postponeDialogueConference: () => ({ conferenceId, reason }),
  rescheduleDialogueConference: (day) => ({
    conferenceId,
    startsAt: `${day(-6)}T01:00:00.000Z`,
    reason,
  }),
  cancelDialogueConference: () => ({ conferenceId, reason }),
  holdDialogueConference: () => ({ conferenceId }),
  draftMinutes: () => ({ conferenceId, text }),
  approveMinutes: () => ({ conferenceId }),
  amendMinutes: (day) => ({ conferenceId, text: `${text} ${day(0)}`, reason }),
  issueConclusionNotice: () => ({
    conferenceId,
    document: { documentType: 'Thông báo', symbol: '15/TB-UBND' },
  }),
  recordConclusionText: (day) => ({ conferenceId, text: `${text} ${day(0)}`, reason }),
  publishConclusion: (day) => ({
    conferenceId,
    channels: [['WEBSITE', 'LOUDSPEAKER', 'OFFICE_NOTICE_BOARD'][day(0).charCodeAt(9) % 3]],
  }),
  closeDialogueConference: () => ({ conferenceId }),
  rejectPromiseSuggestion: () => ({ conferenceId, suggestionId: 'x' }),
  rejectSuggestion: () => ({ sourceId: conferenceId, suggestionId: 'y' }),
  correctDialogueConference: (day) => ({
    conferenceId,
    reason,
    ...[
      { heldOn: { date: day(3) } },
      { advanceNoticeOn: day(9) },
      { conclusionPublishedOn: day(2) },
      { venue: `Nhà văn hóa ${day(0)}` },
    ][day(0).charCodeAt(9) % 4],
  }),
  markRecordedInError: () => ({ recordId: conferenceId, reason }),
};

const contactInputs: Inputs<VoterContactCommands> = {
  ...opinionsOf(sessionId),
  ...judging,
  planVoterContactSession: null,
  assignDeputies: () => ({ sessionId, personIds: ['person-7'] }),
  notifyVenue: (day) => ({ sessionId, venue: `Nhà văn hóa ${day(0).charCodeAt(9) % 3}` }),
  holdVoterContactSession: () => ({ sessionId }),
  sendSynthesis: () => ({
    sessionId,
    recipientOfficeId: 'office-front',
    document: { documentType: 'Báo cáo', symbol: '9/BC' },
  }),
  closeVoterContactSession: () => ({ sessionId }),
  recordContactMinutes: (day) => ({ sessionId, text: `${text} ${day(0)}`, reason }),
  rejectSuggestion: () => ({ sourceId: sessionId, suggestionId: 'x' }),
  correctVoterContactSession: (day) => ({
    sessionId,
    reason,
    ...[
      { heldOn: { date: day(3) } },
      { venueNotifiedOn: day(9) },
      { synthesisSentOn: day(2) },
      { venue: `Nhà văn hóa ${day(0)}` },
    ][day(0).charCodeAt(9) % 4],
  }),
  markRecordedInError: () => ({ recordId: sessionId, reason }),
};

/** What sets the day that a notice is counted back from: a meeting that was not held may be held, put off or called off. */
const setTheDay: ReadonlySet<string> = new Set([
  'scheduleDialogueConference',
  'postponeDialogueConference',
  'rescheduleDialogueConference',
  'cancelDialogueConference',
  'holdDialogueConference',
  'holdVoterContactSession',
]);

interface Meeting {
  readonly heldOn: unknown;
  readonly enteredOn: string;
  readonly dutiesDone: object;
  readonly isRecordedInError: boolean;
}
interface Step {
  readonly name: string;
  /** Days that pass before it. */
  readonly passing: number;
  /** Days by which it is dated back. */
  readonly back: number;
}

/** Names of commands over all walks. */
interface Seen {
  /** Those that made a proposal. */
  readonly proposing: Set<string>;
  readonly accepted: Set<string>;
}
const nothingSeen = (): Seen => ({ proposing: new Set(), accepted: new Set() });

const sentOf = (inputs: Inputs<Record<string, unknown>>): string[] =>
  Object.keys(inputs).filter((name) => inputs[name] !== null);

/** What is always refused is not tried: every command was accepted in some walk. */
const expectAllAccepted = (inputs: Inputs<Record<string, unknown>>, { accepted }: Seen): void =>
  expect([...accepted].sort()).toEqual(sentOf(inputs).sort());

const dutyOf: Readonly<Record<string, string>> = {
  ADVANCE_NOTICE_LATE: 'notice',
  PUBLICATION_LATE: 'results',
  VENUE_NOTICE_LATE: 'venue',
  SYNTHESIS_LATE: 'synthesis',
};

/** Whether what was entered today says for the first time that the duty was done: nobody had seen it late. */
const isFirstSaid = ({ kind }: LatenessTaken, before: Meeting, today: string): boolean =>
  before.enteredOn === today &&
  Object.entries(before.dutiesDone).some(([duty, day]) => duty === dutyOf[kind] && day === null);

function walk<State extends Meeting, E extends DialogueConferenceEvent | VoterContactEvent>(
  inputs: Inputs<Record<string, unknown>>,
  first: GivenEvent<E>,
  send: (
    events: readonly GivenEvent<E>[],
    name: string,
    input: object,
    today: string,
  ) => { readonly decision: object; readonly state: State | null },
  breaches: (state: State, today: string) => readonly Lateness[],
  steps: readonly Step[],
  { proposing, accepted }: Seen,
): void {
  let today = 0;
  let events: readonly GivenEvent<E>[] = [first];
  // Refused, so that it gives the state as it was.
  let before = send(events, 'markRecordedInError', {}, dayAt(0)).state;
  if (before === null) throw new RangeError('a walk that starts from nothing');
  const late = (state: State, at: string) => (state.isRecordedInError ? [] : breaches(state, at));
  for (const { name, passing, back } of steps) {
    today += passing;
    const at = dayAt(today);
    const day = (more: number) => dayAt(Math.min(today - back - more, more < 0 ? 99 : today));
    const input = { ...inputs[name]?.(day), occurredOn: { date: dayAt(today - back) } };
    const { decision, state } = send(events, name, input, at);
    if (!('events' in decision) || state === null) continue;
    accepted.add(name);
    const earlier = before;
    const taken = latenessTaken(late(earlier, at), late(state, at));
    const isAllowed = (each: LatenessTaken) =>
      (earlier.heldOn === null && setTheDay.has(name)) || isFirstSaid(each, earlier, at);
    expect({ name, at, back, taken: taken.filter((each) => !isAllowed(each)) }).toEqual({
      name,
      at,
      back,
      taken: [],
    });
    const decided = decision.events as readonly GivenEvent<E>[];
    for (const { type } of decided) if (type.endsWith('CorrectionProposed')) proposing.add(name);
    events = [
      ...events,
      ...decided.map((each) => ({
        occurredOn: dayAt(today - back),
        ...each,
        recordedAt: morningAt(today),
        ...(name === 'draftMinutes' ? {} : { actor: chair }),
      })),
    ];
    before = state;
  }
}

const stepsOf = (inputs: Inputs<Record<string, unknown>>, story: readonly string[]) => {
  const names = sentOf(inputs);
  const step = (name: fc.Arbitrary<string>, most: number) =>
    fc.record({ name, passing: fc.nat(most), back: fc.oneof(fc.constant(0), fc.nat(20)) });
  // What carries a meeting on in its order, with whatever commands in between.
  return fc
    .tuple(
      ...story.map((name) =>
        fc.tuple(
          step(fc.constant(name), 9),
          fc.array(step(fc.constantFrom(...names), 2), { maxLength: 4 }),
        ),
      ),
    )
    .map((parts) => parts.flatMap(([one, between]) => [one, ...between]));
};

const steps = (...named: readonly (readonly [string, number?])[]): Step[] =>
  named.map(([name, passing = 0]) => ({ name, passing, back: 0 }));

const opinionSteps = [
  ['recordOpinion'],
  ['recordOpinions'],
  ['countOpinions'],
  ['classifyOpinion'],
  ['deferOpinion'],
  ['answerOpinionOnSpot'],
  ['correctOpinion'],
  ['takeOpinion'],
  ['rejectSuggestion'],
] as const;

/** Walks that are always taken, since chance alone seldom comes to every command. */
const conferenceWalks: [Step[]][] = [
  [
    steps(
      ['recordVoterRequest'],
      ['scheduleDialogueConference'],
      ['publishAdvanceNotice'],
      ['postponeDialogueConference'],
      ['rescheduleDialogueConference'],
      ['publishAdvanceNotice', 1],
      ['holdDialogueConference', 5],
      ['correctDialogueConference', 2],
      ...opinionSteps,
      ['moveOpinion'],
      ['draftMinutes'],
      ['approveMinutes'],
      ['amendMinutes'],
      ['rejectPromiseSuggestion'],
      ['issueConclusionNotice'],
      ['recordConclusionText'],
      ['publishConclusion'],
      ['closeDialogueConference'],
    ),
  ],
  [
    steps(
      ['holdDialogueConference', 6],
      ['recordOpinion'],
      ['markOpinionInError'],
      ['markRecordedInError'],
    ),
  ],
  [steps(['cancelDialogueConference'])],
];
const contactWalks: [Step[]][] = [
  [
    steps(
      ['assignDeputies'],
      ['notifyVenue', 4],
      ['holdVoterContactSession', 1],
      ['correctVoterContactSession', 3],
      ...opinionSteps,
      ['moveOpinion'],
      ['recordContactMinutes'],
      ['sendSynthesis'],
      ['closeVoterContactSession'],
    ),
  ],
  [
    steps(
      ['holdVoterContactSession', 6],
      ['recordOpinion'],
      ['markOpinionInError'],
      ['markRecordedInError'],
    ),
  ],
];

const scheduled: GivenEvent<DialogueConferenceEvent> = {
  type: 'ConferenceScheduled',
  data: {
    title: 'Đối thoại',
    unitId: 'orgUnit-committee',
    chairOfficeId: 'office-chair',
    coChairOfficeIds: [],
    occasion: 'PERIODIC',
    audiences: ['RESIDENT'],
    territoryIds: ['orgUnit-yen-thuy'],
    mode: 'IN_PERSON',
    venue: null,
    startsAt: morningAt(5) as never,
  },
  occurredOn: dayAt(0),
  recordedAt: morningAt(0),
};

const planned: GivenEvent<VoterContactEvent> = {
  type: 'ContactPlanned',
  data: {
    title: 'Tiếp xúc',
    body: 'NATIONAL_ASSEMBLY',
    councilLevel: null,
    otherBodies: [],
    assemblySession: 'kỳ họp thứ 9',
    assemblySessionKind: 'REGULAR',
    sessionOpensOn: dayAt(25) as never,
    sessionClosesOn: null,
    timing: 'BEFORE_SESSION',
    unitId: 'orgUnit-delegation',
    territoryIds: ['orgUnit-yen-tri'],
    startsAt: morningAt(5) as never,
    venue: null,
  },
  occurredOn: dayAt(0),
  recordedAt: morningAt(0),
};

describe('R36: no command of its own side takes away what a meeting is late by', () => {
  it('of a conference, whatever command and whatever day it names, but by what is done today', () => {
    const seen = nothingSeen();
    const story = [
      'publishAdvanceNotice',
      'holdDialogueConference',
      'draftMinutes',
      'approveMinutes',
      'issueConclusionNotice',
      'publishConclusion',
    ];
    fc.assert(
      fc.property(stepsOf(conferenceInputs, story), (steps) => {
        walk<ConferenceState, DialogueConferenceEvent>(
          conferenceInputs,
          scheduled,
          (events, name, input, today) =>
            givenConference(events).when(name as 'closeDialogueConference', input, {
              today,
              facts,
              ...(name === 'approveMinutes' ? { actor: chair } : {}),
            }),
          (state, today) => conferenceBreaches(state, ofCommune, limitFacts, localDate(today)),
          steps,
          seen,
        );
      }),
      { numRuns: 150, examples: conferenceWalks },
    );
    expect([...seen.proposing]).toEqual(
      expect.arrayContaining([
        'publishAdvanceNotice',
        'publishConclusion',
        'correctDialogueConference',
        'markRecordedInError',
      ]),
    );
    expectAllAccepted(conferenceInputs, seen);
  });

  it('of a voter contact as well', () => {
    const seen = nothingSeen();
    const story = [
      'notifyVenue',
      'holdVoterContactSession',
      'recordContactMinutes',
      'sendSynthesis',
    ];
    fc.assert(
      fc.property(stepsOf(contactInputs, story), (steps) => {
        walk<VoterContactState, VoterContactEvent>(
          contactInputs,
          planned,
          (events, name, input, today) =>
            givenContact(events).when(name as 'assignDeputies', input, { today, facts }),
          (state, today) => contactBreaches(state, ofCommune, limitFacts, localDate(today)),
          steps,
          seen,
        );
      }),
      { numRuns: 150, examples: contactWalks },
    );
    expect([...seen.proposing]).toEqual(
      expect.arrayContaining([
        'notifyVenue',
        'sendSynthesis',
        'correctVoterContactSession',
        'markRecordedInError',
      ]),
    );
    expectAllAccepted(contactInputs, seen);
  });
});
