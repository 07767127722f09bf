import { workCalendarCommands } from '../../src/calendar/calendarCommands';
import { workCalendarEvents, type WorkCalendarEvent } from '../../src/calendar/calendarEvents';
import { workCalendarFold } from '../../src/calendar/calendarFold';
import { calendarEntryId, decideWorkCalendar } from '../../src/calendar/decideCalendar';
import { decideDeadlineRule } from '../../src/calendar/decideRule';
import { deadlineRuleCommands } from '../../src/calendar/ruleCommands';
import { endByRule } from '../../src/calendar/ruleDeadline';
import { deadlineRuleEvents, type DeadlineRuleEvent } from '../../src/calendar/ruleEvents';
import { ruleStreamOf, ruleVersionId } from '../../src/calendar/ruleId';
import { deadlineRuleFold, ruleInForce } from '../../src/calendar/ruleState';
import { shippedRules } from '../../src/calendar/shippedRules';
import { lawCalendar } from '../../src/calendar/workCalendar';
import { localDate } from '../../src/kernel/localDate';
import { deciderSpec, type GivenEvent } from '../support/deciderSpec';

const d = localDate;
const actor = {
  personId: 'person-1',
  officeId: null,
  unitId: null,
  role: 'ADMINISTRATOR',
  delegationId: null,
} as const;

