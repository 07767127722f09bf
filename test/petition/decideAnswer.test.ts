import { isAnswered, isResolved } from '../../src/petition/state';
import { idOf } from '../support/deciderSpec';
import {
  answered,
  classified,
  closed,
  given,
  notified,
  on,
  overseer,
  petitionId,
  received,
  referred,
  reopened,
  returned,
} from './petitionSpec';

const withOffice = [received, classified, referred];
const withAnswer = [...withOffice, answered];

describe('answering a petition', () => {
  const input = { petitionId, kind: 'IN_PROGRESS', text: 'Đã lập dự án.' };

  it.each(['RESOLVED', 'IN_PROGRESS', 'EXPLAINED'])(
    'stops the clock by any answer: %s (R20)',
    (kind) => {
      given(withOffice)
        .when('answerPetition', { ...input, kind, ...on('2026-10-20') })
        .thenState({
          status: 'ANSWERED',
          answers: [
            {
              id: idOf('answer'),
              kind,
              text: input.text,
              document: null,
              answeredOn: { date: '2026-10-20', precision: 'DAY' },
              answeredBy: { officeId: 'office-secretary' },
              isSatisfactory: null,
            },
          ],
          clocks: [{ startedOn: '2026-09-01', stoppedOn: '2026-10-20' }],
        });
    },
  );

  it('is answered without being resolved', () => {
    const { state } = given(withOffice).when('answerPetition', input);
    expect(state && [isAnswered(state), isResolved(state)]).toEqual([true, false]);
  });

  it('comes from the office that has it, once', () => {
    for (const events of [[received], [...withOffice, returned], withAnswer])
      given(events).when('answerPetition', input).thenRejected('WRONG_STATE');
  });

  it('needs a day, not before the referral or the reopening (R13)', () => {
    given(withOffice)
      .when('answerPetition', { ...input, ...on('2026-10-20', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    given(withOffice)
      .when('answerPetition', { ...input, ...on('2026-09-02') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([...withAnswer, reopened])
      .when('answerPetition', { ...input, ...on('2026-11-04') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('may be a document, not one of a day to come', () => {
    const document = { documentType: 'Công văn', symbol: '12/SXD', issuedOn: '2026-10-19' };
    given(withOffice)
      .when('answerPetition', { ...input, document })
      .thenState({ answers: [{ document: { symbol: '12/SXD', issuedOn: '2026-10-19' } }] });
    given(withOffice)
      .when('answerPetition', { ...input, document: { ...document, issuedOn: '2026-12-21' } })
      .thenRejected('DATE_IN_FUTURE', 'document.issuedOn');
  });
});

describe('judging an answer', () => {
  const input = { petitionId, answerId: 'answer-1' };
  const unsatisfactory = { ...input, isSatisfactory: false, reason: 'Chưa nêu thời hạn' };

  it('keeps who judged, and an answer found wanting resolves nothing', () => {
    const { state } = given(withAnswer).when('judgeAnswer', unsatisfactory, { actor: overseer });
    expect(state).toMatchObject({
      status: 'ANSWERED',
      answers: [
        {
          isSatisfactory: false,
          judgedBy: { officeId: 'office-overseer' },
          judgedOn: '2026-12-20',
          judgementReason: 'Chưa nêu thời hạn',
        },
      ],
    });
    expect(state && isResolved(state)).toBe(false);
    const before = given(withAnswer).when('judgeAnswer', { ...input, isSatisfactory: true }).state;
    expect(before && isResolved(before)).toBe(true);
  });

  it('gives a reason when it does not satisfy', () => {
    given(withAnswer)
      .when('judgeAnswer', { ...input, isSatisfactory: false })
      .thenRejected('REASON_REQUIRED', 'reason');
  });

  it('happens once to each answer, those before a reopening too', () => {
    const judged = {
      type: 'AnswerJudged',
      data: { answerId: 'answer-1', isSatisfactory: true, reason: null },
    } as const;
    given([...withAnswer, judged])
      .when('judgeAnswer', unsatisfactory)
      .thenRejected('ANSWER_ALREADY_JUDGED', 'answerId');
    given([...withAnswer, reopened])
      .when('judgeAnswer', unsatisfactory)
      .thenState({ answers: [{ isSatisfactory: false }] });
  });

  it('names an answer that there is, not before its day', () => {
    given(withOffice).when('judgeAnswer', unsatisfactory).thenRejected('NOT_ANSWERED');
    given(withAnswer)
      .when('judgeAnswer', { ...unsatisfactory, answerId: 'answer-2' })
      .thenRejected('UNKNOWN_RECORD', 'answerId');
    given(withAnswer)
      .when('judgeAnswer', { ...unsatisfactory, ...on('2026-10-19') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('telling voters', () => {
  const input = { petitionId, channels: ['WEBSITE', 'WEBSITE', 'LOUDSPEAKER'] };

  it('follows the answer', () => {
    given(withOffice).when('notifyVotersOfResult', input).thenRejected('NOT_ANSWERED');
    given(withAnswer)
      .when('notifyVotersOfResult', { ...input, ...on('2026-10-25') })
      .thenState({
        status: 'NOTIFIED',
        notifiedOn: '2026-10-25',
        notifiedChannels: ['WEBSITE', 'LOUDSPEAKER'],
      });
    given(withAnswer)
      .when('notifyVotersOfResult', { ...input, ...on('2026-10-19') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('may go through further channels and keeps the first day', () => {
    given([...withAnswer, notified])
      .when('notifyVotersOfResult', { ...input, ...on('2026-10-28') })
      .thenState({ notifiedOn: '2026-10-25', notifiedChannels: ['WEBSITE', 'LOUDSPEAKER'] });
    given([...withAnswer, notified])
      .when('notifyVotersOfResult', { petitionId, channels: ['WEBSITE'] })
      .thenRejected('WRONG_STATE', 'channels');
    given([...withAnswer, notified, closed])
      .when('notifyVotersOfResult', input)
      .thenRejected('WRONG_STATE');
  });

  it('names a channel and a day', () => {
    given(withAnswer)
      .when('notifyVotersOfResult', { petitionId, channels: [] })
      .thenRejected('LIST_EMPTY', 'channels');
    given(withAnswer)
      .when('notifyVotersOfResult', { ...input, ...on('2026-10-31', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
  });
});

describe('reopening a petition', () => {
  const input = { petitionId, reason: 'Đường lại hư hỏng' };

  it('starts a new clock under the rule valid that day and keeps the old one (R20)', () => {
    given([...withAnswer, notified, closed])
      .when('reopenPetition', { ...input, ...on('2026-11-05') })
      .thenState({
        status: 'REFERRED',
        notifiedOn: null,
        notifiedChannels: [],
        answers: [{ id: 'answer-1' }],
        clocks: [
          { startedOn: '2026-09-01', stoppedOn: '2026-10-20' },
          {
            startedOn: '2026-11-05',
            stoppedOn: null,
            deadline: { date: '2027-01-04', rule: { id: 'rule-of-2020' } },
          },
        ],
      });
  });

  it('is neither answered nor resolved any longer', () => {
    const { state } = given(withAnswer).when('reopenPetition', input);
    expect(state && [isAnswered(state), isResolved(state)]).toEqual([false, false]);
  });

  it('follows an answer, and what voters were told', () => {
    given(withOffice).when('reopenPetition', input).thenRejected('NOT_ANSWERED');
    given([...withAnswer, reopened])
      .when('reopenPetition', input)
      .thenRejected('NOT_ANSWERED');
    given(withAnswer)
      .when('reopenPetition', { ...input, ...on('2026-10-19') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
    given([...withAnswer, notified])
      .when('reopenPetition', { ...input, ...on('2026-10-24') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('needs a day and a rule in force on it (R13)', () => {
    given(withAnswer)
      .when('reopenPetition', { ...input, ...on('2026-11-05', 'MONTH') })
      .thenRejected('DAY_PRECISION_REQUIRED', 'occurredOn');
    given(withAnswer)
      .when('reopenPetition', input, { facts: { rule: null } })
      .thenRejected('RULE_NOT_IN_FORCE', 'occurredOn');
  });
});

describe('closing a petition', () => {
  const input = { petitionId };

  it('follows the word to voters', () => {
    given(withOffice).when('closePetition', input).thenRejected('NOT_ANSWERED');
    given(withAnswer).when('closePetition', input).thenRejected('VOTERS_NOT_NOTIFIED');
    given([...withAnswer, notified])
      .when('closePetition', input)
      .thenState({ status: 'CLOSED' });
    given([...withAnswer, notified])
      .when('closePetition', { petitionId, ...on('2026-10-24') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('happens once', () => {
    given([...withAnswer, notified, closed])
      .when('closePetition', input)
      .thenRejected('WRONG_STATE');
  });
});
