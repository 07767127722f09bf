import { lawCalendar, type WorkCalendar } from '../../src/calendar/workCalendar';
import { ruleStreamOf, ruleVersionId } from '../../src/calendar/ruleId';
import type { DeadlineRuleState, DeadlineRuleVersion } from '../../src/calendar/ruleState';
import { localDate } from '../../src/kernel/localDate';
import { deadlineSummary } from '../../src/commitment/deadlineSummary';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { isRecountPending } from '../../src/commitment/recount';
import { overdueOf, timelinessOf } from '../../src/commitment/timeliness';
import { corrected, countedDeadline, deadlineGiven } from './laterScene';
import {
  assigned,
  claimed,
  deadlineSet,
  director,
  extended,
  extensionAsked,
  facts,
  given,
  offices,
  overdueNoticed,
  promised,
  recorded,
  verified,
  frontOverseer,
} from './scene';
import { folded } from './folded';

const d = localDate;
const commitmentId = 'commitment-1';

/** 24/11/2026 announced as a holiday. */
const withCultureDay: WorkCalendar = {
  version: 2,
  entries: [
    {
      id: 'culture',
      kind: 'HOLIDAY',
      date: d('2026-11-24'),
      makeUpDate: null,
      name: 'Ngày Văn hóa',
      legalBasis: null,
      isInForce: true,
    },
  ],
};
const stream = ruleStreamOf('COMMITMENT_RECOMMENDATION');
const version = (
  validFrom: string,
  validTo: string | null,
  quantity: number,
  changes: Partial<DeadlineRuleVersion> = {},
): DeadlineRuleVersion => ({
  id: ruleVersionId(stream, d(validFrom)),
  code: 'COMMITMENT_RECOMMENDATION',
  title: 'Quy tắc',
  legalBasis: null,
  validFrom: d(validFrom),
  validTo: validTo === null ? null : d(validTo),
  trigger: 'COMMITMENT_MADE',
  quantity,
  unit: 'CALENDAR_DAY',
  rollsForward: true,
  maximumExtensions: null,
  maximumExtensionDays: null,
  binds: null,
  isBindingCorrected: false,
  ...changes,
});
const rule = (...versions: DeadlineRuleVersion[]): DeadlineRuleState => ({
  id: stream,
  version: versions.length,
  isSynthetic: false,
  code: 'COMMITMENT_RECOMMENDATION',
  versions,
});
const inTwoVersions = rule(
  version('2017-01-01', '2026-01-31', 30),
  version('2026-02-01', null, 60),
);

describe('A deadline by rule', () => {
  const set = (startsOn: string | undefined, known: DeadlineRuleState | null, when = {}) =>
    given([recorded('2026-01-05')]).when(
      'setDeadline',
      {
        commitmentId,
        deadline: {
          byRule: {
            ruleCode: 'COMMITMENT_RECOMMENDATION',
            ...(startsOn === undefined ? {} : { startsOn }),
          },
        },
      },
      { facts: { rule: known, ...when }, today: '2026-02-02' },
    );

  test('R17, R18: is counted by the version in force on the starting day, which it keeps', () => {
    set('2026-01-31', inTwoVersions).thenState({
      deadlines: [
        {
          kind: 'COUNTED_PERIOD',
          date: '2026-03-02',
          startsOn: '2026-01-31',
          calendarVersion: 1,
          period: { quantity: 30, unit: 'CALENDAR_DAY', rollsForward: true },
          rule: { id: ruleVersionId(stream, d('2017-01-01')), code: 'COMMITMENT_RECOMMENDATION' },
        },
      ],
    });
    set('2026-02-01', inTwoVersions).thenState({ deadlines: [{ date: '2026-04-02' }] });
    // 5 January and 30 days is 4 February: the day made starts the count where none is named.
    set(undefined, inTwoVersions).thenState({
      deadlines: [{ startsOn: '2026-01-05', date: '2026-02-04' }],
    });
  });
  test('is refused for an unknown code, before the rule was in force, and without a day to start', () => {
    set('2026-01-31', null).thenRejected('UNKNOWN_CODE', 'deadline.byRule.ruleCode');
    set('2016-12-31', inTwoVersions).thenRejected('RULE_NOT_IN_FORCE', 'deadline.byRule.ruleCode');
    const bySession = rule(version('2017-01-01', null, 30, { trigger: 'SESSION_CLOSED' }));
    set(undefined, bySession).thenRejected('FIELD_REQUIRED', 'deadline.byRule.startsOn');
    const byMeeting = rule(version('2017-01-01', null, 30, { trigger: 'MEETING_HELD' }));
    set(undefined, byMeeting).thenRejected('FIELD_REQUIRED', 'deadline.byRule.startsOn');
  });
  test('R18: a rule that counts back never rolls', () => {
    const before = rule(version('2017-01-01', null, -7, { rollsForward: true }));
    // 14 March 2026 less 7 days is Saturday 7 March.
    set('2026-03-14', before).thenState({
      deadlines: [{ date: '2026-03-07', rolledFrom: null }],
    });
  });
});

