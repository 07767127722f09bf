import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;

beforeAll(async () => {
  app = await openAskedApplication();
  const handle: typeof app.handler.handle = (request) => app.handler.handle(request);
  await tellShippedCalendar({ store: app.store, handle });
  await app.caughtUp();
});
afterAll(() => app.close());

async function read(wording: string, known: object = {}): Promise<Answer> {
  const { deadlineWording } = await app.ask(
    `query ($wording: String!, $heldOn: Date!, $notice: Date, $document: Date) {
      deadlineWording(wording: $wording, heldOn: $heldOn, noticeIssuedOn: $notice,
        documentReceivedOn: $document) {
        reading readingLabel wording notUnderstood deadline { currentDate }
        counted { quantity unit from isReceipt } recurrence { period month day from until } } }`,
    { wording, heldOn: '2026-01-30', ...known },
  );
  return deadlineWording as Answer;
}

describe('R8, R43, R44: words for a deadline', () => {
  it('name a day', async () => {
    expect(await read('hoàn thành trước ngày 30/6/2026')).toMatchObject({
      reading: 'DAY',
      wording: 'trước ngày 30/6/2026',
      notUnderstood: null,
      deadline: { currentDate: '2026-06-29' },
    });
  });

  it('count from the notice once its day is known, over the Tết holidays', async () => {
    const words = 'trong 15 ngày làm việc kể từ ngày ban hành Thông báo';
    const counted = { quantity: 15, unit: 'WORKING_DAY', from: 'NOTICE', isReceipt: false };
    expect(await read(words)).toMatchObject({
      reading: 'AWAITS_EVENT',
      readingLabel: 'Chờ biết ngày bắt đầu tính',
      deadline: null,
      counted,
    });
    expect(await read(words, { notice: '2026-02-06' })).toMatchObject({
      reading: 'COUNTED',
      deadline: { currentDate: '2026-03-06' },
      counted,
    });
  });

  it('count from the receipt of a document only when that is known', async () => {
    const words = 'trong 10 ngày kể từ ngày nhận văn bản';
    expect(await read(words)).toMatchObject({ reading: 'AWAITS_EVENT', deadline: null });
    expect(await read(words, { document: '2026-03-02' })).toMatchObject({
      reading: 'COUNTED',
      deadline: { currentDate: '2026-03-12' },
    });
  });

  it('recur, and name no single day', async () => {
    expect(await read('trước ngày 05 hằng tháng')).toMatchObject({
      reading: 'RECURRING',
      deadline: null,
      recurrence: { period: 'MONTH', month: null, day: 4 },
    });
  });

  it('name a feast, and no day', async () => {
    expect(await read('trước Tết Nguyên đán')).toMatchObject({
      reading: 'NO_DAY',
      deadline: null,
      notUnderstood: null,
    });
  });

  it.each([
    ['trước ngày 15/6 hoặc 20/6/2026', /15\/6 hoặc/u],
    ['khi nào thuận tiện thì làm', /^khi nào thuận tiện thì làm$/u],
    ['trước ngày 31/02/2026', /31\/02\/2026/u],
  ])('are not understood: %s', async (words, which) => {
    const answer = await read(words);
    expect(answer).toMatchObject({ reading: 'UNCLEAR', deadline: null });
    expect(answer['notUnderstood']).toMatch(which);
  });
});
