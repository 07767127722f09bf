import { addDays, localDate } from '../../src/kernel/localDate';
import { absorption } from '../../src/petition/answerClock';
import type { AnswerDeadline } from '../../src/petition/answerDeadline';
import { lateAnswers } from '../../src/petition/lateAnswers';
import type { PetitionState } from '../../src/petition/state';
import { answered, deadlineOn, merged, received, reopened } from './petitionSpec';
import { petitionAfter } from './petitionStates';

const byRule = (date: string): AnswerDeadline => ({
  ...deadlineOn(date),
  rule: { id: 'rule-of-2020', code: 'PETITION_ANSWER' },
});
const byTheRule = { ...received, data: { ...received.data, deadline: byRule('2026-11-02') } };
const answeredOn = (occurredOn: string) => ({ ...answered, occurredOn });
const reopenedOn = (occurredOn: string) => ({
  ...reopened,
  data: { ...reopened.data, deadline: byRule('2027-01-04') },
  occurredOn,
});

/** Due day, day done and days late of each late answer. */
const late = (petition: PetitionState, on: string, others: readonly PetitionState[] = []) =>
  lateAnswers(petition, absorption(others)(petition.id), localDate(on)).map(
    ({ dueOn, doneOn, daysLate }) => [dueOn, doneOn, daysLate],
  );

describe('answers later than their rule allows (R20)', () => {
  it('begin on the day after the last one, and count on while nothing is answered', () => {
    const petition = petitionAfter('petition-1', [byTheRule]);
    expect(late(petition, '2026-11-02')).toEqual([]);
    expect(late(petition, '2026-11-03')).toEqual([['2026-11-02', null, 1]]);
    expect(late(petition, '2026-12-02')).toEqual([['2026-11-02', null, 30]]);
    expect(lateAnswers(petition, [], localDate('2026-11-03'))[0]?.ruleId).toBe('rule-of-2020');
  });

  it('stay what they were once answered', () => {
    const onTime = petitionAfter('petition-1', [byTheRule, answeredOn('2026-11-02')]);
    expect(late(onTime, '2027-06-01')).toEqual([]);
    const tooLate = petitionAfter('petition-1', [byTheRule, answeredOn('2026-11-05')]);
    expect(late(tooLate, '2026-11-04')).toEqual([['2026-11-02', null, 2]]);
    expect(late(tooLate, '2027-06-01')).toEqual([['2026-11-02', '2026-11-05', 3]]);
  });

  it('are told of every clock, also when it is opened again on the day of its answer', () => {
    for (const again of ['2026-11-05', '2026-11-20']) {
      const events = [byTheRule, answeredOn('2026-11-05'), reopenedOn(again)];
      const petition = petitionAfter('petition-1', events);
      const first = ['2026-11-02', '2026-11-05', 3];
      expect(late(petition, '2027-01-04')).toEqual([first]);
      expect(late(petition, '2027-01-06')).toEqual([first, ['2027-01-04', null, 2]]);
    }
  });

  it('are none where the day was set by hand, and none before receipt or once merged', () => {
    const byHand = petitionAfter('petition-1', [received]);
    expect(late(byHand, '2026-12-31')).toEqual([]);
    const petition = petitionAfter('petition-1', [byTheRule, merged]);
    expect(late(petition, '2026-12-31')).toEqual([]);
    expect(late(petition, addDays(localDate('2026-09-01'), -1))).toEqual([]);
  });

  it('go by the earliest clock that a merging brought along', () => {
    const survivor = petitionAfter('petition-2', [
      {
        ...byTheRule,
        data: { ...byTheRule.data, deadline: byRule('2026-12-10') },
        occurredOn: '2026-09-10',
      },
    ]);
    const joined = petitionAfter('petition-1', [byTheRule, merged]);
    expect(late(survivor, '2026-11-12', [joined])).toEqual([['2026-11-02', null, 10]]);
    expect(late(survivor, '2026-11-12')).toEqual([]);
  });
});
