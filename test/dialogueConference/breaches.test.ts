import { breachesOf, noticeDueOn, publicationDueOn } from '../../src/dialogueConference/breaches';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { dialogueConferenceFold } from '../../src/dialogueConference/fold';
import type { ConferenceState } from '../../src/dialogueConference/state';
import { foldEvents } from '../../src/kernel/decider';
import { instant } from '../../src/kernel/instant';
import { localDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { limitFacts, ofCommune } from '../meeting/limitFacts';
import type { GivenEvent } from '../support/deciderSpec';
import { recordedLog } from '../support/recordedEvents';
import { approved, drafted, held, issued, scheduled, type Given } from './conferenceSpec';

function after(events: readonly GivenEvent<DialogueConferenceEvent>[]): ConferenceState {
  const record = recordedLog();
  const recorded = events.map((event) => record({ ...event, stream: 'conference-1' }));
  const state = foldEvents(
    dialogueConferenceFold,
    recorded as unknown as Recorded<DialogueConferenceEvent>[],
  );
  if (state === null) throw new Error('nothing was scheduled');
  return state;
}

const breachesAfter = (events: readonly GivenEvent<DialogueConferenceEvent>[], on: string) =>
  breachesOf(after(events), ofCommune, limitFacts, localDate(on)).map(
    ({ kind, rule, dueOn, doneOn, daysLate }) => [kind, rule.code, dueOn, doneOn, daysLate],
  );

const noticeOn = (occurredOn: string): Given<'AdvanceNoticePublished'> => ({
  type: 'AdvanceNoticePublished',
  data: { channels: ['WEBSITE'] },
  occurredOn,
});
const publishedOn = (occurredOn: string): Given<'ConclusionPublished'> => ({
  type: 'ConclusionPublished',
  data: { channels: ['WEBSITE'] },
  occurredOn,
});
const papers = [drafted, approved, issued];
const inTime = noticeOn('2026-12-05');

describe('the 7-day notice (invariant 7)', () => {
  it('for Saturday 12/12/2026 is due on Saturday 05/12/2026, which is not moved (R18)', () => {
    expect(noticeDueOn(after([scheduled]), ofCommune, limitFacts)).toBe('2026-12-05');
    expect(breachesAfter([scheduled, noticeOn('2026-12-05')], '2026-12-20')).toEqual([]);
  });

  it('is recorded as a breach when it comes a day later', () => {
    expect(breachesAfter([scheduled, noticeOn('2026-12-06')], '2026-12-10')).toEqual([
      ['ADVANCE_NOTICE_LATE', 'CONFERENCE_NOTICE', '2026-12-05', '2026-12-06', 1],
    ]);
  });

  it('shows as missing from the day after the last one', () => {
    expect(breachesAfter([scheduled], '2026-12-05')).toEqual([]);
    expect(breachesAfter([scheduled], '2026-12-08')).toEqual([
      ['ADVANCE_NOTICE_LATE', 'CONFERENCE_NOTICE', '2026-12-05', null, 3],
    ]);
  });

  it('counts back from the day it was really held', () => {
    const later = { ...held, occurredOn: '2026-12-14' };
    expect(breachesAfter([scheduled, noticeOn('2026-12-07'), later], '2026-12-20')).toEqual([]);
  });

  it('is owed for a date: not once put off or called off', () => {
    const reason = { reason: 'Mưa lũ' };
    const postponed = { type: 'ConferencePostponed', data: reason } as const;
    const cancelled = { type: 'ConferenceCancelled', data: reason } as const;
    for (const event of [postponed, cancelled]) {
      expect(noticeDueOn(after([scheduled, event]), ofCommune, limitFacts)).toBeNull();
      expect(breachesAfter([scheduled, event], '2026-12-20')).toEqual([]);
    }
  });

  it('is owed anew for a new date', () => {
    const rescheduled: Given<'ConferenceRescheduled'> = {
      type: 'ConferenceRescheduled',
      data: { startsAt: instant('2026-12-12T07:00:00Z'), venue: null, reason: 'Mưa' },
      occurredOn: '2026-12-06',
    };
    expect(breachesAfter([scheduled, inTime, rescheduled], '2026-12-07')).toEqual([
      ['ADVANCE_NOTICE_LATE', 'CONFERENCE_NOTICE', '2026-12-05', null, 2],
    ]);
  });

  it('is asked for by no rule before the law', () => {
    const early = { ...held, occurredOn: '2025-06-30' };
    const withoutDay = { ...scheduled, data: { ...scheduled.data, startsAt: null } };
    expect(breachesAfter([withoutDay, early], '2026-12-20')).toEqual([]);
  });
});

describe('publishing the results within 10 days (invariant 7)', () => {
  it('after Saturday 12/12/2026 is due on Tuesday 22/12/2026', () => {
    expect(publicationDueOn(after([scheduled]), ofCommune, limitFacts)).toBeNull();
    expect(publicationDueOn(after([scheduled, held]), ofCommune, limitFacts)).toBe('2026-12-22');
    expect(
      breachesAfter([scheduled, inTime, held, ...papers, publishedOn('2026-12-22')], '2027-01-31'),
    ).toEqual([]);
  });

  it('rolls to the next working day (R18)', () => {
    const onThursday = { ...held, occurredOn: '2026-12-17' };
    expect(publicationDueOn(after([scheduled, onThursday]), ofCommune, limitFacts)).toBe(
      '2026-12-28',
    );
  });

  it('is recorded as a breach a day later, and while it is missing', () => {
    const events = [scheduled, inTime, held, ...papers];
    expect(breachesAfter([...events, publishedOn('2026-12-23')], '2027-01-31')).toEqual([
      ['PUBLICATION_LATE', 'CONFERENCE_PUBLICATION', '2026-12-22', '2026-12-23', 1],
    ]);
    expect(breachesAfter([...events, publishedOn('2026-12-28')], '2026-12-24')).toEqual([
      ['PUBLICATION_LATE', 'CONFERENCE_PUBLICATION', '2026-12-22', null, 2],
    ]);
  });

  it('counts from the last day of a month, when no more is known (R13)', () => {
    const inOctober = {
      ...held,
      occurredOn: { date: localDate('2026-10-31'), precision: 'MONTH' as const },
    };
    expect(publicationDueOn(after([scheduled, inOctober]), ofCommune, limitFacts)).toBe(
      '2026-11-10',
    );
  });
});
