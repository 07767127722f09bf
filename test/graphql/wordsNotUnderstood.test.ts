import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { suggestionsIn } from '../promiseLexicon/inOneGo';
import { localDate } from '../../src/kernel/localDate';
import { leaderOf } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-04-15T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const FIELDS = `id deadline { kind currentDate wording wordingReading wordsNotUnderstood
  wordingReadingLabel english: wordingReadingLabel(language: EN)
  wordingNote inEnglish: wordingNote(language: EN) }`;

const send = (name: string, input: object) =>
  sendOnCommitment(app, name, input, secretaryOf(org.department), FIELDS);

const record = (input: object) =>
  send('recordCommitment', {
    text: 'UBND xã sẽ sửa xong cầu.',
    occurredOn: { date: '2026-04-10' },
    promisorOfficeId: org.department.head.officeId,
    source: { document: { kind: 'OFFICIAL_LETTER', title: 'Công văn số 12' } },
    ...input,
  });

/** Each with those of the words that no day comes of. */
const UNCLEAR = [
  ['trước ngày 15/6 hoặc 20/6/2027', 'trước ngày 15/6 hoặc', 'nêu nhiều thời điểm'],
  ['31/02/2027', '31/02/2027', 'lịch không có ngày này'],
  ['khi nào thuận tiện', 'khi nào thuận tiện', 'không rõ thời điểm'],
  [
    'trước ngày 15/6/2027 (thứ Hai)',
    'trước ngày 15/6/2027 (thứ Hai)',
    'thứ và ngày không khớp nhau',
  ],
  ['trước tháng 3 - tháng 4/2027', 'trước tháng 3 - tháng 4/2027', 'nêu nhiều thời điểm'],
] as const;

describe('R38: a promise whose words for the deadline are not understood to their end', () => {
  it.each(UNCLEAR)(
    'is recorded with them, and its answer says which: %s',
    async (words, which, why) => {
      const { deadline } = await record({ deadlineWording: words });
      expect(deadline).toEqual({
        kind: 'NONE',
        currentDate: null,
        wording: words,
        wordingReading: 'UNCLEAR',
        wordingReadingLabel: 'Chưa hiểu hết lời văn',
        english: 'Not understood',
        wordsNotUnderstood: which,
        wordingNote: `Chưa hiểu hết lời văn về thời hạn: “${which}” (${why}). Lời văn được giữ nguyên và cam kết chưa có thời hạn; hãy nhập ngày cụ thể (setDeadline).`,
        inEnglish: expect.stringContaining(`not understood to their end: “${which}” (`) as string,
      });
    },
  );

  it('says so of the words of the suggestion that it confirms, too', async () => {
    const secretary = secretaryOf(org.department);
    const { stream: conferenceId } = await app.accept(
      'scheduleDialogueConference',
      {
        title: 'Đối thoại với nông dân',
        unitId: org.department.unitId,
        chairOfficeId: org.department.head.officeId,
        occasion: 'PERIODIC',
        audiences: ['FARMER'],
        territoryIds: [org.communeId],
      },
      secretary,
    );
    const held = { conferenceId, occurredOn: { date: '2026-04-10' } };
    await app.accept('holdDialogueConference', held, secretary);
    const text = 'UBND xã sẽ sửa xong cầu trước ngày 31/02/2027.';
    await app.accept('draftMinutes', { conferenceId, text }, secretary);
    await app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));
    const [marked] = suggestionsIn(conferenceId, text, localDate('2026-04-10'));
    const source = { recordId: conferenceId };
    const { deadline } = await record({ source, occurredOn: undefined, suggestionId: marked?.id });
    expect(deadline).toMatchObject({
      kind: 'NONE',
      wording: 'trước ngày 31/02/2027',
      wordsNotUnderstood: 'trước ngày 31/02/2027',
    });
  });

  it('says that they could not be held against the day given beside them', async () => {
    const fixed = { date: '2027-06-15' };
    const words = { deadlineWording: 'trước ngày 15/6 hoặc 20/6/2027', deadline: { fixed } };
    expect((await record(words)).deadline).toMatchObject({
      currentDate: '2027-06-15',
      wordsNotUnderstood: 'trước ngày 15/6 hoặc',
      wordingNote: expect.stringContaining('chưa đối chiếu được') as string,
      inEnglish: expect.stringContaining('could not be held against') as string,
    });
  });

  it('keeps them in a deadline set later, and takes the day once somebody enters it', async () => {
    const { id } = await record({});
    const [[words, which]] = UNCLEAR;
    const set = (input: object) => send('setDeadline', { commitmentId: id, ...input });
    expect((await set({ deadlineWording: words })).deadline).toMatchObject({
      currentDate: null,
      wording: words,
      wordsNotUnderstood: which,
    });
    expect(await set({ deadlineWording: words })).toMatchObject({ code: 'FIELD_REQUIRED' });
    const day = { deadline: { fixed: { date: '2027-06-14' } }, deadlineWording: 'trước 15/6/2027' };
    expect((await set(day)).deadline).toMatchObject({
      currentDate: '2027-06-14',
      wordingReading: 'DAY',
      wordsNotUnderstood: null,
      wordingNote: null,
    });
  });

  it('says so of the words that a correction gives', async () => {
    const { id } = await record({ deadlineWording: 'trước ngày 15/6/2026' });
    const corrected = await send('correctDeadline', {
      commitmentId: id,
      deadline: { fixed: { date: '2026-06-20' } },
      deadlineWording: 'khi nào thuận tiện',
      reason: 'Ghi nhầm',
    });
    expect(corrected['deadline']).toMatchObject({
      currentDate: '2026-06-20',
      wordsNotUnderstood: 'khi nào thuận tiện',
    });
  });
});

describe('R8: words for a deadline that are understood', () => {
  it.each([
    ['trước ngày 30/6/2026', 'DAY', null],
    ['trong 15 ngày kể từ ngày nhận văn bản', 'AWAITS_EVENT', null],
    ['trước ngày 05 hằng tháng', 'RECURRING', null],
    ['trước Tết Nguyên đán', 'NO_DAY', 'không nêu ngày cụ thể'],
  ] as const)('leave no word over: %s', async (deadlineWording, wordingReading, note) => {
    const { deadline } = await record({ deadlineWording });
    expect(deadline).toMatchObject({
      wordingReading,
      wordsNotUnderstood: null,
      wordingNote: note === null ? null : (expect.stringContaining(note) as string),
    });
  });

  it('and none at all have nothing said of them', async () => {
    const fixed = { date: '2027-06-15' };
    expect((await record({ deadline: { fixed } })).deadline).toMatchObject({
      wordingReading: null,
      wordsNotUnderstood: null,
      wordingNote: null,
    });
  });
});
