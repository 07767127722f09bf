import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { SourceMeetingFact } from '../../src/petition/facts';
import {
  answered,
  classified,
  closed,
  ended,
  given,
  health,
  merged,
  notified,
  on,
  petitionId,
  received,
  referred,
  reopened,
  returned,
  roads,
  territory,
} from './petitionSpec';

const letter = { text: 'Đề nghị sửa đường liên thôn.', channel: 'LETTER' };
const meeting: SourceMeetingFact = {
  channel: 'VOTER_CONTACT',
  heldOn: onDay(localDate('2026-08-28')),
  hasOpinion: true,
  isOpinionInError: false,
};
const raised = {
  text: letter.text,
  channel: 'VOTER_CONTACT',
  sourceId: 'voterContact-1',
  opinionId: 'opinion-1',
};

describe('recording a petition', () => {
  it('starts the clock on the day received, under the rule valid that day (R20)', () => {
    given([])
      .when('recordPetition', { ...letter, ...on('2026-09-01') })
      .thenState({
        status: 'RECEIVED',
        receivedOn: '2026-09-01',
        receivedByUnitId: 'orgUnit-committee',
        clocks: [
          {
            startedOn: '2026-09-01',
            stoppedOn: null,
            deadline: {
              date: '2026-11-02',
              startsOn: '2026-09-01',
              rolledFrom: '2026-10-31',
              calendarVersion: 1,
              rule: { id: 'rule-of-2020', code: 'PETITION_ANSWER' },
            },
          },
        ],
      });
  });

  it.each([
    ['2020-09-30', '2020-11-19', 'rule-of-2017'],
    ['2020-10-01', '2020-11-30', 'rule-of-2020'],
  ])('received on %s is due on %s by the %s (R20)', (day, date, id) => {
    given([])
      .when('recordPetition', { ...letter, ...on(day) })
      .thenState({ clocks: [{ deadline: { date, rule: { id } } }] });
  });

  it('is refused without a deadline when no rule was in force that day', () => {
    given([])
      .when('recordPetition', { ...letter, ...on('2015-03-02') })
      .thenRejected('RULE_NOT_IN_FORCE', 'deadline');
    given([])
      .when('recordPetition', { ...letter, deadline: { none: true }, ...on('2015-03-02') })
      .thenState({ clocks: [{ deadline: { date: null, rule: null } }] });
  });

  it('takes a day set by hand, counted or fixed, in place of the rule', () => {
    given([])
      .when('recordPetition', {
        ...letter,
        deadline: { fixed: { date: '2026-12-01', precision: 'MONTH' } },
        ...on('2026-09-01'),
      })
      .thenState({ clocks: [{ deadline: { date: '2026-12-31', precision: 'MONTH' } }] });
    given([])
      .when('recordPetition', {
        ...letter,
        deadline: { counted: { quantity: 10, unit: 'WORKING_DAY' } },
        ...on('2026-09-03'),
      })
      .thenState({ clocks: [{ deadline: { date: '2026-09-17', startsOn: '2026-09-03' } }] });
    given([])
      .when('recordPetition', {
        ...letter,
        deadline: { byRule: { ruleCode: 'PETITION_ANSWER', startsOn: '2020-09-30' } },
        ...on('2020-10-05'),
      })
      .thenState({ clocks: [{ deadline: { date: '2020-11-19', rule: { id: 'rule-of-2017' } } }] });
  });

  it.each([
    [{}, 'EXACTLY_ONE_FORM_REQUIRED', 'deadline'],
    [{ none: true, fixed: { date: '2026-12-01' } }, 'EXACTLY_ONE_FORM_REQUIRED', 'deadline'],
    [
      { afterEvent: { event: 'Có vốn', quantity: 30, unit: 'CALENDAR_DAY' } },
      'VALUE_OUT_OF_RANGE',
      'deadline.afterEvent',
    ],
    [{ fixed: { date: '2300-01-01' } }, 'VALUE_OUT_OF_RANGE', 'deadline.fixed.date'],
    [{ fixed: { date: '2026-08-31' } }, 'DATE_TOO_EARLY', 'deadline'],
  ])('refuses the deadline %j', (deadline, code, field) => {
    given([])
      .when('recordPetition', { ...letter, deadline, ...on('2026-09-01') })
      .thenRejected(code, field);
  });

  it('needs the day, since it starts a clock (R13)', () => {
    given([])
      .when('recordPetition', { ...letter, ...on('2026-09-01', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });

  it('never takes the content of a denunciation (invariant 14)', () => {
    given([])
      .when('recordPetition', { ...letter, kind: 'DENUNCIATION' })
      .thenRejected('DENUNCIATION_CONTENT_REFUSED', 'kind');
  });

  it('is drawn from an opinion once', () => {
    given([])
      .when(
        'recordPetition',
        { ...raised, ...on('2026-09-01') },
        { facts: { source: meeting, drawnBefore: 'petition-2' } },
      )
      .thenRejected('OPINION_ALREADY_A_PETITION', 'opinionId');
  });

  it('keeps the meeting, the opinion, the place and the day it was raised (invariant 10)', () => {
    given([])
      .when(
        'recordPetition',
        { ...raised, territoryId: territory.id, ...on('2026-09-01') },
        { facts: { source: meeting, territory } },
      )
      .thenState({
        channel: 'VOTER_CONTACT',
        receivedOn: '2026-09-01',
        origin: {
          sourceId: 'voterContact-1',
          opinionId: 'opinion-1',
          territoryId: territory.id,
          raisedOn: { date: '2026-08-28', precision: 'DAY' },
        },
      });
  });

  it.each([
    ['a meeting channel without its meeting', { channel: 'VOTER_CONTACT' }, null, 'FIELD_REQUIRED'],
    ['an opinion without its meeting', { opinionId: 'opinion-1' }, null, 'FIELD_REQUIRED'],
    ['a meeting that does not exist', raised, null, 'UNKNOWN_RECORD'],
    [
      'a meeting of another kind',
      { ...raised, channel: 'DIALOGUE_CONFERENCE' },
      meeting,
      'UNKNOWN_RECORD',
    ],
    ['a meeting not held', raised, { ...meeting, heldOn: null }, 'NOT_HELD'],
  ])('refuses %s', (_, input, source, code) => {
    given([])
      .when('recordPetition', { ...letter, ...input }, { facts: { source } })
      .thenRejected(code, 'sourceId');
  });

  it('refuses an opinion that the meeting does not have, and a receipt before the meeting', () => {
    given([])
      .when('recordPetition', raised, { facts: { source: { ...meeting, hasOpinion: false } } })
      .thenRejected('UNKNOWN_RECORD', 'opinionId');
    given([])
      .when('recordPetition', { ...raised, ...on('2026-08-27') }, { facts: { source: meeting } })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('is raised in an administrative unit', () => {
    given([])
      .when(
        'recordPetition',
        { ...letter, territoryId: 'orgUnit-roads' },
        { facts: { territory: { ...territory, kind: 'STATE' } } },
      )
      .thenRejected('UNKNOWN_RECORD', 'territoryId');
  });
});

describe('classifying a petition', () => {
  it('sets level and field, and sets them anew until it is referred', () => {
    const input = { petitionId, competence: 'COMMUNE', policyField: 'LAND' };
    given([received])
      .when('classifyPetition', input)
      .thenState({ status: 'CLASSIFIED', competence: 'COMMUNE', policyField: 'LAND' });
    given([received, classified])
      .when('classifyPetition', input)
      .thenState({ competence: 'COMMUNE' });
    given([received, classified, referred])
      .when('classifyPetition', input)
      .thenRejected('WRONG_STATE');
    given([received, classified, referred, returned])
      .when('classifyPetition', input)
      .thenState({ status: 'CLASSIFIED', competence: 'COMMUNE' });
  });

  it('refuses what changes nothing and fields that are not on the list', () => {
    given([received, classified])
      .when('classifyPetition', { petitionId, ...classified.data })
      .thenRejected('WRONG_STATE', 'competence');
    given([received])
      .when('classifyPetition', { petitionId, competence: 'COMMUNE', policyField: 'GARDENING' })
      .thenRejected('UNKNOWN_CODE', 'policyField');
  });
});

describe('referring a petition (invariant 9)', () => {
  const input = { petitionId, toOfficeId: roads.id };

  it('follows classification', () => {
    given([received]).when('referPetition', input).thenRejected('CLASSIFICATION_REQUIRED');
    given([received, classified])
      .when('referPetition', { ...input, ...on('2026-09-03') })
      .thenState({
        status: 'REFERRED',
        answeringOfficeId: roads.id,
        referrals: [{ toOfficeId: roads.id, referredOn: '2026-09-03', returnedOn: null }],
      });
  });

  it('waits for an open referral to be returned', () => {
    given([received, classified, referred])
      .when('referPetition', input)
      .thenRejected('WRONG_STATE');
  });

  it('goes to an office that lasts', () => {
    given([received, classified])
      .when('referPetition', input, { facts: { toOffice: null } })
      .thenRejected('UNKNOWN_RECORD', 'toOfficeId');
    given([received, classified])
      .when('referPetition', { ...input, toOfficeId: ended.id }, { facts: { toOffice: ended } })
      .thenRejected('OFFICE_ENDED', 'toOfficeId');
    given([received, classified])
      .when('referPetition', input, { facts: { toOffice: { ...ended, endedOn: null } } })
      .thenRejected('UNIT_DISSOLVED', 'toOfficeId');
  });

  it('needs a day not before receipt or the last return', () => {
    given([received, classified])
      .when('referPetition', { ...input, ...on('2026-08-31') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([received, classified, referred, returned])
      .when('referPetition', { ...input, ...on('2026-09-09') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([received, classified])
      .when('referPetition', { ...input, ...on('2026-09-30', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
});

describe('returning a referral (invariant 9)', () => {
  const input = { petitionId, reason: 'Thuộc thẩm quyền Sở Y tế' };

  it('leaves the clock as it is, and so does another referral (R20)', () => {
    given([received, classified, referred])
      .when('returnReferral', { ...input, ...on('2026-09-10') })
      .thenState({
        status: 'CLASSIFIED',
        answeringOfficeId: null,
        referrals: [{ returnedOn: '2026-09-10' }],
        returnReasons: [{ reason: input.reason }],
        clocks: [{ startedOn: '2026-09-01', deadline: { date: '2026-11-02' }, stoppedOn: null }],
      });
    const { state } = given([received, classified, referred, returned]).when(
      'referPetition',
      { petitionId, toOfficeId: health.id, ...on('2026-09-12') },
      { facts: { toOffice: health } },
    );
    expect(state).toMatchObject({ answeringOfficeId: health.id });
    expect(state?.clocks).toEqual([
      { startedOn: '2026-09-01', deadline: received.data.deadline, stoppedOn: null },
    ]);
  });

  it('needs an open referral', () => {
    for (const events of [
      [received],
      [received, classified],
      [received, classified, referred, returned],
      [received, classified, referred, answered],
    ])
      given(events).when('returnReferral', input).thenRejected('NO_OPEN_REFERRAL');
  });

  it('does not come before the referral', () => {
    given([received, classified, referred])
      .when('returnReferral', { ...input, ...on('2026-09-02') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('merging a petition into another (invariant 10)', () => {
  const input = { petitionId, intoPetitionId: 'petition-2' };
  const other = { id: 'petition-2', goesOn: true, receivedOn: localDate('2026-09-01') };

  it('ends it in that one and keeps its origin and its clock', () => {
    given([received])
      .when('mergePetition', { ...input, ...on('2026-09-15') }, { facts: { into: [other] } })
      .thenState({
        status: 'MERGED',
        mergedIntoId: 'petition-2',
        mergedOn: '2026-09-15',
        origin: received.data.origin,
        clocks: [{ startedOn: '2026-09-01', stoppedOn: null }],
      });
  });

  it('refuses a petition that would end in itself, directly or through others', () => {
    const itself = { ...other, id: petitionId };
    given([received])
      .when(
        'mergePetition',
        { petitionId, intoPetitionId: petitionId },
        { facts: { into: [itself] } },
      )
      .thenRejected('REFERS_TO_ITSELF', 'intoPetitionId');
    given([received])
      .when('mergePetition', input, {
        facts: { into: [other, { ...other, id: 'petition-3' }, itself] },
      })
      .thenRejected('REFERS_TO_ITSELF', 'intoPetitionId');
  });

  it.each([
    ['does not exist', [], 'UNKNOWN_RECORD'],
    ['ended in another', [other, { ...other, id: 'petition-3' }], 'PETITION_MERGED'],
    ['is closed', [{ ...other, goesOn: false }], 'WRONG_STATE'],
  ])('refuses one that %s', (_, into, code) => {
    given([received])
      .when('mergePetition', input, { facts: { into } })
      .thenRejected(code, 'intoPetitionId');
  });

  it('does not end in one before that was received', () => {
    const later = { ...other, receivedOn: localDate('2026-09-16') };
    given([received])
      .when('mergePetition', { ...input, ...on('2026-09-15') }, { facts: { into: [later] } })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([received])
      .when('mergePetition', { ...input, ...on('2026-09-16') }, { facts: { into: [later] } })
      .thenState({ status: 'MERGED', mergedOn: '2026-09-16' });
  });

  it('is for petitions without an answer', () => {
    given([received, classified, referred, answered])
      .when('mergePetition', input, { facts: { into: [other] } })
      .thenRejected('WRONG_STATE');
  });

  it('leaves nothing to do with what was merged', () => {
    const events = [received, merged];
    given(events)
      .when('classifyPetition', { petitionId, ...classified.data })
      .thenRejected('PETITION_MERGED');
    given(events)
      .when('mergePetition', input, { facts: { into: [other] } })
      .thenRejected('PETITION_MERGED');
    given(events).when('closePetition', { petitionId }).thenRejected('PETITION_MERGED');
  });
});

describe('handing the duty to answer over in a reorganisation (R23)', () => {
  const input = { petitionId, reorganisationId: 'reorganisation-1', toOfficeId: health.id };
  const toHealth = { facts: { toOffice: health } };

  it('changes the office that answers and no clock, even from a day before the referral', () => {
    const { state } = given([received, classified, referred]).when(
      'transferPetition',
      { ...input, ...on('2026-07-01') },
      toHealth,
    );
    expect(state).toMatchObject({ status: 'REFERRED', answeringOfficeId: health.id });
    expect(state?.clocks).toEqual([
      { startedOn: '2026-09-01', deadline: received.data.deadline, stoppedOn: null },
    ]);
  });

  it('is for petitions that an office owes an answer to', () => {
    for (const events of [
      [received, classified],
      [received, classified, referred, answered],
      [received, classified, referred, answered, notified, closed],
    ])
      given(events).when('transferPetition', input, toHealth).thenRejected('WRONG_STATE');
    given([received, classified, referred, answered, reopened])
      .when('transferPetition', input, toHealth)
      .thenState({ answeringOfficeId: health.id });
  });

  it('goes to another office that exists', () => {
    given([received, classified, referred])
      .when('transferPetition', { ...input, toOfficeId: roads.id })
      .thenRejected('WRONG_STATE', 'toOfficeId');
    given([received, classified, referred])
      .when('transferPetition', input, { facts: { toOffice: null } })
      .thenRejected('UNKNOWN_RECORD', 'toOfficeId');
  });
});
