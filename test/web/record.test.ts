import { rulerOf, leftByOriginal } from '../../src/web/record/ruler';
import { stagesOf } from '../../src/web/record/stages';
import { daysLateRecorded, factOf, inOrder, wordsOf } from '../../src/web/record/story';
import { standingOf } from '../../src/web/parts/timelinessLook';

const entry = (eventType: string, date: string, recordedAt: string) => ({
  eventType,
  occurredOn: { date },
  recordedAt,
});

describe('the story of a promise', () => {
  const entries = [
    entry('CommitmentRecorded', '2026-10-14', '2026-10-15T00:45:00Z'),
    entry('ProgressReported', '2026-11-21', '2026-11-23T01:12:00Z'),
    entry('ExtensionRequested', '2026-11-20', '2026-11-24T02:05:00Z'),
  ];

  test('says how many days later each was written down, by the days of Vietnam', () => {
    expect(entries.map(daysLateRecorded)).toEqual([1, 2, 4]);
    expect(daysLateRecorded(entry('x', '2026-11-21', '2026-11-21T16:59:00Z'))).toBe(0);
    expect(daysLateRecorded(entry('x', '2026-11-21', '2026-11-21T17:00:00Z'))).toBe(1);
  });

  test('is newest first, by what happened or by what was written', () => {
    const types = (by: 'happened' | 'recorded') =>
      inOrder(entries, by).map(({ eventType }) => eventType);
    expect(types('happened')[0]).toBe('ProgressReported');
    expect(types('recorded')[0]).toBe('ExtensionRequested');
  });

  test('quotes what was said, and names what was set', () => {
    expect(wordsOf({ narrative: 'Đã xong 1,2 km.' })).toBe('Đã xong 1,2 km.');
    expect(wordsOf({ deadline: {} })).toBeNull();
    expect(factOf({ percent: '40' }, 'vi')).toBe('40\u00a0%');
    expect(factOf({ deadline: { date: '2027-01-02' } }, 'vi')).toBe('02/01/2027');
    expect(factOf({ proposedDate: '2027-01-02' }, 'vi')).toBe('02/01/2027');
    expect(factOf(null, 'vi')).toBeNull();
  });
});

describe('the stages of a promise', () => {
  const story = [
    entry('CommitmentRecorded', '2026-10-14', ''),
    entry('LeadUnitAssigned', '2026-10-14', ''),
    entry('ProgressReported', '2026-11-21', ''),
    entry('FulfilmentClaimed', '2026-11-25', ''),
  ];
  const states = (status: string) => stagesOf(status, story).map(({ state }) => state);

  test('a claim is where it stands, not what was verified', () => {
    expect(states('CLAIMED')).toEqual(['past', 'past', 'past', 'here', 'ahead', 'ahead']);
  });

  test('a claim that was refused is ahead again', () => {
    expect(states('IN_PROGRESS')).toEqual(['past', 'past', 'here', 'ahead', 'ahead', 'ahead']);
    expect(stagesOf('IN_PROGRESS', story)[3]?.day).toBeNull();
  });

  test('what ended otherwise stands at none, and keeps what it had', () => {
    expect(states('CANCELLED')).toEqual(['past', 'past', 'past', 'past', 'ahead', 'ahead']);
  });
});

describe('the ruler of a deadline', () => {
  test('runs from the promise to the deadline in force, with the first one on it', () => {
    const deadline = { originalDate: '2026-12-03', currentDate: '2027-01-02' };
    const ruler = rulerOf('2026-10-14', deadline, '2026-11-28');
    expect(ruler?.marks.map(({ kind }) => kind)).toEqual(['start', 'today', 'original', 'current']);
    expect(ruler?.elapsed).toBeCloseTo(45 / 80);
    expect(ruler?.extendedFrom).toBeCloseTo(50 / 80);
    expect(ruler?.lateFrom).toBeNull();
  });

  test('goes on to today when it is over', () => {
    const deadline = { originalDate: '2026-11-25', currentDate: '2026-11-25' };
    const ruler = rulerOf('2026-10-14', deadline, '2026-11-28');
    expect(ruler?.lateFrom).toBeCloseTo(42 / 45);
    expect(ruler?.elapsed).toBeCloseTo(42 / 45);
    expect(ruler?.marks).toHaveLength(3);
  });

  test('is not there without a deadline, and holds a promise made on its last day', () => {
    const none = { originalDate: null, currentDate: null };
    expect(rulerOf('2026-10-14', none, '2026-11-28')).toBeNull();
    const sameDay = { originalDate: '2026-10-14', currentDate: '2026-10-14' };
    const ruler = rulerOf('2026-10-14', sameDay, '2026-10-14');
    expect(ruler?.marks.every(({ at }) => at === 0)).toBe(true);
  });

  test('counts by the deadline first promised too', () => {
    expect(leftByOriginal('2026-12-03', '2026-11-28')).toBe(5);
    expect(leftByOriginal('2026-11-25', '2026-11-28')).toBe(-3);
  });
});

test('a deadline within a week asks for something; one that is over is nothing else', () => {
  expect(standingOf('OPEN_IN_TIME', 8)).toBe('open');
  expect(standingOf('OPEN_IN_TIME', 7)).toBe('soon');
  expect(standingOf('OPEN_IN_TIME', 0)).toBe('soon');
  expect(standingOf('OPEN_OVERDUE', -3)).toBe('over');
  expect(standingOf('DONE_LATE', 2)).toBe('late');
});