describe('A deadline after an event (R7)', () => {
  const awaited = given([recorded('2026-01-05')]).when('setDeadline', {
    commitmentId,
    deadline: { afterEvent: { event: 'Trung ương bố trí vốn', quantity: 0, unit: 'MONTH' } },
  });
  test('R7: is no deadline until its event has occurred, and in no denominator', () => {
    awaited.thenState({ deadlines: [], awaitedDeadline: { kind: 'EVENT_RELATIVE', version: 0 } });
    const state = awaited.state;
    if (state === null) throw new Error('nothing recorded');
    expect(timelinessOf(state, { on: d('2030-01-01') })).toBe('NO_DEADLINE');
    expect(deadlineSummary(state, d('2026-06-01'))).toMatchObject({
      kind: 'EVENT_RELATIVE',
      version: 0,
      currentDate: null,
      awaitedEvent: 'Trung ương bố trí vốn',
    });
    expect(dueNotices(state, d('2030-01-01'))).toEqual([]);
  });
  test('R7: once it has, the deadline is set, counted from its day', () => {
    given([
      recorded('2026-01-05'),
      deadlineGiven('2026-01-05', {
        ...countedDeadline('2026-01-05', '2026-01-05'),
        version: 0,
        kind: 'EVENT_RELATIVE',
        date: null,
        precision: null,
        startsOn: null,
        calendarVersion: null,
        awaitedEvent: 'Trung ương bố trí vốn',
      }),
    ])
      .when('setDeadline', {
        commitmentId,
        deadline: { counted: { startsOn: '2026-03-02', quantity: 1, unit: 'MONTH' } },
      })
      .thenState({ awaitedDeadline: null, deadlines: [{ version: 1, date: '2026-04-02' }] });
  });
  test('exactly one form is given', () => {
    given([recorded('2026-01-05')])
      .when('setDeadline', {
        commitmentId,
        deadline: { none: true, byRule: { ruleCode: 'X' } },
      })
      .thenRejected('EXACTLY_ONE_FORM_REQUIRED', 'deadline');
  });
});

describe('Correcting a deadline (R14, R31)', () => {
  const correct = (events: ReturnType<typeof promised>, to: string) =>
    given(events).when('correctDeadline', {
      commitmentId,
      deadline: { fixed: { date: to } },
      reason: 'Ghi nhầm tháng',
    });

  test('R31: makes a new version in place of the wrong one', () => {
    correct(promised('2026-03-20'), '2026-03-10').then([
      {
        type: 'DeadlineCorrected',
        data: {
          correctedVersion: 1,
          deadline: expect.objectContaining({ version: 2, date: '2026-03-10' }) as never,
          reason: 'Ghi nhầm tháng',
        },
      },
    ]);
    correct([recorded('2026-01-05')], '2026-03-10').thenRejected('NO_DEADLINE_SET');
  });
  test('R14: acts from the day of the deadline that it corrects, against both deadlines', () => {
    const state = folded([...promised('2026-02-10'), corrected('2026-03-02', '2026-03-10')]);
    expect(state.deadlines).toMatchObject([
      { version: 2, date: '2026-03-10', effectiveOn: '2026-01-05', origin: 'SET' },
    ]);
    expect(timelinessOf(state, { on: d('2026-02-20') })).toBe('OPEN_IN_TIME');
    expect(timelinessOf(state, { on: d('2026-02-20'), against: 'ORIGINAL' })).toBe('OPEN_IN_TIME');
    expect(overdueOf(state, { on: d('2026-03-12') })?.daysLate).toBe(2);
  });
  test('R14: judges what is done already by the right day', () => {
    const done = [...promised('2026-02-10'), claimed('2026-02-20'), verified('2026-02-25')];
    expect(timelinessOf(folded(done), { on: d('2026-03-01') })).toBe('DONE_LATE');
    const state = folded([...done, corrected('2026-03-02', '2026-03-10')]);
    expect(timelinessOf(state, { on: d('2026-03-01') })).toBe('DONE_ON_TIME');
  });
  test('R15: the ladder starts again, and no version number is used twice', () => {
    const events = [
      ...promised('2026-02-10'),
      overdueNoticed('2026-02-10', 1, '2026-02-11'),
      corrected('2026-02-12', '2026-02-11'),
    ];
    const notices = dueNotices(folded(events), d('2026-02-12'));
    expect(notices).toMatchObject([{ deadlineVersion: 2, level: 1, occurredOn: '2026-02-12' }]);
    const extendedLater = folded([
      ...events,
      extensionAsked('2026-02-12', '2026-02-11', '2026-04-01'),
      extended('2026-02-12', '2026-04-01', 3),
    ]);
    expect(extendedLater.deadlines.map((each) => each.version)).toEqual([2, 3]);
    expect(extendedLater.deadlineVersion).toBe(3);
  });
});

