import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { conferenceScheduled, startingOn } from './conferenceEvents';
import { officeEstablished, officeId, unitEstablished, unitId } from './organisationEvents';

export const FIRST_DAY = localDate('2026-03-01');
export const LAST = 60;

/** Something that may happen to one of a few records, on a day that may lie far back. */
interface Step {
  readonly kind: number;
  readonly record: number;
  readonly day: number;
  readonly choice: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat({ max: 99 }),
  record: fc.nat({ max: 3 }),
  day: fc.nat({ max: LAST }),
  choice: fc.nat({ max: 2 }),
});

const dayOf = (day: number): LocalDate => addDays(FIRST_DAY, day);
const PLACES = ['a', 'b', 'c'] as const;
const placeOfChoice = (choice: number) => PLACES[choice] ?? 'a';

/** Units one below the other, founded on days of their own, with an office each. */
const organisation = (days: readonly number[]): LoggedEvent[] =>
  PLACES.flatMap((word, index) => {
    const parent = PLACES[index - 1];
    const occurredOn = dayOf(days[index] ?? 0);
    const below = parent === undefined ? { level: 'PROVINCE' as const } : { parent };
    return [
      { ...unitEstablished(word, `Xã ${word}`, below), occurredOn },
      { ...officeEstablished(word, word, 'Chủ tịch', true), occurredOn },
    ] as LoggedEvent[];
  });

const opinionEvents = (stream: string, raised: string, { choice }: Step) => {
  const opinionId = `opinion-${stream}-${choice}`;
  return [
    { type: raised, data: { opinionId, text: 'Đường hỏng', audience: null } },
    { type: 'OpinionDeferred', data: { opinionId, toOfficeId: officeId('a') } },
    { type: 'OpinionAnsweredOnSpot', data: { opinionId, answer: 'Sẽ sửa' } },
    {
      type: 'OpinionClassified',
      data: { opinionId, kind: 'PETITION', competence: 'COMMUNE', policyField: null },
    },
  ];
};

/** Of the day, which is taken back, or of who came alone. */
const holdingCorrected = ({ day, choice }: Step) => ({
  type: 'HoldingCorrected',
  data: {
    reason: 'Nhầm',
    heldOn: choice === 0 ? null : { from: null, to: null },
    furtherDays: { from: [], to: [dayOf(day)] },
    attendance: null,
  },
});

function conferenceStep(each: Step): readonly object[] {
  const stream = `conference-${each.record}`;
  const scheduled = conferenceScheduled(String(each.record), {
    unitId: unitId(placeOfChoice(each.choice)),
    territoryIds: [unitId(placeOfChoice(each.day % 3))],
    ...startingOn(dayOf(each.day)),
  });
  return [
    { ...scheduled, stream },
    { type: 'ConferenceHeld', data: { attendance: null, furtherDays: [] } },
    { type: 'ConferenceHeld', data: { attendance: null, furtherDays: [] } },
    holdingCorrected(each),
    {
      type: 'ConferenceCorrected',
      data: {
        reason: 'Nhầm',
        audiences: null,
        territoryIds: { from: [], to: [unitId(placeOfChoice(each.choice))] },
        mode: null,
        venue: null,
        chairOfficeId: { from: officeId('a'), to: officeId(placeOfChoice(each.day % 3)) },
        coChairOfficeIds: null,
      },
    },
    { type: 'ConferencePostponed', data: { reason: 'Mưa lũ' } },
    { type: 'RecordedInError', data: { reason: 'Nhầm' } },
    ...opinionEvents(stream, 'OpinionRaised', each),
    ...opinionEvents(stream, 'OpinionRaised', each),
  ].map((event) => ({ ...event, stream }));
}

function contactStep(each: Step): readonly object[] {
  const stream = `voterContact-${each.record}`;
  return [
    { type: 'ContactHeld', data: { attendance: null, furtherDays: [] } },
    { type: 'ContactHeld', data: { attendance: null, furtherDays: [] } },
    { type: 'VenueNotified', data: { venue: 'Nhà văn hóa' } },
    holdingCorrected(each),
    {
      type: 'ContactCorrected',
      data: {
        reason: 'Nhầm',
        territoryIds: { from: [], to: [unitId(placeOfChoice(each.choice))] },
        venue: null,
      },
    },
    { type: 'RecordedInError', data: { reason: 'Nhầm' } },
    ...opinionEvents(stream, 'OpinionRecorded', each),
  ].map((event) => ({ ...event, stream }));
}

