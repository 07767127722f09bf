import type { SourceFact } from '../../src/commitment/facts';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { given, lineages, offices, province, recorded, type CommitmentFacts } from './scene';

const held = onDay(localDate('2026-01-30'));
const source: SourceFact = {
  heldOn: held,
  areMinutesApproved: true,
  hasOpinion: true,
  isOpinionInError: false,
  saidOn: held,
  noticeOn: localDate('2026-02-06'),
  territoryIds: ['orgUnit-commune-1', 'orgUnit-commune-2'],
  policyField: 'TRANSPORT',
};
const promise = {
  text: 'Hoàn thành đường liên xã',
  promisorOfficeId: offices.director.id,
  source: { recordId: 'conference-1', opinionId: 'opinion-1' },
};
const fixed = (date: string) => ({ fixed: { date: localDate(date), precision: 'DAY' as const } });
const record = (input: object, facts: Partial<CommitmentFacts> = {}) =>
  given([]).when('recordCommitment', { ...promise, ...input }, { facts: { source, ...facts } });

describe('R38: what a command leaves out is taken from where the promise was made', () => {
  test('the day is that of the meeting, and is marked as inherited', () => {
    record({}).thenState({ madeOn: held, recordedOn: '2026-03-02' });
    expect(record({}).state?.inherited).toContain('MADE_ON');
  });

  test('the day given is no inheritance', () => {
    const { state } = record({ occurredOn: { date: '2026-02-01' } });
    expect(state?.madeOn.date).toBe('2026-02-01');
    expect(state?.inherited).not.toContain('MADE_ON');
  });

  test('the day is that of the notice for what was promised in the notice', () => {
    record({ source: { ...promise.source, isInNotice: true } }).thenState({
      madeOn: { date: '2026-02-06', precision: 'DAY' },
    });
  });

  test('a notice that was not issued promised nothing', () => {
    given([])
      .when(
        'recordCommitment',
        { ...promise, source: { ...promise.source, isInNotice: true } },
        { facts: { source: { ...source, noticeOn: null } } },
      )
      .thenRejected('CONCLUSION_NOT_ISSUED', 'source.isInNotice');
  });

  test('the territories are those of the meeting, else that of the lead unit, none said is none', () => {
    record({}).thenState({ territoryIds: source.territoryIds });
    const [department, ...above] = lineages.department;
    const leadUnit = [{ ...department, territoryId: province.id }, ...above] as const;
    const nowhere = { source: { ...source, territoryIds: [] }, leadUnit };
    record({ leadUnitId: department.id }, nowhere).thenState({ territoryIds: [province.id] });
    const { state } = record({ territoryIds: [] });
    expect(state?.territoryIds).toEqual([]);
    expect(state?.inherited).not.toContain('TERRITORIES');
  });

  test('the field is that of the opinion; one given stands', () => {
    record({}).thenState({
      classifications: [{ policyField: 'TRANSPORT', priority: 'NORMAL', isCheckable: true }],
    });
    record({ policyField: 'LAND', priority: 'MASS' }).thenState({
      classifications: [{ policyField: 'LAND', priority: 'MASS' }],
    });
    record({ priority: 'MASS' }, { source: { ...source, policyField: null } }).thenRejected(
      'FIELD_REQUIRED',
      'policyField',
    );
  });

  test('deadline and words are those of the suggestion confirmed', () => {
    const facts = {
      suggestion: {
        sentence: 'Sẽ xong',
        isDecided: false,
        deadlineWording: 'trong tháng 5/2026',
        saidOn: held,
      },
      words: { fixed: { date: localDate('2026-05-31'), precision: 'MONTH' as const } },
    };
    const outcome = record({ suggestionId: 'suggestion-1' }, facts);
    outcome.thenState({
      deadlines: [{ date: '2026-05-31', kind: 'MONTH', wording: 'trong tháng 5/2026' }],
    });
    expect(outcome.state?.inherited).toEqual([
      'MADE_ON',
      'TERRITORIES',
      'POLICY_FIELD',
      'DEADLINE',
      'DEADLINE_WORDING',
    ]);
  });

  test('the deadline is what the words given come to', () => {
    const words = { fixed: { date: localDate('2026-10-31'), precision: 'MONTH' as const } };
    record({ deadlineWording: 'hoàn thành trong tháng 10' }, { words }).thenState({
      deadlines: [{ date: '2026-10-31', wording: 'hoàn thành trong tháng 10' }],
    });
  });

  test('words that come to no day are kept, and the promise has none', () => {
    record({ deadlineWording: 'sớm nhất có thể' }).thenState({
      deadlines: [],
      noDeadlineWording: 'sớm nhất có thể',
    });
  });

  test('the lead unit comes with those that support it, and not among them', () => {
    const units = [province];
    const [department] = lineages.department;
    const leadUnitId = department.id;
    const input = { leadUnitId, supportingUnitIds: [province.id] };
    record(input, { units }).thenState({ supportingUnitIds: [province.id], reassignments: [] });
    record({ supportingUnitIds: [province.id] }, { units }).thenRejected(
      'FIELD_REQUIRED',
      'leadUnitId',
    );
    record({ leadUnitId, supportingUnitIds: [leadUnitId] }).thenRejected(
      'LEAD_UNIT_UNCHANGED',
      'supportingUnitIds',
    );
  });
});

