import { instant } from '../../src/kernel/instant';
import {
  approved,
  conferenceId,
  drafted,
  given,
  held,
  on,
  scheduled,
  scheduledAfterwards,
} from './conferenceSpec';

const newConference = {
  title: 'Đối thoại với Nhân dân',
  unitId: 'orgUnit-committee',
  chairOfficeId: 'office-chair',
  audiences: ['RESIDENT'],
  territoryIds: ['orgUnit-yen-thuy', 'orgUnit-kim-boi'],
};

describe('scheduling a dialogue conference', () => {
  it('records title, unit, chair, audience, territories, mode, place and start', () => {
    given([])
      .when('scheduleDialogueConference', {
        ...newConference,
        coChairOfficeIds: ['office-council'],
        occasion: 'VOTER_REQUEST',
        mode: 'HYBRID',
        venue: 'Hội trường UBND',
        startsAt: '2026-12-12T08:00:00+07:00',
      })
      .then([
        {
          type: 'ConferenceScheduled',
          data: {
            title: 'Đối thoại với Nhân dân',
            unitId: 'orgUnit-committee',
            chairOfficeId: 'office-chair',
            coChairOfficeIds: ['office-council'],
            occasion: 'VOTER_REQUEST',
            audiences: ['RESIDENT'],
            territoryIds: ['orgUnit-yen-thuy', 'orgUnit-kim-boi'],
            mode: 'HYBRID',
            venue: 'Hội trường UBND',
            startsAt: instant('2026-12-12T01:00:00Z'),
          },
        },
      ]);
  });

  it('takes it for periodic, in person and without a start where nothing else is said', () => {
    given([]).when('scheduleDialogueConference', newConference).thenState({
      status: 'SCHEDULED',
      occasion: 'PERIODIC',
      mode: 'IN_PERSON',
      coChairOfficeIds: [],
      venue: null,
      startsAt: null,
      heldOn: null,
      version: 1,
    });
  });

  it('counts an audience, territory or co-chair named twice once, and the chair not as co-chair', () => {
    given([])
      .when('scheduleDialogueConference', {
        ...newConference,
        audiences: ['FARMER', 'FARMER', 'YOUTH'],
        territoryIds: ['orgUnit-kim-boi', 'orgUnit-kim-boi'],
        coChairOfficeIds: ['office-chair', 'office-council', 'office-council'],
      })
      .thenState({
        audiences: ['FARMER', 'YOUTH'],
        territoryIds: ['orgUnit-kim-boi'],
        coChairOfficeIds: ['office-council'],
      });
  });

  it.each(['title', 'unitId', 'chairOfficeId'])('needs the %s of a new conference', (field) => {
    given([])
      .when('scheduleDialogueConference', { ...newConference, [field]: undefined })
      .thenRejected('FIELD_REQUIRED', field);
  });

  it.each([
    [{ unitId: 'orgUnit-nowhere' }, 'unitId'],
    [{ chairOfficeId: 'office-nowhere' }, 'chairOfficeId'],
    [{ coChairOfficeIds: ['office-council', 'office-nowhere'] }, 'coChairOfficeIds'],
    [{ territoryIds: ['orgUnit-nowhere'] }, 'territoryIds'],
    [{ territoryIds: ['orgUnit-committee'] }, 'territoryIds'],
  ])('names only units, offices and territories that exist: not %j', (wrong, field) => {
    given([])
      .when('scheduleDialogueConference', { ...newConference, ...wrong })
      .thenRejected('UNKNOWN_RECORD', field);
  });

  it('speaks with somebody: an audience is required', () => {
    given([])
      .when('scheduleDialogueConference', { ...newConference, audiences: [] })
      .thenRejected('LIST_EMPTY', 'audiences');
  });

  it('may be set anew until it is held; what is not said again of title, unit and chair stays', () => {
    given([scheduled])
      .when('scheduleDialogueConference', {
        conferenceId,
        audiences: ['FARMER'],
        territoryIds: [],
        startsAt: '2026-12-19T01:00:00Z',
      })
      .thenState({
        title: 'Đối thoại với Nhân dân',
        unitId: 'orgUnit-committee',
        chairOfficeId: 'office-chair',
        coChairOfficeIds: ['office-council'],
        audiences: ['FARMER'],
        territoryIds: [],
        venue: null,
        startsAt: '2026-12-19T01:00:00.000Z',
        version: 2,
      });
    given([scheduled, held])
      .when('scheduleDialogueConference', { conferenceId, audiences: ['FARMER'], territoryIds: [] })
      .thenRejected('ALREADY_HELD');
  });

  it('keeps what was said in it when it is set anew', () => {
    const opinion = {
      type: 'OpinionRaised',
      data: { opinionId: 'opinion-1', text: 'Sửa đường', audience: null },
    } as const;
    given([scheduled, opinion])
      .when('scheduleDialogueConference', { conferenceId, audiences: ['FARMER'], territoryIds: [] })
      .thenState({ opinions: [{ id: 'opinion-1' }] });
  });
});