function petitionStep(each: Step): readonly object[] {
  const stream = `petition-${each.record}`;
  const answerId = `answer-${each.choice}`;
  const kind = ['RESOLVED', 'IN_PROGRESS', 'EXPLAINED'][each.choice];
  const deadline = { date: dayOf(each.day + 20), ...SET };
  return [
    { type: 'PetitionReferred', data: { toOfficeId: officeId(placeOfChoice(each.choice)) } },
    { type: 'PetitionReferred', data: { toOfficeId: officeId(placeOfChoice(each.choice)) } },
    { type: 'ReferralReturned', data: { reason: 'Không thuộc thẩm quyền' } },
    { type: 'PetitionAnswered', data: { answerId, kind, text: 'Đã sửa', document: null } },
    { type: 'PetitionAnswered', data: { answerId, kind, text: 'Đã sửa', document: null } },
    { type: 'AnswerJudged', data: { answerId, isSatisfactory: each.day % 2 === 0, reason: null } },
    { type: 'PetitionReopened', data: { reason: 'Chưa xong', deadline } },
    { type: 'RecordedInError', data: { reason: 'Nhầm' } },
  ].map((event) => ({ ...event, stream }));
}

const SET = {
  precision: 'DAY',
  startsOn: null,
  rolledFrom: null,
  calendarVersion: null,
  rule: null,
} as const;

/** What makes a record, at its first step. */
function made(stream: string, { record, day, choice }: Step): object {
  if (stream.startsWith('conference'))
    return {
      ...conferenceScheduled(String(record), {
        unitId: unitId(placeOfChoice(choice)),
        territoryIds: [unitId('a')],
        ...startingOn(dayOf(day)),
      }),
      stream,
    };
  if (stream.startsWith('voterContact'))
    return {
      stream,
      type: 'ContactPlanned',
      data: {
        title: 'Tiếp xúc cử tri',
        body: 'NATIONAL_ASSEMBLY',
        councilLevel: null,
        otherBodies: [],
        assemblySession: null,
        assemblySessionKind: null,
        sessionOpensOn: null,
        sessionClosesOn: null,
        timing: 'THEMATIC',
        unitId: unitId(placeOfChoice(choice)),
        territoryIds: [unitId('a')],
        venue: null,
        startsAt: null,
      },
    };
  const meeting = `conference-${record}`;
  return {
    stream,
    type: 'PetitionReceived',
    data: {
      text: 'Đề nghị sửa đường',
      kind: 'PETITION',
      channel: 'LETTER',
      origin: {
        sourceId: meeting,
        opinionId: `opinion-${meeting}-${choice}`,
        territoryId: unitId(placeOfChoice(choice)),
        raisedOn: { date: dayOf(day), precision: 'DAY' },
      },
      deadline: { ...SET, date: dayOf(day + 15) },
      countedPeriod: null,
    },
  };
}

const KINDS = [
  ['conference', conferenceStep],
  ['voterContact', contactStep],
  ['petition', petitionStep],
  ['petition', petitionStep],
] as const;

function logOf(steps: readonly Step[], founded: readonly number[]): readonly Recorded[] {
  const record = recordedLog();
  const there = new Set<string>();
  const merged = new Set<string>();
  const waiting = organisation(founded);
  const log: Recorded[] = [];
  const say = (event: object, day: number) => {
    const today = dayOf(Math.max(LAST, log.length));
    log.push(
      record({
        ...event,
        occurredOn: dayOf(day),
        recordedAt: `${today}T03:00:00.000Z`,
      } as unknown as LoggedEvent<DomainEvent>),
    );
  };
  for (const each of steps) {
    const [prefix, happens] = KINDS[each.kind % KINDS.length] ?? KINDS[0];
    const stream = `${prefix}-${each.record}`;
    const unit = waiting[0];
    if (unit !== undefined && each.kind % 3 === 0) {
      log.push(record(unit));
      waiting.shift();
    }
    if (!there.has(stream)) {
      there.add(stream);
      say(made(stream, each), each.day);
      continue;
    }
    // Once only, and never in a circle, as the decider has it.
    const into = `petition-${each.record - 1 - (each.choice % 2)}`;
    if (prefix === 'petition' && each.kind > 85 && there.has(into) && !merged.has(stream)) {
      merged.add(stream);
      say({ stream, type: 'PetitionMerged', data: { intoPetitionId: into } }, each.day);
      continue;
    }
    const events = happens(each);
    say(events[each.kind % events.length] as object, each.day);
  }
  return log;
}

/** Logs of a few meetings and petitions in which days go forth and back, and units come late. */
export const recordLogs: fc.Arbitrary<readonly Recorded[]> = fc
  .tuple(
    fc.array(step, { minLength: 20, maxLength: 70 }),
    fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([steps, founded]) => logOf(steps, founded));

/** The streams of a log as they were known at a place, by their ids. */
export function streamsAt(
  log: readonly Recorded[],
  place: number | null,
): ReadonlyMap<string, readonly Recorded[]> {
  const streams = new Map<string, Recorded[]>();
  for (const event of log)
    if (place === null || placeOf(event.position) <= place)
      streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}
