import { localDate } from '../../src/kernel/localDate';
import {
  approved,
  chair,
  conferenceId,
  document,
  drafted,
  type Given,
  given,
  held,
  issued,
  on,
  scheduled,
  secretary,
} from './conferenceSpec';

describe('drafting minutes', () => {
  const draft = { conferenceId, text: 'Biên bản hội nghị' };

  it('keeps the text, who drafted it and when it was recorded', () => {
    given([scheduled, held])
      .when('draftMinutes', draft, { now: '2026-12-20T03:00:00Z' })
      .thenState({
        status: 'HELD',
        minutesText: [{ text: 'Biên bản hội nghị' }],
        minutes: {
          draftedBy: secretary,
          draftedAt: '2026-12-20T03:00:00.000Z',
          approvedBy: null,
          approvedAt: null,
        },
      });
  });

  it('may be done anew by somebody else until they are approved', () => {
    given([scheduled, held, drafted])
      .when('draftMinutes', draft, { actor: chair })
      .thenState({ minutesText: [{ text: 'Biên bản hội nghị' }], minutes: { draftedBy: chair } });
    given([scheduled, held, drafted, approved])
      .when('draftMinutes', draft)
      .thenRejected('WRONG_STATE');
  });

  it('waits for the conference to be held', () => {
    given([scheduled]).when('draftMinutes', draft).thenRejected('NOT_HELD');
    given([scheduled, held])
      .when('draftMinutes', { ...draft, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('takes a long text, and no longer one than 200,000 characters', () => {
    given([scheduled, held])
      .when('draftMinutes', { ...draft, text: 'a'.repeat(200_000) })
      .thenState({ minutes: { draftedBy: secretary } });
    given([scheduled, held])
      .when('draftMinutes', { ...draft, text: 'a'.repeat(200_001) })
      .thenRejected('TEXT_TOO_LONG', 'text');
  });
});

describe('approving minutes (§4.4, 8)', () => {
  const approve = { conferenceId };

  it('is done for a text that somebody else wrote, in another office', () => {
    const outcome = given([scheduled, held, drafted]).when('approveMinutes', approve, {
      actor: chair,
      now: '2026-12-20T04:00:00Z',
    });
    outcome.then([{ type: 'MinutesApproved', data: {} }]);
    outcome.thenState({
      status: 'MINUTES_APPROVED',
      minutesText: [{ text: 'Biên bản' }],
      minutes: {
        draftedBy: secretary,
        approvedBy: chair,
        approvedAt: '2026-12-20T04:00:00.000Z',
      },
    });
  });

  it('is not done by the drafter, in whatever office they now act', () => {
    const drafterInTheChair = { ...chair, personId: secretary.personId };
    given([scheduled, held, drafted])
      .when('approveMinutes', approve, { actor: drafterInTheChair })
      .thenRejected('APPROVER_IS_DRAFTER');
  });

  it("is not done by the drafter's office, whoever now acts in it", () => {
    given([scheduled, held, { ...drafted, actor: { ...chair, personId: 'person-other' } }])
      .when('approveMinutes', approve, { actor: chair })
      .thenRejected('APPROVER_IS_DRAFTER');
  });

  it('looks at who drafted the text as it stands, not an earlier one', () => {
    given([scheduled, held, { ...drafted, actor: chair }, drafted])
      .when('approveMinutes', approve, { actor: chair })
      .thenState({ status: 'MINUTES_APPROVED' });
    given([scheduled, held, drafted, { ...drafted, actor: chair }])
      .when('approveMinutes', approve, { actor: chair })
      .thenRejected('APPROVER_IS_DRAFTER');
  });

  it('needs a conference that was held and minutes that were drafted, and happens once', () => {
    const byChair = { actor: chair };
    given([scheduled]).when('approveMinutes', approve, byChair).thenRejected('NOT_HELD');
    given([scheduled, held]).when('approveMinutes', approve, byChair).thenRejected('WRONG_STATE');
    given([scheduled, held, drafted, approved])
      .when('approveMinutes', approve, byChair)
      .thenRejected('WRONG_STATE');
  });

  it('does not come before the text was drafted', () => {
    const approveOn = (date: string, precision?: string) =>
      given([scheduled, held, drafted]).when(
        'approveMinutes',
        { ...approve, ...on(date, precision) },
        { actor: chair },
      );
    for (const day of ['2026-12-11', '2026-12-12'])
      approveOn(day).thenRejected('DATE_TOO_EARLY', 'occurredOn');
    approveOn('2026-12-13').thenState({ minutes: { approvedOn: { date: '2026-12-13' } } });
    const inDecember = { date: localDate('2026-12-31'), precision: 'MONTH' } as const;
    given([scheduled, held, { ...drafted, occurredOn: inDecember }])
      .when('approveMinutes', { ...approve, ...on('2026-12-12') }, { actor: chair })
      .thenState({ status: 'MINUTES_APPROVED' });
  });
});

describe('issuing the conclusion notice', () => {
  const notice = { documentType: 'Thông báo', symbol: '15/TB-UBND' };
  const issue = { conferenceId, document: notice };
  const before = [scheduled, held, drafted, approved];

  it('keeps the document and the summary', () => {
    const outcome = given(before).when('issueConclusionNotice', {
      ...issue,
      summary: 'Giao Sở Xây dựng sửa đường.',
      ...on('2026-12-16'),
    });
    outcome.then([
      {
        type: 'ConclusionNoticeIssued',
        data: { document, summary: 'Giao Sở Xây dựng sửa đường.' },
      },
    ]);
    outcome.thenState({
      status: 'CONCLUSION_ISSUED',
      conclusionNotice: { issuedOn: '2026-12-16', publishedOn: null, channels: [] },
    });
  });

  it("takes the document's own day for the day of issue", () => {
    given(before)
      .when('issueConclusionNotice', { ...issue, document: { ...notice, issuedOn: '2026-12-15' } })
      .thenState({ conclusionNotice: { issuedOn: '2026-12-15' } });
  });

  it('rests on approved minutes, and happens once', () => {
    given([scheduled]).when('issueConclusionNotice', issue).thenRejected('NOT_HELD');
    given([scheduled, held, drafted])
      .when('issueConclusionNotice', issue)
      .thenRejected('MINUTES_NOT_APPROVED');
    given([...before, issued])
      .when('issueConclusionNotice', issue)
      .thenRejected('WRONG_STATE');
  });

  it('bears no day before the conference and none to come', () => {
    given(before)
      .when('issueConclusionNotice', { ...issue, document: { ...notice, issuedOn: '2026-12-11' } })
      .thenRejected('DATE_TOO_EARLY', 'document.issuedOn');
    given(before)
      .when('issueConclusionNotice', { ...issue, document: { ...notice, issuedOn: '2026-12-21' } })
      .thenRejected('DATE_IN_FUTURE', 'document.issuedOn');
    given(before)
      .when('issueConclusionNotice', { ...issue, ...on('2026-12-11') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });
});

describe('publishing the conclusion', () => {
  const before = [scheduled, held, drafted, approved, issued];
  const published: Given<'ConclusionPublished'> = {
    type: 'ConclusionPublished',
    data: { channels: ['WEBSITE'] },
    occurredOn: '2026-12-18',
  };

  it('records the day and the channels, each once', () => {
    given(before)
      .when('publishConclusion', { conferenceId, channels: ['WEBSITE', 'WEBSITE', 'MASS_MEDIA'] })
      .thenState({
        status: 'PUBLISHED',
        conclusionNotice: { publishedOn: '2026-12-20', channels: ['WEBSITE', 'MASS_MEDIA'] },
      });
  });

  it('may go on in further channels; the first day stays the day of publication', () => {
    const more = { conferenceId, channels: ['WEBSITE', 'VILLAGE_HEAD'] };
    const outcome = given([...before, published]).when('publishConclusion', more);
    outcome.then([{ type: 'ConclusionPublished', data: { channels: ['VILLAGE_HEAD'] } }]);
    outcome.thenState({
      conclusionNotice: { publishedOn: '2026-12-18', channels: ['WEBSITE', 'VILLAGE_HEAD'] },
    });
    given([...before, published])
      .when('publishConclusion', { ...more, ...on('2026-12-17') })
      .thenState({ conclusionNotice: { publishedOn: '2026-12-17' } });
  });

  it('is not repeated where it was published already', () => {
    given([...before, published])
      .when('publishConclusion', { conferenceId, channels: ['WEBSITE'] })
      .thenRejected('WRONG_STATE', 'channels');
  });

  it('waits for the notice, and does not come before its day of issue', () => {
    given([scheduled, held, drafted, approved])
      .when('publishConclusion', { conferenceId, channels: ['WEBSITE'] })
      .thenRejected('CONCLUSION_NOT_ISSUED');
    given(before)
      .when('publishConclusion', { conferenceId, channels: ['WEBSITE'], ...on('2026-12-15') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('names where', () => {
    given(before)
      .when('publishConclusion', { conferenceId, channels: [] })
      .thenRejected('LIST_EMPTY', 'channels');
  });
});

describe('amending approved minutes', () => {
  const amend = { conferenceId, text: 'Biên bản (sửa)', reason: 'Ghi sai tên đường' };

  it('puts the new text in place and counts amendments; approval stands', () => {
    const amended = {
      type: 'MinutesAmended',
      data: { text: 'Biên bản sửa lần một', reason: 'Thiếu một ý' },
    } as const;
    given([scheduled, held, drafted, approved, amended])
      .when('amendMinutes', amend)
      .thenState({
        status: 'MINUTES_APPROVED',
        minutesText: [{ text: 'Biên bản (sửa)' }],
        minutes: { approvedBy: chair, amendmentCount: 2 },
      });
  });

  it('waits for approval, and does not come before it', () => {
    given([scheduled]).when('amendMinutes', amend).thenRejected('NOT_HELD');
    given([scheduled, held]).when('amendMinutes', amend).thenRejected('MINUTES_NOT_APPROVED');
    given([scheduled, held, drafted])
      .when('amendMinutes', amend)
      .thenRejected('MINUTES_NOT_APPROVED');
    const amendOn = (date: string) =>
      given([scheduled, held, drafted, approved]).when('amendMinutes', { ...amend, ...on(date) });
    for (const day of ['2026-12-11', '2026-12-13'])
      amendOn(day).thenRejected('DATE_TOO_EARLY', 'occurredOn');
    amendOn('2026-12-14').thenState({ minutesText: [{ text: 'Biên bản (sửa)' }] });
  });

  it('changes something', () => {
    given([scheduled, held, drafted, approved])
      .when('amendMinutes', { ...amend, text: drafted.data.text })
      .thenRejected('WRONG_STATE', 'text');
  });
});

describe('closing a conference', () => {
  const published: Given<'ConclusionPublished'> = {
    type: 'ConclusionPublished',
    data: { channels: ['WEBSITE'] },
    occurredOn: '2026-12-18',
  };
  const papers = [scheduled, held, drafted, approved, issued];
  const closed: Given<'ConferenceClosed'> = { type: 'ConferenceClosed', data: {} };

  it('follows publication', () => {
    const input = { conferenceId };
    given([scheduled]).when('closeDialogueConference', input).thenRejected('NOT_HELD');
    given(papers).when('closeDialogueConference', input).thenRejected('CONCLUSION_NOT_PUBLISHED');
    given([...papers, published])
      .when('closeDialogueConference', input)
      .thenState({ status: 'CLOSED' });
    given([...papers, published])
      .when('closeDialogueConference', { ...input, ...on('2026-12-17') })
      .thenRejected('DATE_TOO_EARLY', 'occurredOn');
  });

  it('ends it: nothing more is drafted, amended, published, said or announced', () => {
    const events = [...papers, published, closed];
    const refused = [
      ['closeDialogueConference', {}],
      ['draftMinutes', { text: 'Biên bản' }],
      ['amendMinutes', { text: 'Biên bản (sửa)', reason: 'Ghi sai' }],
      ['publishConclusion', { channels: ['LETTER'] }],
      ['publishAdvanceNotice', { channels: ['LETTER'] }],
    ] as const;
    for (const [command, input] of refused)
      given(events)
        .when(command, { conferenceId, ...input })
        .thenRejected('WRONG_STATE');
    given(events)
      .when('recordOpinion', { sourceId: conferenceId, text: 'Đề nghị sửa đường.' })
      .thenRejected('WRONG_STATE');
  });
});