describe('Announcing days off', () => {
  const given = deciderSpec({
    fold: workCalendarFold,
    events: workCalendarEvents,
    commands: workCalendarCommands,
    decide: decideWorkCalendar,
    facts: null,
    stream: 'calendar-vn',
    actor,
    today: '2026-03-02',
  });
  const entryId = calendarEntryId(d('2026-11-24'));
  const declared: GivenEvent<WorkCalendarEvent> = {
    type: 'HolidayDeclared',
    data: { entryId, date: d('2026-11-24'), kind: 'HOLIDAY', name: 'Ngày Văn hóa' },
  };
  const swapped: GivenEvent<WorkCalendarEvent> = {
    type: 'DaySwapDeclared',
    data: {
      entryId: calendarEntryId(d('2026-08-31')),
      dayOff: d('2026-08-31'),
      makeUpDate: d('2026-08-22'),
    },
  };

  test('keeps the document as the legal basis and makes a new version of the calendar', () => {
    const legalBasis = { documentType: 'Nghị quyết', symbol: '80-NQ/TW' };
    const outcome = given([]).when('declareHoliday', {
      date: '2026-11-24',
      name: 'Ngày Văn hóa',
      legalBasis,
    });
    outcome.then([
      {
        type: 'HolidayDeclared',
        legalBasis: [
          { ...legalBasis, issuedOn: null, issuer: null, provision: null, isConfirmed: false },
        ],
        data: { entryId, date: d('2026-11-24'), kind: 'HOLIDAY', name: 'Ngày Văn hóa' },
      },
    ]);
    outcome.thenState({ version: 2, entries: [{ id: entryId, isInForce: true }] });
  });
  test('refuses a day with an entry, kinds that are not announced, and years out of reach', () => {
    const input = { date: '2026-11-24', name: 'Ngày Văn hóa' };
    given([declared]).when('declareHoliday', input).thenRejected('CALENDAR_ENTRY_EXISTS', 'date');
    given([swapped])
      .when('declareHoliday', { ...input, date: '2026-08-22' })
      .thenRejected('CALENDAR_ENTRY_EXISTS', 'date');
    given([])
      .when('declareHoliday', { ...input, kind: 'WEEKEND' })
      .thenRejected('VALUE_OUT_OF_RANGE', 'kind');
    given([])
      .when('declareHoliday', { ...input, date: '2201-01-01' })
      .thenRejected('VALUE_OUT_OF_RANGE', 'date');
  });
  test('R18: a swap needs a working weekday off and an ordinary Saturday', () => {
    const swap = (dayOff: string, makeUpDate: string, events = [declared]) =>
      given(events).when('declareDaySwap', { dayOff, makeUpDate });
    swap('2026-08-31', '2026-08-22').thenState({
      entries: [{}, { kind: 'SWAPPED_DAY_OFF', date: '2026-08-31', makeUpDate: '2026-08-22' }],
    });
    swap('2026-08-30', '2026-08-22').thenRejected('DAY_SWAP_INVALID', 'dayOff');
    swap('2026-09-02', '2026-08-22').thenRejected('DAY_SWAP_INVALID', 'dayOff');
    swap('2026-08-31', '2026-08-23').thenRejected('DAY_SWAP_INVALID', 'makeUpDate');
    swap('2026-08-31', '2027-02-06').thenRejected('DAY_SWAP_INVALID', 'makeUpDate');
    swap('2026-11-24', '2026-11-28').thenRejected('CALENDAR_ENTRY_EXISTS', 'dayOff');
  });
  const off = (day: string): GivenEvent<WorkCalendarEvent> => ({
    type: 'HolidayRevoked',
    data: { entryId: calendarEntryId(d(day)), reason: 'Nhập nhầm' },
  });
  test('a day that was switched off can be announced again, as what it really is', () => {
    const asSubstitute = { date: '2026-11-24', kind: 'SUBSTITUTE_DAY', name: 'Nghỉ bù' };
    given([declared])
      .when('declareHoliday', asSubstitute)
      .thenRejected('CALENDAR_ENTRY_EXISTS', 'date');
    given([declared, off('2026-11-24')])
      .when('declareHoliday', asSubstitute)
      .thenState({ entries: [{ id: entryId, kind: 'SUBSTITUTE_DAY', isInForce: true }] });
  });
  test('a corrected swap may use either day of one that was switched off', () => {
    const corrected = (dayOff: string, makeUpDate: string, events = [swapped, off('2026-08-31')]) =>
      given(events).when('declareDaySwap', { dayOff, makeUpDate });
    corrected('2026-08-31', '2026-08-29').thenState({
      entries: [{ date: '2026-08-31', makeUpDate: '2026-08-29', isInForce: true }],
    });
    corrected('2026-08-28', '2026-08-22').thenState({
      entries: [{ isInForce: false }, { date: '2026-08-28', makeUpDate: '2026-08-22' }],
    });
    corrected('2026-08-28', '2026-08-22', [swapped]).thenRejected(
      'CALENDAR_ENTRY_EXISTS',
      'makeUpDate',
    );
  });
  test('what was switched off comes back only to days that nobody has taken meanwhile', () => {
    const taken: GivenEvent<WorkCalendarEvent> = {
      type: 'DaySwapDeclared',
      data: {
        entryId: calendarEntryId(d('2026-08-28')),
        dayOff: d('2026-08-28'),
        makeUpDate: d('2026-08-22'),
      },
    };
    given([swapped, off('2026-08-31'), taken])
      .when('switchCalendarEntry', {
        entryId: calendarEntryId(d('2026-08-31')),
        isInForce: true,
        reason: 'Như cũ',
      })
      .thenRejected('CALENDAR_ENTRY_EXISTS', 'entryId');
  });
  test('an entry is taken out of force and put back, each a version of its own', () => {
    const off = given([declared]).when('switchCalendarEntry', {
      entryId,
      isInForce: false,
      reason: 'Chưa xác nhận',
    });
    off.then([{ type: 'HolidayRevoked', data: { entryId, reason: 'Chưa xác nhận' } }]);
    off.thenState({ version: 3, entries: [{ isInForce: false }] });
    const revoked: GivenEvent<WorkCalendarEvent> = {
      type: 'HolidayRevoked',
      data: { entryId, reason: 'Chưa xác nhận' },
    };
    const on = { entryId, isInForce: true, reason: 'Luật có hiệu lực' };
    given([declared, revoked])
      .when('switchCalendarEntry', on)
      .thenState({ version: 4, entries: [{ isInForce: true }] });
    given([declared]).when('switchCalendarEntry', on).thenRejected('WRONG_STATE');
    given([]).when('switchCalendarEntry', on).thenRejected('UNKNOWN_RECORD', 'entryId');
  });
});