describe('R38: words that name another day than the one given', () => {
  const words = fixed('2026-06-29');
  const differing = { deadline: fixed('2026-09-30'), deadlineWording: 'trước ngày 30/6/2026' };

  test('are refused with the day that they name', () => {
    const { decision } = record(differing, { words });
    expect(decision).toEqual({
      rejection: {
        code: 'DEADLINE_DIFFERS_FROM_WORDING',
        field: 'deadline',
        values: { day: '2026-06-29' },
      },
    });
  });

  test('do not make a deadline vanish either', () => {
    record({ ...differing, deadline: { none: true } }, { words }).thenRejected(
      'DEADLINE_DIFFERS_FROM_WORDING',
      'deadline',
    );
  });

  test('stand beside the day that is meant', () => {
    record({ ...differing, isDeadlineMeant: true }, { words }).thenState({
      deadlines: [{ date: '2026-09-30', wording: 'trước ngày 30/6/2026' }],
    });
  });

  test('are no words for a deadline that waits for its event', () => {
    const afterEvent = { event: 'Trung ương bố trí vốn', quantity: 3, unit: 'MONTH' };
    record({ ...differing, deadline: { afterEvent } }, { words }).thenState({
      awaitedDeadline: { kind: 'EVENT_RELATIVE' },
    });
  });

  test('are asked of a deadline set later too, which the words alone may give', () => {
    const later = { commitmentId: 'commitment-1', deadlineWording: 'trước ngày 30/6/2026' };
    const set = (input: object) =>
      given([recorded('2026-01-05')]).when(
        'setDeadline',
        { ...later, ...input },
        { facts: { words } },
      );
    set({ deadline: fixed('2026-09-30') }).thenRejected(
      'DEADLINE_DIFFERS_FROM_WORDING',
      'deadline',
    );
    set({}).thenState({ deadlines: [{ date: '2026-06-29' }] });
  });

  test('R38: from which no day comes are kept by a deadline set later, and set none', () => {
    const unclear = {
      commitmentId: 'commitment-1',
      deadlineWording: 'trước ngày 15/6 hoặc 20/6/2027',
    };
    const without = [recorded('2026-01-05')];
    given(without)
      .when('setDeadline', unclear)
      .thenState({ deadlines: [], noDeadlineWording: unclear.deadlineWording });
    given(without)
      .when('setDeadline', { commitmentId: 'commitment-1' })
      .thenRejected('FIELD_REQUIRED', 'deadline');
  });

  test('R38: kept already, or beside an event that the deadline waits for, are not recorded for nothing', () => {
    const unclear = { commitmentId: 'commitment-1', deadlineWording: 'khi nào thuận tiện' };
    const afterEvent = { event: 'Trung ương bố trí vốn', quantity: 3, unit: 'MONTH' };
    for (const first of [
      unclear,
      { ...unclear, deadlineWording: undefined, deadline: { afterEvent } },
    ]) {
      const { decision } = given([recorded('2026-01-05')]).when('setDeadline', first);
      const [before] = 'events' in decision ? decision.events : [];
      if (before?.type !== 'DeadlineSet') throw new Error('no deadline was set');
      given([recorded('2026-01-05'), { type: before.type, data: before.data }])
        .when('setDeadline', unclear)
        .thenRejected('FIELD_REQUIRED', 'deadline');
    }
  });
});
