import { idOf } from '../support/deciderSpec';
import { closed, given, held, on, planned, sent, sessionId, venueNotified } from './contactSpec';

const plan = {
  title: 'Tiếp xúc cử tri xã Yên Trị',
  body: 'NATIONAL_ASSEMBLY',
  timing: 'BEFORE_SESSION',
  assemblySession: 'kỳ họp thứ 2, khóa XVI',
  assemblySessionKind: 'REGULAR',
  unitId: 'orgUnit-delegation',
  territoryIds: ['orgUnit-yen-tri'],
};

describe('planning a voter contact', () => {
  it('says whose deputies meet voters, where, and before or after which session', () => {
    given([])
      .when('planVoterContactSession', {
        ...plan,
        sessionOpensOn: '2027-05-20',
        startsAt: '2027-04-28T01:00:00Z',
        venue: 'Nhà văn hóa thôn 3',
      })
      .thenState({
        ...plan,
        status: 'PLANNED',
        councilLevel: null,
        sessionOpensOn: '2027-05-20',
        sessionClosesOn: null,
        startsAt: '2027-04-28T01:00:00.000Z',
        venue: 'Nhà văn hóa thôn 3',
        deputyPersonIds: [],
        heldOn: null,
      });
  });

  it.each([
    ['a council without its level', { body: 'PEOPLES_COUNCIL' }],
    ['a council at the centre', { body: 'PEOPLES_COUNCIL', councilLevel: 'CENTRAL' }],
    ['the National Assembly with a level', { councilLevel: 'PROVINCE' }],
  ])('refuses %s', (_, changes) => {
    given([])
      .when('planVoterContactSession', { ...plan, ...changes })
      .thenRejected('COUNCIL_LEVEL_INVALID', 'councilLevel');
  });

  it('takes a council of a province or commune', () => {
    given([])
      .when('planVoterContactSession', {
        ...plan,
        body: 'PEOPLES_COUNCIL',
        councilLevel: 'COMMUNE',
      })
      .thenState({ councilLevel: 'COMMUNE' });
  });

  it.each(['BEFORE_SESSION', 'AFTER_SESSION'])('names the session when it is %s', (timing) => {
    given([])
      .when('planVoterContactSession', { ...plan, timing, assemblySession: undefined })
      .thenRejected('ASSEMBLY_SESSION_REQUIRED', 'assemblySession');
  });

  it('belongs to no session when it is on a theme', () => {
    const { title, body, unitId, territoryIds } = plan;
    const thematic = { title, body, unitId, territoryIds, timing: 'THEMATIC' };
    given([])
      .when('planVoterContactSession', thematic)
      .thenState({ assemblySession: null, assemblySessionKind: null });
    given([])
      .when('planVoterContactSession', { ...plan, timing: 'THEMATIC' })
      .thenRejected('VALUE_OUT_OF_RANGE', 'assemblySession');
    given([])
      .when('planVoterContactSession', { ...thematic, sessionClosesOn: '2026-12-01' })
      .thenRejected('VALUE_OUT_OF_RANGE', 'sessionClosesOn');
  });

  it('names a session that does not end before it begins', () => {
    given([])
      .when('planVoterContactSession', {
        ...plan,
        sessionOpensOn: '2026-10-20',
        sessionClosesOn: '2026-10-19',
      })
      .thenRejected('PERIOD_REVERSED', 'sessionClosesOn');
  });

  it('names units that exist, and territories that are such', () => {
    given([])
      .when('planVoterContactSession', { ...plan, unitId: 'orgUnit-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'unitId');
    given([])
      .when('planVoterContactSession', { ...plan, territoryIds: ['orgUnit-delegation'] })
      .thenRejected('UNKNOWN_RECORD', 'territoryIds');
  });
});

describe('assigning deputies', () => {
  it('sets the whole list, until the contact is closed', () => {
    const input = { sessionId, personIds: ['person-1', 'person-2', 'person-1'] };
    given([planned])
      .when('assignDeputies', input)
      .thenState({ deputyPersonIds: ['person-1', 'person-2'] });
    given([planned, held, sent])
      .when('assignDeputies', { sessionId, personIds: ['person-3'] })
      .thenState({ deputyPersonIds: ['person-3'] });
    given([planned, held, sent, closed]).when('assignDeputies', input).thenRejected('WRONG_STATE');
    given([planned])
      .when('assignDeputies', { sessionId, personIds: [] })
      .thenRejected('LIST_EMPTY', 'personIds');
  });
});

describe('telling the place', () => {
  const input = { sessionId, venue: 'Nhà văn hóa thôn 3' };

  it('keeps place and day, however few days remain', () => {
    given([planned])
      .when('notifyVenue', { ...input, ...on('2026-12-03') })
      .thenState({
        status: 'VENUE_NOTIFIED',
        venue: input.venue,
        venueNotifiedOn: '2026-12-03',
      });
  });

  it('is done anew for another place, not for the same', () => {
    given([planned, venueNotified]).when('notifyVenue', input).thenRejected('WRONG_STATE', 'venue');
    given([planned, venueNotified])
      .when('notifyVenue', { sessionId, venue: 'Trường tiểu học', ...on('2026-12-02') })
      .thenState({ venue: 'Trường tiểu học', venueNotifiedOn: '2026-12-02' });
  });

  it('may be recorded after the contact, not have happened after it', () => {
    given([planned, held])
      .when('notifyVenue', { ...input, ...on('2026-12-01') })
      .thenState({ status: 'HELD', venueNotifiedOn: '2026-12-01' });
    given([planned, held])
      .when('notifyVenue', { ...input, ...on('2026-12-05') })
      .thenRejected('HELD_BEFORE_NOTICE', 'occurredOn');
  });

  it('needs a day (R13)', () => {
    given([planned])
      .when('notifyVenue', { ...input, ...on('2026-11-30', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
});

describe('recording that a contact took place', () => {
  const input = { sessionId, attendance: { people: { value: '226', unit: 'PERSON' } } };

  it('needs no notice and keeps who came', () => {
    given([planned])
      .when('holdVoterContactSession', { ...input, ...on('2026-12-04') })
      .thenState({
        status: 'HELD',
        heldOn: { date: '2026-12-04', precision: 'DAY' },
        attendance: { people: { value: '226', unit: 'PERSON' }, visits: null },
      });
    given([{ ...planned, data: { ...planned.data, startsAt: null } }])
      .when('holdVoterContactSession', { sessionId, ...on('2023-10-01', 'MONTH') })
      .thenState({ heldOn: { date: '2023-10-31', precision: 'MONTH' }, attendance: null });
  });

  it('happens once, not before the start or the notice (invariant 7)', () => {
    given([planned, held]).when('holdVoterContactSession', input).thenRejected('ALREADY_HELD');
    given([planned])
      .when('holdVoterContactSession', { ...input, ...on('2026-12-03') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([planned, { ...venueNotified, occurredOn: '2026-12-06' }])
      .when('holdVoterContactSession', { ...input, ...on('2026-12-05') })
      .thenRejected('HELD_BEFORE_NOTICE', 'occurredOn');
  });

  it('counts people in people', () => {
    given([planned])
      .when('holdVoterContactSession', {
        sessionId,
        attendance: { people: { value: '226', unit: 'VISIT' } },
      })
      .thenRejected('MEASURE_MISMATCH', 'attendance.people.unit');
  });
});

describe('what voters said', () => {
  const text = 'Đề nghị sửa đường liên thôn.';
  const recorded = {
    type: 'OpinionRecorded',
    data: { opinionId: 'opinion-1', text, audience: null },
    occurredOn: '2026-12-04',
  } as const;
  const classification = {
    sourceId: sessionId,
    opinionId: 'opinion-1',
    kind: 'PETITION',
    competence: 'PROVINCE',
    policyField: 'TRANSPORT',
  };

  it('is recorded and put off as at a conference', () => {
    given([planned, held])
      .when('recordOpinion', { sourceId: sessionId, text, deferToOfficeId: 'office-roads' })
      .then([
        { type: 'OpinionRecorded', data: { opinionId: idOf('opinion'), text, audience: null } },
        {
          type: 'OpinionDeferred',
          data: { opinionId: idOf('opinion'), toOfficeId: 'office-roads' },
        },
      ]);
  });

  it('is an opinion or a petition, of a level and a field', () => {
    const outcome = given([planned, held, recorded]).when('classifyOpinion', classification);
    const { kind, competence, policyField } = classification;
    outcome.thenState({
      opinions: [{ text, kind, competence, policyField, classifiedOn: '2026-12-20' }],
    });
  });

  it('is never the content of a denunciation (invariant 14)', () => {
    given([planned, held, recorded])
      .when('classifyOpinion', { ...classification, kind: 'DENUNCIATION' })
      .thenRejected('DENUNCIATION_CONTENT_REFUSED', 'kind');
  });

  it('is not recorded before the contact or after it is closed', () => {
    const input = { sourceId: sessionId, text };
    given([planned])
      .when('recordOpinion', { ...input, ...on('2026-12-03') })
      .thenRejected('NOT_HELD');
    given([planned, held, sent, closed]).when('recordOpinion', input).thenRejected('WRONG_STATE');
    given([planned, held, recorded, sent, closed])
      .when('classifyOpinion', classification)
      .thenRejected('WRONG_STATE');
  });
});

describe('sending the synthesis', () => {
  const input = {
    sessionId,
    recipientOfficeId: 'office-front',
    document: { documentType: 'Báo cáo', symbol: '21/BC-ĐĐBQH' },
  };

  it('follows the contact and happens once', () => {
    given([planned]).when('sendSynthesis', input).thenRejected('NOT_HELD');
    given([planned, held])
      .when('sendSynthesis', { ...input, ...on('2026-12-10') })
      .thenState({
        status: 'SYNTHESIS_SENT',
        synthesis: {
          sentOn: '2026-12-10',
          recipientOfficeId: 'office-front',
          document: { symbol: '21/BC-ĐĐBQH' },
        },
      });
    given([planned, held, sent]).when('sendSynthesis', input).thenRejected('WRONG_STATE');
  });

  it('needs a day not before the contact (R13)', () => {
    given([planned, held])
      .when('sendSynthesis', { ...input, ...on('2026-12-31', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    given([planned, held])
      .when('sendSynthesis', { ...input, ...on('2026-12-03') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('names an office that exists and a document that is issued', () => {
    given([planned, held])
      .when('sendSynthesis', { ...input, recipientOfficeId: 'office-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'recipientOfficeId');
    given([planned, held])
      .when('sendSynthesis', {
        ...input,
        document: { ...input.document, issuedOn: '2026-12-21' },
      })
      .thenRejected('DATE_IN_FUTURE', 'document.issuedOn');
  });
});

describe('closing a contact', () => {
  it('follows the synthesis and happens once', () => {
    const input = { sessionId };
    given([planned]).when('closeVoterContactSession', input).thenRejected('NOT_HELD');
    given([planned, held])
      .when('closeVoterContactSession', input)
      .thenRejected('SYNTHESIS_NOT_SENT');
    given([planned, held, sent])
      .when('closeVoterContactSession', input)
      .thenState({ status: 'CLOSED' });
    given([planned, held, sent])
      .when('closeVoterContactSession', { ...input, ...on('2026-12-09') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([planned, held, sent, closed])
      .when('closeVoterContactSession', input)
      .thenRejected('WRONG_STATE');
  });
});

describe('a contact recorded in error', () => {
  it('takes no further step', () => {
    const mistaken = { type: 'RecordedInError', data: { reason: 'Nhập trùng' } } as const;
    given([planned, mistaken])
      .when('holdVoterContactSession', { sessionId })
      .thenRejected('WRONG_STATE');
    given([planned, mistaken])
      .when('recordOpinion', { sourceId: sessionId, text: 'Đề nghị sửa đường.' })
      .thenRejected('WRONG_STATE');
  });
});
