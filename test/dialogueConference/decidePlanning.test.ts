import { instant } from '../../src/kernel/instant';
import { isBindingRequest } from '../../src/dialogueConference/voterRequestShare';
import { decimal } from '../../src/kernel/decimal';
import { conferenceId, type Given, given, held, on, scheduled } from './conferenceSpec';

const planned: Given<'ConferencePlanned'> = {
  type: 'ConferencePlanned',
  data: {
    title: 'Đối thoại với Nhân dân',
    unitId: 'orgUnit-committee',
    chairOfficeId: 'office-chair',
    occasion: 'PERIODIC',
    plannedFor: null,
  },
  occurredOn: '2026-11-01',
};
const notified: Given<'AdvanceNoticePublished'> = {
  type: 'AdvanceNoticePublished',
  data: { channels: ['LOUDSPEAKER'] },
  occurredOn: '2026-12-04',
};
const postponed: Given<'ConferencePostponed'> = {
  type: 'ConferencePostponed',
  data: { reason: 'Mưa lũ' },
  occurredOn: '2026-12-10',
};
const cancelled: Given<'ConferenceCancelled'> = {
  type: 'ConferenceCancelled',
  data: { reason: 'Không còn lý do' },
  occurredOn: '2026-12-10',
};

describe('planning a conference', () => {
  const input = {
    title: 'Đối thoại với Nhân dân',
    unitId: 'orgUnit-committee',
    chairOfficeId: 'office-chair',
    plannedFor: { date: '2026-12-01', precision: 'QUARTER' },
  };

  it('needs no date; what it is meant for may be a quarter', () => {
    given([])
      .when('planDialogueConference', input)
      .thenState({
        status: 'PLANNED',
        occasion: 'PERIODIC',
        plannedFor: { date: '2026-12-31', precision: 'QUARTER' },
        startsAt: null,
        audiences: [],
        advanceNotice: null,
        voterRequest: null,
      });
  });

  it('names a unit and an office that exist', () => {
    given([])
      .when('planDialogueConference', { ...input, unitId: 'orgUnit-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'unitId');
    given([])
      .when('planDialogueConference', { ...input, chairOfficeId: 'office-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'chairOfficeId');
  });

  it('is followed by scheduling, which keeps title, unit, chair and occasion', () => {
    given([{ ...planned, data: { ...planned.data, occasion: 'VOTER_REQUEST' } }])
      .when('scheduleDialogueConference', {
        conferenceId,
        audiences: ['RESIDENT'],
        territoryIds: [],
        startsAt: '2026-12-30T01:00:00Z',
      })
      .thenState({
        status: 'SCHEDULED',
        title: 'Đối thoại với Nhân dân',
        occasion: 'VOTER_REQUEST',
        plannedFor: null,
        startsAt: '2026-12-30T01:00:00.000Z',
      });
  });

  it('is not enough to hold it: date and audience come first', () => {
    given([planned]).when('holdDialogueConference', { conferenceId }).thenRejected('WRONG_STATE');
  });
});

describe('the advance notice (invariant 7)', () => {
  const input = { conferenceId, channels: ['WEBSITE', 'WEBSITE'] };

  it('is accepted however few days remain', () => {
    given([scheduled])
      .when('publishAdvanceNotice', { ...input, ...on('2026-12-11') })
      .thenState({
        status: 'NOTIFIED',
        advanceNotice: { publishedOn: '2026-12-11', channels: ['WEBSITE'] },
      });
  });

  it('may follow through further channels and keeps the first day', () => {
    given([scheduled, notified])
      .when('publishAdvanceNotice', { ...input, ...on('2026-12-06') })
      .thenState({
        advanceNotice: { publishedOn: '2026-12-04', channels: ['LOUDSPEAKER', 'WEBSITE'] },
      });
    given([scheduled, notified])
      .when('publishAdvanceNotice', { conferenceId, channels: ['LOUDSPEAKER'] })
      .thenRejected('WRONG_STATE', 'channels');
  });

  it('may be recorded after the conference, not have been published after it', () => {
    given([scheduled, held])
      .when('publishAdvanceNotice', { ...input, ...on('2026-12-04') })
      .thenState({ status: 'HELD', advanceNotice: { publishedOn: '2026-12-04' } });
    given([scheduled, held])
      .when('publishAdvanceNotice', { ...input, ...on('2026-12-13') })
      .thenRejected('HELD_BEFORE_NOTICE', 'occurredOn');
  });

  it('comes before holding: a conference is not held before its notice', () => {
    const scheduledWithoutDay = { ...scheduled, data: { ...scheduled.data, startsAt: null } };
    given([scheduledWithoutDay, notified])
      .when('holdDialogueConference', { conferenceId, ...on('2026-12-03') })
      .thenRejected('HELD_BEFORE_NOTICE', 'occurredOn');
    given([scheduledWithoutDay, notified])
      .when('holdDialogueConference', { conferenceId, ...on('2026-12-04') })
      .thenState({ status: 'HELD' });
  });

  it('announces a date, on a day (R13)', () => {
    for (const events of [[planned], [scheduled, postponed], [scheduled, cancelled]])
      given(events).when('publishAdvanceNotice', input).thenRejected('WRONG_STATE');
    given([scheduled])
      .when('publishAdvanceNotice', { ...input, ...on('2026-11-30', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    given([scheduled])
      .when('publishAdvanceNotice', { conferenceId, channels: [] })
      .thenRejected('LIST_EMPTY', 'channels');
  });

  it('keeps the date from being scheduled anew without a reason', () => {
    const anew = { conferenceId, audiences: ['RESIDENT'], territoryIds: [] };
    for (const events of [
      [scheduled, notified],
      [scheduled, postponed],
      [scheduled, cancelled],
    ])
      given(events).when('scheduleDialogueConference', anew).thenRejected('WRONG_STATE');
  });
});

describe("the voters' request", () => {
  it('keeps the share of voters; a later one takes its place', () => {
    const earlier = {
      type: 'VoterRequestReceived',
      data: { sharePercent: decimal('4.5') },
      occurredOn: '2026-11-10',
    } as const;
    given([planned, earlier])
      .when('recordVoterRequest', { conferenceId, sharePercent: '10.2', ...on('2026-11-20') })
      .thenState({
        status: 'PLANNED',
        voterRequest: {
          sharePercent: '10.2',
          receivedOn: { date: '2026-11-20', precision: 'DAY' },
        },
      });
  });

  it.each(['0', '-1', '100.01'])('is refused when it speaks of %s percent', (sharePercent) => {
    given([planned])
      .when('recordVoterRequest', { conferenceId, sharePercent })
      .thenRejected('VALUE_OUT_OF_RANGE', 'sharePercent');
  });

  it('comes before holding', () => {
    const input = { conferenceId, sharePercent: '10' };
    given([scheduled, held]).when('recordVoterRequest', input).thenRejected('ALREADY_HELD');
    given([scheduled, cancelled]).when('recordVoterRequest', input).thenRejected('WRONG_STATE');
  });

  it('obliges from 10 percent on', () => {
    expect(['9.99', '10', '10.01'].map((share) => isBindingRequest(decimal(share)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('putting a conference off', () => {
  const input = { conferenceId, reason: 'Mưa lũ' };

  it('takes its date and the notice of that date', () => {
    given([scheduled, notified])
      .when('postponeDialogueConference', input)
      .thenState({ status: 'POSTPONED', startsAt: null, advanceNotice: null });
  });

  it('is for what has a date', () => {
    given([planned]).when('postponeDialogueConference', input).thenRejected('WRONG_STATE');
    given([scheduled, postponed])
      .when('postponeDialogueConference', input)
      .thenRejected('WRONG_STATE');
    given([scheduled, held]).when('postponeDialogueConference', input).thenRejected('ALREADY_HELD');
  });

  it('leaves it without anything to hold or to say until a new date is set', () => {
    given([scheduled, postponed])
      .when('holdDialogueConference', { conferenceId })
      .thenRejected('WRONG_STATE');
    given([scheduled, postponed])
      .when('recordOpinion', { sourceId: conferenceId, text: 'Đề nghị sửa đường.' })
      .thenRejected('NOT_HELD');
  });
});

describe('setting a new date', () => {
  const input = { conferenceId, startsAt: '2026-12-28T01:00:00Z', reason: 'Hết mưa lũ' };

  it('needs a new notice; the place stays unless another is named', () => {
    for (const events of [
      [scheduled, notified],
      [scheduled, notified, postponed],
    ])
      given(events)
        .when('rescheduleDialogueConference', input)
        .thenState({
          status: 'SCHEDULED',
          startsAt: instant('2026-12-28T01:00:00Z'),
          venue: 'Hội trường UBND',
          advanceNotice: null,
        });
    given([scheduled])
      .when('rescheduleDialogueConference', { ...input, venue: 'Nhà văn hóa' })
      .thenState({ venue: 'Nhà văn hóa' });
  });

  it('is not set back behind the day of the decision', () => {
    given([scheduled])
      .when('rescheduleDialogueConference', { ...input, startsAt: '2026-12-19T16:59:59Z' })
      .thenRejected('DATE_TOO_EARLY', 'startsAt');
    given([scheduled])
      .when('rescheduleDialogueConference', { ...input, startsAt: '2026-12-19T17:00:00Z' })
      .thenState({ status: 'SCHEDULED' });
  });

  it('is for what was scheduled and not held or called off', () => {
    given([planned]).when('rescheduleDialogueConference', input).thenRejected('WRONG_STATE');
    given([scheduled, cancelled])
      .when('rescheduleDialogueConference', input)
      .thenRejected('WRONG_STATE');
    given([scheduled, held])
      .when('rescheduleDialogueConference', input)
      .thenRejected('ALREADY_HELD');
  });
});

describe('calling a conference off', () => {
  const input = { conferenceId, reason: 'Không còn lý do' };

  it('is possible from every state before holding', () => {
    for (const events of [[planned], [scheduled], [scheduled, notified], [scheduled, postponed]])
      given(events).when('cancelDialogueConference', input).thenState({ status: 'CANCELLED' });
    given([scheduled, held]).when('cancelDialogueConference', input).thenRejected('ALREADY_HELD');
    given([scheduled, cancelled])
      .when('cancelDialogueConference', input)
      .thenRejected('WRONG_STATE');
  });

  it('ends it', () => {
    given([scheduled, cancelled])
      .when('holdDialogueConference', { conferenceId })
      .thenRejected('WRONG_STATE');
    given([scheduled, cancelled])
      .when('recordOpinion', { sourceId: conferenceId, text: 'Đề nghị sửa đường.' })
      .thenRejected('WRONG_STATE');
    given([scheduled, cancelled])
      .when('draftMinutes', { conferenceId, text: 'Biên bản' })
      .thenRejected('NOT_HELD');
  });
});

describe('a conference recorded in error', () => {
  it('takes no further step', () => {
    const mistaken = { type: 'RecordedInError', data: { reason: 'Nhập trùng' } } as const;
    given([scheduled, mistaken])
      .when('holdDialogueConference', { conferenceId })
      .thenRejected('WRONG_STATE');
  });
});
