import {
  approved,
  chair,
  conferenceId,
  document,
  drafted,
  given,
  held,
  issued,
  on,
  scheduled,
  type Given,
} from './conferenceSpec';

const reason = 'Ghi nhầm';
const notice = { documentType: document.documentType, symbol: document.symbol };
const day = (date: string) => ({ date, precision: 'DAY' });
const noticed: Given<'AdvanceNoticePublished'> = {
  type: 'AdvanceNoticePublished',
  data: { channels: ['WEBSITE'] },
  occurredOn: '2026-12-05',
};

const stays = {
  audiences: null,
  territoryIds: null,
  mode: null,
  venue: null,
  chairOfficeId: null,
  coChairOfficeIds: null,
};

describe('R39: correcting a conference that was held', () => {
  it('takes the wrong day back on that day and records the right one on its own', () => {
    const correction = given([scheduled, held]).when('correctDialogueConference', {
      conferenceId,
      heldOn: { date: '2026-12-14' },
      reason,
    });
    correction.then([
      {
        type: 'HoldingCorrected',
        data: {
          reason,
          heldOn: { from: day('2026-12-12'), to: day('2026-12-14') },
          furtherDays: null,
          attendance: null,
        },
        occurredOn: day('2026-12-12'),
      },
      {
        type: 'ConferenceHeld',
        data: { attendance: null, furtherDays: [] },
        occurredOn: day('2026-12-14'),
      },
    ] as never);
    correction.thenState({ status: 'HELD', heldOn: day('2026-12-14') });
  });

  it('leaves what came after the holding as it was', () => {
    given([scheduled, noticed, held, drafted, approved, issued])
      .when('correctDialogueConference', { conferenceId, heldOn: { date: '2026-12-10' }, reason })
      .thenState({
        status: 'CONCLUSION_ISSUED',
        heldOn: day('2026-12-10'),
        advanceNotice: { publishedOn: '2026-12-05' },
        minutes: { amendmentCount: 0 },
      });
  });

  it('corrects each part from the day on which that was set, and leaves out what stays', () => {
    given([scheduled, noticed, held])
      .when('correctDialogueConference', {
        conferenceId,
        venue: 'Nhà văn hóa',
        chairOfficeId: 'office-council',
        advanceNoticeOn: '2026-12-04',
        mode: 'IN_PERSON',
        reason,
      })
      .then([
        {
          type: 'ConferenceCorrected',
          data: {
            ...stays,
            reason,
            venue: { from: 'Hội trường UBND', to: 'Nhà văn hóa' },
            chairOfficeId: { from: 'office-chair', to: 'office-council' },
            coChairOfficeIds: { from: ['office-council'], to: [] },
          },
          occurredOn: day('2026-12-01'),
        },
        {
          type: 'AdvanceNoticeCorrected',
          data: { reason, publishedOn: { from: '2026-12-05', to: '2026-12-04' } },
          occurredOn: day('2026-12-05'),
        },
        {
          type: 'AdvanceNoticePublished',
          data: { channels: ['WEBSITE'] },
          occurredOn: day('2026-12-04'),
        },
      ] as never);
  });

  it('corrects who came, who was spoken with, where, and the number of the notice', () => {
    given([scheduled, held, drafted, approved, issued])
      .when('correctDialogueConference', {
        conferenceId,
        attendance: { households: { value: '120', unit: 'HOUSEHOLD' } },
        audiences: ['FARMER'],
        territoryIds: ['orgUnit-kim-boi'],
        conclusionDocument: { ...notice, symbol: '51/TB-UBND', issuedOn: '2026-12-17' },
        reason,
      })
      .thenState({
        attendance: { households: { value: '120' }, people: null },
        audiences: ['FARMER'],
        territoryIds: ['orgUnit-kim-boi'],
        conclusionNotice: { document: { symbol: '51/TB-UBND' }, issuedOn: '2026-12-17' },
      });
  });

  it('R48: takes a meeting of several days, in order, each once', () => {
    given([scheduled])
      .when('holdDialogueConference', {
        conferenceId,
        furtherDays: ['2026-12-15', '2026-12-13', '2026-12-13'],
      })
      .thenState({ heldOn: day('2026-12-12'), furtherDays: ['2026-12-13', '2026-12-15'] });
    given([scheduled])
      .when('holdDialogueConference', { conferenceId, furtherDays: ['2026-12-12'] })
      .thenRejected('DATE_TOO_EARLY', 'furtherDays');
    given([scheduled])
      .when('holdDialogueConference', { conferenceId, furtherDays: ['2026-12-21'] })
      .thenRejected('DATE_IN_FUTURE', 'furtherDays');
  });

  it('can be made after the conference was closed, and more than once', () => {
    const once = { conferenceId, heldOn: { date: '2026-12-11' }, reason };
    const closed = { type: 'ConferenceClosed', data: {}, occurredOn: '2026-12-18' } as const;
    const published = {
      type: 'ConclusionPublished',
      data: { channels: ['WEBSITE'] },
      occurredOn: '2026-12-17',
    } as const;
    given([scheduled, held, drafted, approved, issued, published, closed] as never)
      .when('correctDialogueConference', once)
      .thenState({ status: 'CLOSED', heldOn: day('2026-12-11') });
  });

  it('R35: refuses what changes nothing', () => {
    for (const same of [
      {},
      { heldOn: { date: '2026-12-12' } },
      { audiences: ['RESIDENT'], venue: 'Hội trường UBND' },
      { chairOfficeId: 'office-chair', coChairOfficeIds: ['office-council'], furtherDays: [] },
    ])
      given([scheduled, held])
        .when('correctDialogueConference', { conferenceId, ...same, reason })
        .thenRejected('NOTHING_TO_CORRECT');
  });

  it.each([
    [{ heldOn: { date: '2026-12-21' } }, 'DATE_IN_FUTURE', 'heldOn.date'],
    [{ heldOn: { date: '2026-12-04' } }, 'HELD_BEFORE_NOTICE', 'heldOn'],
    [{ advanceNoticeOn: '2026-12-13' }, 'HELD_BEFORE_NOTICE', 'advanceNoticeOn'],
    [{ conclusionDocument: notice }, 'CONCLUSION_NOT_ISSUED', 'conclusionDocument'],
    [{ territoryIds: ['orgUnit-committee'] }, 'UNKNOWN_RECORD', 'territoryIds'],
    [{ chairOfficeId: 'office-nobody' }, 'UNKNOWN_RECORD', 'chairOfficeId'],
    [
      { attendance: { people: { value: '1', unit: 'HOUSEHOLD' } } },
      'MEASURE_MISMATCH',
      'attendance.people.unit',
    ],
  ])('is refused where the values cannot be: %j', (input, code, field) => {
    given([scheduled, noticed, held])
      .when('correctDialogueConference', { conferenceId, ...input, reason })
      .thenRejected(code, field);
  });

  it('is no way to schedule: what was not held is set anew', () => {
    given([scheduled])
      .when('correctDialogueConference', { conferenceId, venue: 'Nhà văn hóa', reason })
      .thenRejected('NOT_HELD');
    given([scheduled, held])
      .when('correctDialogueConference', { conferenceId, advanceNoticeOn: '2026-12-01', reason })
      .thenRejected('ADVANCE_NOTICE_MISSING', 'advanceNoticeOn');
  });

  it('does not change who approved the minutes', () => {
    given([scheduled, held, drafted, approved])
      .when('correctDialogueConference', {
        conferenceId,
        chairOfficeId: 'office-roads',
        reason,
        ...on('2026-12-20'),
      })
      .thenState({ chairOfficeId: 'office-roads', minutes: { approvedBy: chair } });
  });
});
