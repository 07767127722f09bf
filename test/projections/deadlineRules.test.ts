import { presentRows } from '../../projections/rows';
import { deadlineRulesProjection } from '../../projections/deadlineRules/apply';
import { allDeadlineRules, deadlineRulesById } from '../../projections/deadlineRules/queries';
import type { DeadlineRuleEvent } from '../../src/calendar/ruleEvents';
import { ruleStreamOf } from '../../src/calendar/ruleId';
import { ruleInForce } from '../../src/calendar/ruleState';
import { localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';

type Logged = LoggedEvent<DeadlineRuleEvent>;

/** Each rule by its code, with length and days of validity of its versions. */
const rows = (database: SqlDatabase) =>
  allDeadlineRules(presentRows(database)).map(({ code, versions }) => [
    code,
    ...versions.map(({ quantity, validFrom, validTo }) => `${quantity}: ${validFrom}-${validTo}`),
  ]);

const spec = projectionSpec([deadlineRulesProjection], rows);

const ruleId = (code: string, validFrom: string) => `${ruleStreamOf(code)}:${validFrom}`;
const enacted = (code: string, validFrom: string, quantity: number): Logged => ({
  stream: ruleStreamOf(code),
  type: 'RuleEnacted',
  data: {
    ruleId: ruleId(code, validFrom),
    code,
    title: 'Trả lời kiến nghị cử tri',
    validFrom: localDate(validFrom),
    trigger: 'PETITION_RECEIVED',
    quantity,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
    maximumExtensions: null,
    maximumExtensionDays: null,
    binds: null,
  },
});
const repealed = (code: string, validFrom: string, validTo: string): Logged => ({
  stream: ruleStreamOf(code),
  type: 'RuleRepealed',
  data: { ruleId: ruleId(code, validFrom), validTo: localDate(validTo) },
});

const answerOf2017 = enacted('PETITION_ANSWER', '2017-09-10', 50);
const endOf2017 = repealed('PETITION_ANSWER', '2017-09-10', '2020-09-30');
const answerOf2020 = enacted('PETITION_ANSWER', '2020-10-01', 60);

describe('deadline rules as a read model', () => {
  test('hold every version of a code in one row, once however often it is delivered', () => {
    spec
      .given(answerOf2017, endOf2017)
      .when(answerOf2020, { times: 2 })
      .then([['PETITION_ANSWER', '50: 2017-09-10-2020-09-30', '60: 2020-10-01-null']]);
    spec
      .given(answerOf2017)
      .when(endOf2017, { times: 2 })
      .then([['PETITION_ANSWER', '50: 2017-09-10-2020-09-30']]);
  });

  test('have their versions by the first day in force, also when an older one is entered later', () => {
    spec
      .given(answerOf2020)
      .when(answerOf2017)
      .then([['PETITION_ANSWER', '50: 2017-09-10-null', '60: 2020-10-01-null']]);
  });

  test('are listed by code and found by the name of their stream', () => {
    spec.given(answerOf2020, enacted('CONFERENCE_NOTICE', '2025-01-01', -7)).read((database) => {
      expect(rows(database).map(([code]) => code)).toEqual([
        'CONFERENCE_NOTICE',
        'PETITION_ANSWER',
      ]);
      const stream = ruleStreamOf('PETITION_ANSWER');
      const found = deadlineRulesById(database, [stream, ruleStreamOf('NONE')]);
      expect([...found.keys()]).toEqual([stream]);
      expect(found.get(stream)).toMatchObject({ id: stream, version: 1 });
    });
  });

  test('R20: give the version in force on a day, the last day of one and the first of the next', () => {
    spec.given(answerOf2017, endOf2017, answerOf2020).read((database) => {
      const [rule = null] = allDeadlineRules(presentRows(database));
      const length = (day: string) => ruleInForce(rule, localDate(day))?.quantity ?? null;
      expect(['2017-09-09', '2017-09-10', '2020-09-30', '2020-10-01'].map(length)).toEqual([
        null,
        50,
        50,
        60,
      ]);
    });
  });
});
