import { enactAnswerRule, preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-14T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
  await enactAnswerRule(app);
});
afterAll(() => app.close());

const typed = 'Sở sẽ sửa xong đường liên thông trong quý I.';
const right = 'Sở sẽ sửa xong đường liên thôn trong quý I.';
const milder = 'Sở sẽ xem xét việc sửa đường.';
const reason = 'Lỗi đánh máy';

const DAY = 86_400_000;
const dayIn = (days: number): string =>
  new Date(Date.parse(app.clock.now()) + days * DAY).toISOString().slice(0, 10);

const SHOWN = `id text firstText timeliness pendingCorrection { id kind }
  corrections { kind status before after decidedBy { person { id } } }`;

const correctText = (commitmentId: string, text: string, by: Body) =>
  sendOnCommitment(
    app,
    'correctCommitmentText',
    { commitmentId, text, reason },
    secretaryOf(by),
    SHOWN,
  );

/** Kinds of source, each with a text that says it rightly, and who settled that. */
const sources = {
  'the minutes of a voter contact': async () => {
    const recordId = await preparedPetitions(app, org).contact('held');
    const minutes = { sessionId: recordId, text: `Giám đốc: ${right}` };
    await app.accept('recordContactMinutes', minutes, secretaryOf(org.department));
    return recordId;
  },
  'an answer to a petition': async () => {
    const recordId = await preparedPetitions(app, org).petition('referred');
    const answer = { petitionId: recordId, kind: 'IN_PROGRESS', text: `Trả lời: ${right}` };
    await app.accept('answerPetition', answer, secretaryOf(org.department));
    return recordId;
  },
  'a conclusion notice': async () => {
    const conferenceId = await records.conference('approved');
    const document = { documentType: 'Thông báo', symbol: '12/TB-SXD' };
    const notice = { conferenceId, document, text: `Kết luận: ${right}` };
    await app.accept('issueConclusionNotice', notice, secretaryOf(org.department));
    return conferenceId;
  },
};

describe.each(Object.entries(sources))('R40: words said in %s', (_, source) => {
  it('are put right against that text by the side that settled it, and the first text stays', async () => {
    const recordId = await source();
    const commitmentId = await records.commitment({ text: typed, source: { recordId } });
    expect(await correctText(commitmentId, milder, org.department)).toMatchObject({
      code: 'NOT_IN_MINUTES',
      message: expect.stringContaining('Văn bản đã chốt') as string,
    });
    expect(await correctText(commitmentId, right, org.department)).toMatchObject({
      text: right,
      firstText: typed,
      corrections: [{ kind: 'TEXT', status: 'MADE', before: { text: typed } }],
    });
  });

  it('are not put right by another side', async () => {
    const recordId = await source();
    const commitmentId = await records.commitment({
      text: typed,
      source: { recordId },
      promisorOfficeId: org.communeCommittee.head.officeId,
    });
    expect(await correctText(commitmentId, right, org.communeCommittee)).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('đã duyệt biên bản') as string,
    });
  });

  it('of an overdue promise wait for an overseer, however they were settled (R36)', async () => {
    const recordId = await source();
    const commitmentId = await records.commitment({
      text: typed,
      source: { recordId },
      deadline: { fixed: { date: dayIn(1) } },
    });
    app.clock.set(`${dayIn(3)}T02:00:00.000Z`);
    expect(await correctText(commitmentId, right, org.department)).toMatchObject({
      text: typed,
      firstText: null,
      timeliness: 'OPEN_OVERDUE',
      pendingCorrection: { kind: 'TEXT' },
    });
  });
});

describe('R40: words of a source without a text', () => {
  const overdue = () =>
    records.commitment({
      text: typed,
      occurredOn: { date: '2026-10-01' },
      deadline: { fixed: { date: '2026-11-08' } },
      backdatingReason: 'Nhập hồ sơ muộn',
    });

  it('are put right at once while nothing is at stake', async () => {
    const commitmentId = await records.commitment({ text: typed });
    expect(await correctText(commitmentId, right, org.department)).toMatchObject({
      text: right,
      firstText: typed,
    });
  });

  it("of an overdue promise are not changed by the debtor's own clerk: proposed, then confirmed", async () => {
    const commitmentId = await overdue();
    const proposed = await correctText(commitmentId, milder, org.department);
    expect(proposed).toMatchObject({ text: typed, pendingCorrection: { kind: 'TEXT' } });
    const correctionId = proposed['pendingCorrection'].id as string;
    const decision = { commitmentId, correctionId };
    const confirm = (by: Parameters<typeof sendOnCommitment>[3]) =>
      sendOnCommitment(app, 'confirmCorrection', decision, by, SHOWN);
    expect(await confirm(leaderOf(org.department))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await confirm(overseerOf(org.front))).toMatchObject({
      text: milder,
      firstText: typed,
      pendingCorrection: null,
      corrections: [
        {
          kind: 'TEXT',
          status: 'CONFIRMED',
          before: { text: typed },
          after: { text: milder },
          decidedBy: { person: { id: org.front.head.personId } },
        },
      ],
    });
  });

  it('refused, they stay as they were', async () => {
    const commitmentId = await overdue();
    const proposed = await correctText(commitmentId, milder, org.department);
    const refusal = {
      commitmentId,
      correctionId: proposed['pendingCorrection'].id as string,
      reason: 'Văn bản ghi đúng',
    };
    const by = overseerOf(org.front);
    expect(await sendOnCommitment(app, 'refuseCorrection', refusal, by, SHOWN)).toMatchObject({
      text: typed,
      firstText: null,
      corrections: [{ kind: 'TEXT', status: 'REFUSED' }],
    });
  });
});