describe('Counting again after a change of the calendar (decision 13)', () => {
  const counted = [
    recorded('2026-11-02'),
    deadlineGiven('2026-11-20', countedDeadline('2026-11-20', '2026-11-25')),
    assigned('2026-11-02'),
  ];
  const recount = (
    events: typeof counted,
    calendar: WorkCalendar,
    today: string,
    known: DeadlineRuleState | null = null,
  ) =>
    given(events).when(
      'recountDeadline',
      { commitmentId, reason: 'Bổ sung ngày nghỉ' },
      { today, facts: { calendar, rule: known } },
    );

  test('20/11/2026 and 3 working days: 25/11 becomes 26/11 with Culture Day', () => {
    const outcome = recount(counted, withCultureDay, '2026-11-23');
    outcome.thenState({
      deadlines: [
        { version: 1, date: '2026-11-25' },
        { version: 2, date: '2026-11-26', origin: 'RECOUNT', calendarVersion: 2 },
      ],
    });
    const state = folded(counted);
    expect(isRecountPending(state, withCultureDay, d('2026-11-23'))).toBe(true);
    expect(isRecountPending(state, lawCalendar, d('2026-11-23'))).toBe(false);
    expect(outcome.state && isRecountPending(outcome.state, withCultureDay, d('2026-11-23'))).toBe(
      false,
    );
  });
  test('no past day becomes overdue: a day that has passed stays at least today', () => {
    const later = [
      recorded('2026-11-02'),
      deadlineGiven(
        '2026-11-20',
        countedDeadline('2026-11-20', '2026-11-26', { calendarVersion: 2 }),
      ),
      assigned('2026-11-02'),
    ];
    const without = { version: 3, entries: [] };
    recount(later, without, '2026-11-24').thenState({ deadlines: [{}, { date: '2026-11-25' }] });
    // On 26 November itself the promise is in time and stays so.
    recount(later, without, '2026-11-26').then([]);
    recount(later, without, '2026-12-10').then([]);
  });
  test('days overdue before the recount stay overdue', () => {
    const outcome = recount(counted, withCultureDay, '2026-11-30');
    const state = outcome.state;
    if (state === null) throw new Error('nothing recorded');
    expect(timelinessOf(state, { on: d('2026-11-26') })).toBe('OPEN_OVERDUE');
    expect(overdueOf(state, { on: d('2026-11-30') })?.daysLate).toBe(4);
  });
  test('a fixed day is never counted again, and a settled promise neither', () => {
    recount([...promised('2026-12-01')], withCultureDay, '2026-11-23').thenRejected(
      'DEADLINE_NOT_COUNTED',
    );
    recount([recorded('2026-01-05')], withCultureDay, '2026-11-23').thenRejected('NO_DEADLINE_SET');
    const done = [...counted, claimed('2026-11-21'), verified('2026-11-22')];
    recount(done, withCultureDay, '2026-11-23').thenRejected('WRONG_STATE');
  });
  test('a period stored before its length was kept is corrected by hand, not counted again', () => {
    const old = [
      recorded('2026-11-02'),
      deadlineGiven('2026-11-20', countedDeadline('2026-11-20', '2026-11-25', { period: null })),
      assigned('2026-11-02'),
    ];
    expect(isRecountPending(folded(old), withCultureDay, d('2026-11-23'))).toBe(false);
    recount(old, withCultureDay, '2026-11-23').thenRejected('DEADLINE_NOT_COUNTED');
  });
  test('days that suspensions added stay added', () => {
    const longer = [
      recorded('2026-11-02'),
      deadlineGiven('2026-11-20', countedDeadline('2026-11-20', '2026-11-27', { addedDays: 2 })),
      assigned('2026-11-02'),
    ];
    recount(longer, withCultureDay, '2026-11-23').thenState({
      deadlines: [{}, { date: '2026-11-30', addedDays: 2 }],
    });
  });
  test('by hand the rule in force on the starting day is asked again', () => {
    const byOld = [
      recorded('2026-11-02'),
      deadlineGiven(
        '2026-11-20',
        countedDeadline('2026-11-20', '2026-11-25', {
          rule: { id: 'old', code: 'COMMITMENT_RECOMMENDATION' },
        }),
      ),
      assigned('2026-11-02'),
    ];
    recount(byOld, lawCalendar, '2026-11-23', inTwoVersions).thenState({
      deadlines: [
        {},
        {
          date: '2027-01-19',
          period: { quantity: 60 },
          rule: { id: ruleVersionId(stream, d('2026-02-01')) },
        },
      ],
    });
  });
  test('the system counts by the calendar alone and writes nothing where the day stays', () => {
    const system = (calendar: WorkCalendar, today = '2026-11-23') =>
      given(counted).when(
        'recalculateDeadline',
        { commitmentId, calendarVersion: calendar.version },
        { today, facts: { calendar, rule: inTwoVersions } },
      );
    system(withCultureDay).thenState({ deadlines: [{}, { date: '2026-11-26' }] });
    system({ version: 3, entries: [] }).then([]);
    system(lawCalendar).then([]);
  });
});