describe('holding a dialogue conference', () => {
  const people = { value: '226', unit: 'PERSON' };
  const hold = (attendance: object) => ({ conferenceId, attendance, ...on('2026-12-12') });

  it('records the day and who came; visits and people stay two measures', () => {
    given([scheduled])
      .when(
        'holdDialogueConference',
        hold({ visits: { value: '2500', unit: 'VISIT', qualifier: 'MORE_THAN' }, people }),
      )
      .thenState({
        status: 'HELD',
        heldOn: { date: '2026-12-12', precision: 'DAY' },
        attendance: {
          sessions: null,
          visits: { value: '2500', unit: 'VISIT', qualifier: 'MORE_THAN' },
          people: { value: '226', unit: 'PERSON', qualifier: 'EXACT' },
          delegations: null,
        },
      });
  });

  it('A1: takes a month for one recorded afterwards, "đến tháng 10/2023"', () => {
    given([scheduledAfterwards])
      .when('holdDialogueConference', { conferenceId, ...on('2023-10-01', 'MONTH') })
      .thenState({
        status: 'HELD',
        heldOn: { date: '2023-10-31', precision: 'MONTH' },
        attendance: null,
      });
  });

  it('R38: without a day it was held on the day for which it was scheduled', () => {
    given([scheduled])
      .when('holdDialogueConference', { conferenceId })
      .thenState({ heldOn: { date: '2026-12-12', precision: 'DAY' } });
    given([scheduledAfterwards])
      .when('holdDialogueConference', { conferenceId })
      .thenState({ heldOn: { date: '2026-12-20', precision: 'DAY' } });
    given([scheduled])
      .when('holdDialogueConference', { conferenceId }, { today: '2026-12-11' })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('does not come before the day on which it was to start', () => {
    given([scheduled])
      .when('holdDialogueConference', { conferenceId, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([scheduled])
      .when('holdDialogueConference', { conferenceId, ...on('2026-12-01', 'MONTH') })
      .thenState({ status: 'HELD' });
  });

  it('counts the start by the day in Vietnam: 18:00 UTC on the 11th is the 12th', () => {
    const lateStart = { ...scheduled.data, startsAt: instant('2026-12-11T18:00:00Z') };
    given([{ ...scheduled, data: lateStart }])
      .when('holdDialogueConference', { conferenceId, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('happens once', () => {
    given([scheduled, held])
      .when('holdDialogueConference', { conferenceId })
      .thenRejected('ALREADY_HELD');
    given([scheduled, held, drafted, approved])
      .when('holdDialogueConference', { conferenceId })
      .thenRejected('ALREADY_HELD');
  });

  it.each([
    [{ people: { value: '226', unit: 'VISIT' } }, 'MEASURE_MISMATCH', 'attendance.people.unit'],
    [{ visits: { value: '226', unit: 'PERSON' } }, 'MEASURE_MISMATCH', 'attendance.visits.unit'],
    [{ sessions: { value: '1', unit: 'CASE' } }, 'MEASURE_MISMATCH', 'attendance.sessions.unit'],
    [
      { delegations: { value: '43', unit: 'PERSON' } },
      'MEASURE_MISMATCH',
      'attendance.delegations.unit',
    ],
    [{ people: { value: '226', unit: 'HEADS' } }, 'UNKNOWN_CODE', 'attendance.people.unit'],
    [{ people: { value: '-1', unit: 'PERSON' } }, 'VALUE_OUT_OF_RANGE', 'attendance.people.value'],
    [{ people: { value: '1.5', unit: 'PERSON' } }, 'VALUE_OUT_OF_RANGE', 'attendance.people.value'],
    [
      { people: { value: 'many', unit: 'PERSON' } },
      'VALUE_OUT_OF_RANGE',
      'attendance.people.value',
    ],
  ])('counts heads in whole numbers of their own measure: not %j', (attendance, code, field) => {
    given([scheduled]).when('holdDialogueConference', hold(attendance)).thenRejected(code, field);
  });
});
