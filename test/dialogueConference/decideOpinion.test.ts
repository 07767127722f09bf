import { localDate } from '../../src/kernel/localDate';
import { idOf } from '../support/deciderSpec';
import {
  approved,
  conferenceId as sourceId,
  drafted,
  type Given,
  given,
  held,
  on,
  scheduled,
  scheduledAfterwards,
} from './conferenceSpec';

const text = 'Đường liên thôn xuống cấp, đề nghị sửa chữa.';
const answer = 'Sẽ sửa chữa trong quý I năm 2027.';
const opinionId = 'opinion-1';
const raised = { type: 'OpinionRaised', data: { opinionId, text, audience: null } } as const;
const answered = {
  type: 'OpinionAnsweredOnSpot',
  data: { opinionId, answer, byOfficeId: null },
} as const;
const deferred = {
  type: 'OpinionDeferred',
  data: { opinionId, toOfficeId: 'office-roads' },
} as const;

describe('recording what was said', () => {
  it('keeps the words and who the speaker spoke for, never who it was', () => {
    given([scheduled, held])
      .when('recordOpinion', { sourceId, text, audience: 'FARMER' })
      .thenState({
        opinions: [
          {
            id: idOf('opinion'),
            text,
            audience: 'FARMER',
            outcome: 'NOTED',
            spotAnswer: null,
            deferredTo: null,
            raisedAtVersion: 3,
          },
        ],
      });
  });

  it('records an answer given at once with it', () => {
    const outcome = given([scheduled, held]).when('recordOpinion', {
      sourceId,
      text,
      spotAnswer: answer,
    });
    outcome.then([
      { type: 'OpinionRaised', data: { opinionId: idOf('opinion'), text, audience: null } },
      {
        type: 'OpinionAnsweredOnSpot',
        data: { opinionId: idOf('opinion'), answer, byOfficeId: null },
      },
    ]);
    outcome.thenState({ opinions: [{ outcome: 'ANSWERED_ON_SPOT', spotAnswer: answer }] });
  });

  it('records that the answer is put off to an office with it', () => {
    given([scheduled, held])
      .when('recordOpinion', { sourceId, text, deferToOfficeId: 'office-roads' })
      .thenState({ opinions: [{ outcome: 'DEFERRED', deferredTo: 'office-roads' }] });
  });

  it('R48: may be answered in part and the rest put off', () => {
    given([scheduled, held])
      .when('recordOpinion', {
        sourceId,
        text,
        spotAnswer: answer,
        answeredByOfficeId: 'office-chair',
        deferToOfficeId: 'office-roads',
      })
      .thenState({
        opinions: [
          {
            outcome: 'DEFERRED',
            spotAnswer: answer,
            answeredBy: 'office-chair',
            deferredTo: 'office-roads',
          },
        ],
      });
  });

  it('is put off to an office that exists', () => {
    given([scheduled, held])
      .when('recordOpinion', { sourceId, text, deferToOfficeId: 'office-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'deferToOfficeId');
  });

  it('may be done while people speak, from the day of the start, before it is recorded as held', () => {
    given([scheduled])
      .when('recordOpinion', { sourceId, text, ...on('2026-12-12') })
      .thenState({ status: 'SCHEDULED', opinions: [{ text }] });
    given([scheduled])
      .when('recordOpinion', { sourceId, text, ...on('2026-12-11') })
      .thenRejected('NOT_HELD');
  });

  it('waits for a conference without a start to be recorded as held', () => {
    given([scheduledAfterwards]).when('recordOpinion', { sourceId, text }).thenRejected('NOT_HELD');
  });

  it('does not come before the conference, whose month counts from its first day', () => {
    given([scheduled, held])
      .when('recordOpinion', { sourceId, text, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    const heldInOctober: Given<'ConferenceHeld'> = {
      ...held,
      occurredOn: { date: localDate('2023-10-31'), precision: 'MONTH' },
    };
    given([scheduledAfterwards, heldInOctober])
      .when('recordOpinion', { sourceId, text, ...on('2023-10-01') })
      .thenState({ opinions: [{ text }] });
    given([scheduledAfterwards, heldInOctober])
      .when('recordOpinion', { sourceId, text, ...on('2023-09-30') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('may still be done once the minutes are approved', () => {
    given([scheduled, held, drafted, approved])
      .when('recordOpinion', { sourceId, text })
      .thenState({ status: 'MINUTES_APPROVED', opinions: [{ text }] });
  });

  it('keeps opinions in the order in which they were recorded', () => {
    given([scheduled, held, raised])
      .when('recordOpinion', { sourceId, text: 'Giá điện tăng.' })
      .thenState({ opinions: [{ text, raisedAtVersion: 3 }, { text: 'Giá điện tăng.' }] });
  });

  it.each([
    [{ text: ' ' }, 'TEXT_EMPTY', 'text'],
    [{ text: 'a'.repeat(10_001) }, 'TEXT_TOO_LONG', 'text'],
    [{ spotAnswer: 'không\0' }, 'TEXT_INVALID', 'spotAnswer'],
  ])('refuses a text that is none: %#', (wrong, code, field) => {
    given([scheduled, held])
      .when('recordOpinion', { sourceId, text, ...wrong })
      .thenRejected(code, field);
  });
});

describe('answering an opinion at the meeting', () => {
  it('records the answer', () => {
    given([scheduled, held, raised])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer })
      .thenState({ opinions: [{ outcome: 'ANSWERED_ON_SPOT', spotAnswer: answer }] });
  });

  it('may follow a deferral, which then no longer stands', () => {
    given([scheduled, held, raised, deferred])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer })
      .thenState({ opinions: [{ outcome: 'ANSWERED_ON_SPOT', deferredTo: null }] });
  });

  it('leaves the other opinions as they are', () => {
    const other = { ...raised, data: { ...raised.data, opinionId: 'opinion-2' } };
    given([scheduled, held, raised, other])
      .when('answerOpinionOnSpot', { sourceId, opinionId: 'opinion-2', answer })
      .thenState({ opinions: [{ outcome: 'NOTED' }, { outcome: 'ANSWERED_ON_SPOT' }] });
  });

  it('happens once', () => {
    given([scheduled, held, raised, answered])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer })
      .thenRejected('OPINION_ALREADY_ANSWERED', 'opinionId');
  });

  it('names an opinion of that meeting', () => {
    given([scheduled, held])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer })
      .thenRejected('UNKNOWN_RECORD', 'opinionId');
  });

  it('does not come before the conference', () => {
    given([scheduled, held, raised])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('putting an answer off', () => {
  it('names the office that is to answer', () => {
    given([scheduled, held, raised])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-roads' })
      .then([deferred]);
  });

  it('may pass it on to another office, not to the same one again', () => {
    given([scheduled, held, raised, deferred])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-council' })
      .thenState({ opinions: [{ outcome: 'DEFERRED', deferredTo: 'office-council' }] });
    given([scheduled, held, raised, deferred])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-roads' })
      .thenRejected('WRONG_STATE', 'toOfficeId');
  });

  it('R48: does not undo an answer: what that left open is put off', () => {
    given([scheduled, held, raised, answered])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-roads' })
      .thenState({ opinions: [{ outcome: 'DEFERRED', spotAnswer: answer }] });
    given([scheduled, held, raised, answered, deferred])
      .when('answerOpinionOnSpot', { sourceId, opinionId, answer })
      .thenRejected('OPINION_ALREADY_ANSWERED', 'opinionId');
  });

  it('names an opinion and an office that exist', () => {
    given([scheduled, held])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-roads' })
      .thenRejected('UNKNOWN_RECORD', 'opinionId');
    given([scheduled, held, raised])
      .when('deferOpinion', { sourceId, opinionId, toOfficeId: 'office-nowhere' })
      .thenRejected('UNKNOWN_RECORD', 'toOfficeId');
  });

  it('does not come before the conference', () => {
    given([scheduled, held, raised])
      .when('deferOpinion', {
        sourceId,
        opinionId,
        toOfficeId: 'office-roads',
        ...on('2026-12-11'),
      })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('classifying an opinion', () => {
  const input = {
    sourceId,
    opinionId,
    kind: 'PETITION',
    competence: 'COMMUNE',
    policyField: 'TRANSPORT',
  };
  const classified = {
    type: 'OpinionClassified',
    data: { opinionId, kind: 'PETITION', competence: 'COMMUNE', policyField: 'TRANSPORT' },
    occurredOn: '2026-12-14',
  } as const;

  it('sets kind, level and field', () => {
    given([scheduled, held, raised])
      .when('classifyOpinion', input)
      .then([{ type: classified.type, data: classified.data }]);
  });

  it('may be done anew, keeping the day of the first time, not the same way again', () => {
    given([scheduled, held, raised, classified])
      .when('classifyOpinion', { ...input, kind: 'REQUEST' })
      .thenState({ opinions: [{ kind: 'REQUEST', classifiedOn: '2026-12-14' }] });
    given([scheduled, held, raised, classified])
      .when('classifyOpinion', input)
      .thenRejected('WRONG_STATE', 'kind');
  });

  it('never takes it for a denunciation, whose content does not enter (invariant 14)', () => {
    given([scheduled, held, raised])
      .when('classifyOpinion', { ...input, kind: 'DENUNCIATION' })
      .thenRejected('DENUNCIATION_CONTENT_REFUSED', 'kind');
  });

  it('names an opinion of the meeting and a field of the list, after the meeting', () => {
    given([scheduled, held])
      .when('classifyOpinion', input)
      .thenRejected('UNKNOWN_RECORD', 'opinionId');
    given([scheduled, held, raised])
      .when('classifyOpinion', { ...input, policyField: 'GARDENING' })
      .thenRejected('UNKNOWN_CODE', 'policyField');
    given([scheduled, held, raised])
      .when('classifyOpinion', { ...input, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('leaves the answer as it is', () => {
    given([scheduled, held, raised, answered])
      .when('classifyOpinion', input)
      .thenState({ opinions: [{ outcome: 'ANSWERED_ON_SPOT', kind: 'PETITION' }] });
  });
});

describe('recording what was said in one go', () => {
  const level = { competence: 'COMMUNE', policyField: 'TRANSPORT' };

  it('takes all of it, each with answer, deferral, level and field', () => {
    given([scheduled, held])
      .when('recordOpinions', {
        sourceId,
        opinions: [
          { text, audience: 'FARMER', ...level, kind: 'PETITION' },
          { text: 'Thiếu nước sạch.', spotAnswer: answer },
          { text: 'Chợ chật.', deferToOfficeId: 'office-roads', ...level },
        ],
      })
      .thenState({
        opinions: [
          { id: idOf('opinion 0'), audience: 'FARMER', kind: 'PETITION', competence: 'COMMUNE' },
          { id: idOf('opinion 1'), outcome: 'ANSWERED_ON_SPOT', kind: null },
          { id: idOf('opinion 2'), outcome: 'DEFERRED', kind: 'OPINION', policyField: 'TRANSPORT' },
        ],
      });
  });

  it.each([
    [{ deferToOfficeId: 'office-nowhere' }, 'UNKNOWN_RECORD', 'deferToOfficeId'],
    [{ answeredByOfficeId: 'office-chair' }, 'FIELD_REQUIRED', 'spotAnswer'],
    [{ kind: 'DENUNCIATION', ...level }, 'DENUNCIATION_CONTENT_REFUSED', 'kind'],
    [{ competence: 'COMMUNE' }, 'FIELD_REQUIRED', 'policyField'],
    [{ policyField: 'TRANSPORT' }, 'FIELD_REQUIRED', 'competence'],
  ])('all or nothing: %j of the second refuses both', (second, code, field) => {
    given([scheduled, held])
      .when('recordOpinions', { sourceId, opinions: [{ text }, { text, ...second }] })
      .thenRejected(code, `opinions.1.${field}`);
  });
});

describe('R39: correcting an opinion', () => {
  const reason = 'Ghi nhầm';
  const classified = {
    type: 'OpinionClassified',
    data: { opinionId, kind: 'OPINION', competence: 'COMMUNE', policyField: 'LAND' },
  } as const;
  const stays = {
    text: null,
    audience: null,
    kind: null,
    competence: null,
    policyField: null,
    spotAnswer: null,
    answeredByOfficeId: null,
  };
  const correct = (input: object, events: readonly object[]) =>
    given([scheduled, held, ...events] as never).when('correctOpinion', {
      sourceId,
      opinionId,
      reason,
      ...input,
    });

  it('acts from the day on which it was raised and leaves out what stays', () => {
    const raisedThen = { ...raised, occurredOn: '2026-12-12' };
    correct({ text: 'Đường liên xã xuống cấp.', audience: 'FARMER' }, [raisedThen]).then([
      {
        type: 'OpinionCorrected',
        data: {
          ...stays,
          opinionId,
          reason,
          text: { from: text, to: 'Đường liên xã xuống cấp.' },
          audience: { from: null, to: 'FARMER' },
        },
        occurredOn: { date: '2026-12-12', precision: 'DAY' },
      },
    ] as never);
  });

  it('corrects level and field, the answer on the spot and who gave it', () => {
    correct(
      {
        competence: 'PROVINCE',
        policyField: 'TRANSPORT',
        spotAnswer: 'Sẽ sửa trong quý II.',
        answeredByOfficeId: 'office-council',
      },
      [raised, answered, classified],
    ).thenState({
      opinions: [
        {
          kind: 'OPINION',
          competence: 'PROVINCE',
          policyField: 'TRANSPORT',
          spotAnswer: 'Sẽ sửa trong quý II.',
          answeredBy: 'office-council',
          outcome: 'ANSWERED_ON_SPOT',
        },
      ],
    });
  });

  it('R35: refuses what changes nothing, and what is not there to be corrected', () => {
    correct({}, [raised]).thenRejected('NOTHING_TO_CORRECT');
    correct({ text }, [raised]).thenRejected('NOTHING_TO_CORRECT');
    correct({ competence: 'COMMUNE' }, [raised, classified]).thenRejected('NOTHING_TO_CORRECT');
    correct({ competence: 'COMMUNE' }, [raised]).thenRejected(
      'OPINION_NOT_CLASSIFIED',
      'competence',
    );
    correct({ spotAnswer: answer }, [raised, deferred]).thenRejected(
      'OPINION_NOT_ANSWERED',
      'spotAnswer',
    );
    correct({ kind: 'DENUNCIATION' }, [raised, classified]).thenRejected(
      'DENUNCIATION_CONTENT_REFUSED',
      'kind',
    );
  });

  it('is possible after the conference was closed', () => {
    const closed = { type: 'ConferenceClosed', data: {} };
    correct({ text: 'Đường liên xã.' }, [raised, closed]).thenState({
      status: 'CLOSED',
      opinions: [{ text: 'Đường liên xã.' }],
    });
  });
});

describe('R37: an opinion that nobody voiced', () => {
  const mark = { sourceId, opinionId, reason: 'Nhập trùng' };
  const marked = {
    type: 'OpinionMarkedInError',
    data: { opinionId, reason: 'Nhập trùng' },
  } as const;

  it('is marked with the reason; from then on nothing befalls it', () => {
    given([scheduled, held, raised]).when('markOpinionInError', mark).then([marked]);
    for (const [name, input] of [
      ['answerOpinionOnSpot', { answer }],
      ['correctOpinion', { text: 'Khác.', reason: 'Nhầm' }],
      ['markOpinionInError', { reason: 'Nhầm' }],
    ] as const)
      given([scheduled, held, raised, marked])
        .when(name, { sourceId, opinionId, ...input })
        .thenRejected('WRONG_STATE', 'opinionId');
  });

  it('is not marked while others were drawn from it, and the refusal names them', () => {
    const facts = { drawn: ['petition-1', 'commitment-2'] };
    const { decision } = given([scheduled, held, raised]).when('markOpinionInError', mark, {
      facts,
    });
    expect(decision).toEqual({
      rejection: {
        code: 'OTHERS_REFER_TO_IT',
        field: 'opinionId',
        records: ['petition-1', 'commitment-2'],
      },
    });
  });
});