describe('Extensions within what the rule allows (invariant 4)', () => {
  const caps = { maximumExtensions: 1, maximumExtensionDays: 30 };
  const ask = (events: ReturnType<typeof promised>, proposedDate: string) =>
    given(events).when(
      'requestExtension',
      { commitmentId, proposedDate, reason: 'Mưa lũ', objectiveCause: 'Bão số 3' },
      { actor: director, facts: { extensionCaps: caps } },
    );
  const once = [
    ...promised('2026-04-01'),
    extensionAsked('2026-02-01', '2026-04-01', '2026-04-10'),
    extended('2026-02-02', '2026-04-10'),
  ];
  test('no further one than the rule allows, and none longer', () => {
    ask(promised('2026-04-01'), '2026-05-01').thenState({
      extensions: [{ objectiveCause: 'Bão số 3', causeConfirmedByOfficeId: null }],
    });
    ask(promised('2026-04-01'), '2026-05-02').thenRejected(
      'EXTENSION_LIMIT_REACHED',
      'proposedDate',
    );
    ask(once, '2026-04-11').thenRejected('EXTENSION_LIMIT_REACHED', 'proposedDate');
  });
  test('a longer day is not granted either', () => {
    given([...promised('2026-04-01'), extensionAsked('2026-02-01', '2026-04-01', '2026-04-10')])
      .when(
        'grantExtension',
        { commitmentId, extensionId: 'extension-1', grantedDate: '2026-06-01', reason: 'x' },
        {
          actor: frontOverseer,
          facts: { actorOffice: offices.front, extensionCaps: caps },
        },
      )
      .thenRejected('EXTENSION_LIMIT_REACHED', 'grantedDate');
  });
  test('an objective cause is confirmed by an office that exists, and only one that was stated', () => {
    const grant = (
      objectiveCause: string | null,
      confirmingOffice: typeof offices.front | null,
    ) => {
      const asked = extensionAsked('2026-02-01', '2026-04-01', '2026-04-10');
      return given([
        ...promised('2026-04-01'),
        { ...asked, data: { ...asked.data, objectiveCause } } as typeof asked,
      ]).when(
        'grantExtension',
        {
          commitmentId,
          extensionId: 'extension-1',
          reason: 'x',
          causeConfirmedByOfficeId: offices.chair.id,
        },
        { actor: frontOverseer, facts: { ...facts, actorOffice: offices.front, confirmingOffice } },
      );
    };
    grant('Bão số 3', offices.chair).thenState({
      extensions: [{ status: 'GRANTED', causeConfirmedByOfficeId: offices.chair.id }],
    });
    grant('Bão số 3', null).thenRejected('UNKNOWN_RECORD', 'causeConfirmedByOfficeId');
    grant(null, offices.chair).thenRejected('VALUE_OUT_OF_RANGE', 'causeConfirmedByOfficeId');
  });
  test('the first deadline may be set after an expressly missing one', () => {
    given([recorded('2026-01-05')])
      .when('setDeadline', { commitmentId, deadline: { fixed: { date: '2026-06-01' } } })
      .thenState({ deadlineVersion: 1 });
    given([recorded('2026-01-05'), deadlineSet('2026-01-05', '2026-06-01')])
      .when('setDeadline', { commitmentId, deadline: { fixed: { date: '2026-06-01' } } })
      .thenRejected('DEADLINE_ALREADY_SET');
  });
});