describe('Rules that give deadlines', () => {
  const stream = ruleStreamOf('PETITION_ANSWER');
  const given = deciderSpec({
    fold: deadlineRuleFold,
    events: deadlineRuleEvents,
    commands: deadlineRuleCommands,
    decide: decideDeadlineRule,
    facts: null,
    stream,
    actor,
    today: '2026-03-02',
  });
  const rule = {
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị',
    trigger: 'PETITION_RECEIVED' as const,
    quantity: 60,
    unit: 'CALENDAR_DAY' as const,
    rollsForward: true,
    maximumExtensions: null,
    maximumExtensionDays: null,
    binds: null,
  };
  const enacted = (validFrom: string, quantity: number): GivenEvent<DeadlineRuleEvent> => ({
    type: 'RuleEnacted',
    legalBasis: [],
    data: {
      ruleId: ruleVersionId(stream, d(validFrom)),
      ...rule,
      quantity,
      validFrom: d(validFrom),
    },
  });
  const repealed = (validFrom: string, validTo: string): GivenEvent<DeadlineRuleEvent> => ({
    type: 'RuleRepealed',
    data: { ruleId: ruleVersionId(stream, d(validFrom)), validTo: d(validTo) },
  });
  const input = {
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị',
    legalBasis: { documentType: 'Quyết định', symbol: '30/2020/QĐ-TTg' },
    validFrom: '2020-10-01',
    trigger: 'PETITION_RECEIVED',
    quantity: 60,
    unit: 'CALENDAR_DAY',
  };

  test('a new version follows one that has ended, and each keeps its days', () => {
    const outcome = given([enacted('2017-09-10', 50), repealed('2017-09-10', '2020-09-30')]).when(
      'enactDeadlineRule',
      input,
    );
    outcome.thenState({ code: 'PETITION_ANSWER', versions: [{ quantity: 50 }, { quantity: 60 }] });
    const state = outcome.state;
    expect(ruleInForce(state, d('2020-09-30'))?.quantity).toBe(50);
    expect(ruleInForce(state, d('2020-10-01'))?.quantity).toBe(60);
    expect(ruleInForce(state, d('2017-09-09'))).toBeNull();
  });
  test('no two versions are in force on one day', () => {
    given([enacted('2017-09-10', 50)])
      .when('enactDeadlineRule', input)
      .thenRejected('RULE_OVERLAPS', 'validFrom');
    given([enacted('2017-09-10', 50), repealed('2017-09-10', '2020-10-01')])
      .when('enactDeadlineRule', input)
      .thenRejected('RULE_OVERLAPS', 'validFrom');
    given([])
      .when('enactDeadlineRule', { ...input, quantity: 0 })
      .thenRejected('VALUE_OUT_OF_RANGE', 'quantity');
  });
  test('is repealed once, and never before its first day', () => {
    const ruleId = ruleVersionId(stream, d('2020-10-01'));
    const repeal = (events: GivenEvent<DeadlineRuleEvent>[], validTo: string) =>
      given(events).when('repealDeadlineRule', { ruleId, validTo });
    repeal([enacted('2020-10-01', 60)], '2026-12-31').thenState({
      versions: [{ validTo: '2026-12-31' }],
    });
    repeal([enacted('2020-10-01', 60)], '2020-09-30').thenRejected('PERIOD_REVERSED', 'validTo');
    repeal([], '2026-12-31').thenRejected('UNKNOWN_RECORD', 'ruleId');
    repeal(
      [enacted('2020-10-01', 60), repealed('2020-10-01', '2026-12-31')],
      '2027-12-31',
    ).thenRejected('WRONG_STATE');
  });

  const inForce = (code: string, on: string) => {
    const found = shippedRules.find(
      (each) =>
        each.code === code && each.validFrom <= on && (each.validTo === null || on <= each.validTo),
    );
    if (found === undefined) throw new Error(`${code} is not in force on ${on}`);
    return found;
  };
  test.each([
    ['PETITION_ANSWER', '2020-09-30', '2020-11-19'],
    ['PETITION_ANSWER', '2020-10-01', '2020-11-30'],
    ['PETITION_ANSWER_KIND_B', '2020-09-30', '2020-11-09'],
    ['CONFERENCE_NOTICE', '2026-12-12', '2026-12-05'],
    ['CONFERENCE_PUBLICATION', '2026-12-12', '2026-12-22'],
    ['CONTACT_VENUE_NOTICE', '2026-12-14', '2026-12-09'],
    ['SYNTHESIS_BEFORE_SESSION', '2026-10-20', '2026-10-05'],
    ['SYNTHESIS_AFTER_SESSION', '2026-11-28', '2026-12-14'],
    ['ACCEPTANCE_NOTICE', '2026-02-06', '2026-02-27'],
  ])('R8, R18: %s from %s ends on %s', (code, trigger, end) => {
    // 30/11/2020 is a Monday; 28/11/2026 + 15 days is Sunday 13/12, a counted period that rolls.
    expect(endByRule(lawCalendar, inForce(code, trigger), d(trigger))?.date).toBe(end);
  });
  test('shipped versions of one code never overlap and all name a document', () => {
    for (const each of shippedRules) {
      expect(each.legalBasis.symbol).not.toBe('');
      const others = shippedRules.filter(({ code }) => code === each.code);
      const onItsFirstDay = others.filter(
        ({ validFrom, validTo }) =>
          validFrom <= each.validFrom && (validTo === null || each.validFrom <= validTo),
      );
      expect(onItsFirstDay).toHaveLength(1);
    }
  });
});
