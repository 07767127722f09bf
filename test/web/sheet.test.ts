import { lawCalendar } from '../../src/calendar/workCalendar';
import { UNTIL_RELEASED, type OutboxEntry } from '../../src/web/outbox/entry';
import { deadlinePreview } from '../../src/web/sheet/deadlinePreview';
import { isAllShown, sheetRows } from '../../src/web/sheet/sheetRows';
import { deadlineWordsIn, readDeadline } from '../../src/web/sheet/deadlineReading';
import { phraseOf } from '../../src/web/sheet/deadlineShorthand';
import {
  entriesOf,
  emptyRow,
  isBlank,
  missingIn,
  rowOf,
  underNewIds,
  WAIT_MS,
} from '../../src/web/sheet/row';

const heldOn = '2026-12-18';

/** Typed, stored, and what is sent; lengths are counted by the server's calendar. */
const table = [
  ['15/1', 'đến hết ngày 15/1/2027', { fixed: { date: '2027-01-15', precision: 'DAY' } }],
  ['15.1.27', 'đến hết ngày 15/1/2027', { fixed: { date: '2027-01-15', precision: 'DAY' } }],
  ['<15/1', 'trước ngày 15/1/2027', { fixed: { date: '2027-01-14', precision: 'DAY' } }],
  ['15nlv', 'trong 15 ngày làm việc', { counted: { quantity: 15, unit: 'WORKING_DAY' } }],
  ['30n', 'trong 30 ngày', { counted: { quantity: 30, unit: 'CALENDAR_DAY' } }],
  ['2t', 'trong 2 tuần', { counted: { quantity: 2, unit: 'WEEK' } }],
  ['3th', 'trong 3 tháng', { counted: { quantity: 3, unit: 'MONTH' } }],
  ['q1', 'trong quý I năm 2027', { fixed: { date: '2027-03-31', precision: 'QUARTER' } }],
  ['th3', 'trong tháng 3 năm 2027', { fixed: { date: '2027-03-31', precision: 'MONTH' } }],
  ['dth3', 'đầu tháng 3 năm 2027', { fixed: { date: '2027-03-01' } }],
  ['gth3', 'giữa tháng 3 năm 2027', { fixed: { date: '2027-03-15' } }],
  ['cth3', 'cuối tháng 3 năm 2027', { fixed: { date: '2027-03-31' } }],
  ['n27', 'trong năm 2027', { fixed: { date: '2027-12-31', precision: 'YEAR' } }],
  ['6td27', 'trong 6 tháng đầu năm 2027', { fixed: { date: '2027-06-30' } }],
  ['9td27', 'trong 9 tháng đầu năm 2027', { fixed: { date: '2027-09-30' } }],
  ['gn', 'giữa năm 2027', { fixed: { date: '2027-06-30' } }],
  ['cn', 'cuối năm 2026', { fixed: { date: '2026-12-31' } }],
] as const;

describe('the field of a deadline, at a meeting of 18/12/2026', () => {
  test.each(table)('%s is stored as "%s", never as the shorthand', (typed, wording, deadline) => {
    const read = readDeadline(typed, heldOn);
    expect(read).toMatchObject({ wording, deadline, isUnread: false });
    expect(readDeadline(typed.toUpperCase(), heldOn)).toEqual(read);
    expect(readDeadline(wording, heldOn)).toEqual(read);
  });

  test('k, and nothing, are no deadline', () => {
    for (const typed of ['k', 'K', '', '  '])
      expect(readDeadline(typed, heldOn)).toEqual({
        wording: null,
        deadline: { none: true },
        isUnread: false,
      });
  });

  test('words that name no day are kept as said, and set none', () => {
    expect(readDeadline('trước kỳ họp cuối năm', heldOn)).toEqual({
      wording: 'trước kỳ họp cuối năm',
      deadline: { none: true },
      isUnread: true,
    });
  });

  test('a day or month that has passed is that of the next year', () => {
    expect(phraseOf('17/12', heldOn)).toBe('đến hết ngày 17/12/2027');
    expect(phraseOf('18/12', heldOn)).toBe('đến hết ngày 18/12/2026');
    expect(phraseOf('th12', heldOn)).toBe('trong tháng 12 năm 2026');
    expect(phraseOf('th13', heldOn)).toBe('th13');
  });

  test('is read from the answer by the words that stand there', () => {
    const answer = 'Xã sẽ lắp xong bốn cột đèn ở sân bóng trong 15 ngày làm việc.';
    expect(deadlineWordsIn(answer, heldOn)).toBe('trong 15 ngày làm việc');
    expect(deadlineWordsIn('Xã ghi nhận.', heldOn)).toBe('');
  });
});

describe('a row of the sheet', () => {
  const meeting = { id: 'conference-1', heldOn, promisorOfficeId: 'office-1', isHeld: true };
  const row = {
    ...emptyRow('id-1', 'YOUTH'),
    text: ' Sân bóng không có đèn. ',
    answer: 'Xã sẽ lắp xong trong 15 ngày làm việc.',
  };

  test('is one command, and two with a promise, which waits for its opinion', () => {
    expect(entriesOf(row, meeting, 100)).toEqual([
      {
        id: 'id-1',
        recordId: 'conference-1',
        command: 'recordOpinion',
        input: {
          sourceId: 'conference-1',
          text: 'Sân bóng không có đèn.',
          audience: 'YOUTH',
          spotAnswer: 'Xã sẽ lắp xong trong 15 ngày làm việc.',
        },
        after: null,
        notBefore: 100 + WAIT_MS,
      },
    ]);
    const promise = { id: 'id-2', text: row.answer, leadUnitId: 'unit-1', deadline: '15nlv' };
    const [, second] = entriesOf({ ...row, promise }, meeting, 100);
    expect(second).toMatchObject({
      id: 'id-2',
      command: 'recordCommitment',
      after: 'id-1',
      input: {
        text: row.answer,
        leadUnitId: 'unit-1',
        deadline: { counted: { quantity: 15, unit: 'WORKING_DAY', startsOn: heldOn } },
        deadlineWording: 'trong 15 ngày làm việc',
      },
    });
  });

  test('keeps its promise back while the meeting is not held', () => {
    const promise = { id: 'id-2', text: row.answer, leadUnitId: '', deadline: '' };
    const [opinion, second] = entriesOf({ ...row, promise }, { ...meeting, isHeld: false }, 100);
    expect([opinion?.notBefore, second?.notBefore]).toEqual([100 + WAIT_MS, UNTIL_RELEASED]);
  });

  test('needs its opinion, and a promise its words; nothing else', () => {
    expect(missingIn(emptyRow('a', ''))).toBe('text');
    expect(missingIn(row)).toBeNull();
    const promise = { id: 'b', text: ' ', leadUnitId: '', deadline: '' };
    expect(missingIn({ ...row, promise })).toBe('promise');
    expect(isBlank(emptyRow('a', 'YOUTH'))).toBe(true);
    expect(isBlank(row)).toBe(false);
  });
});

describe('the day under the field of a deadline', () => {
  test.each([
    ['15nlv', '2027-01-11', null],
    ['30n', '2027-01-18', '2027-01-17'],
    ['2t', '2027-01-04', '2027-01-01'],
    ['3th', '2027-03-18', null],
    ['<15/1', '2027-01-14', null],
    ['q1', '2027-03-31', null],
  ])('%s ends on %s', (typed, date, rolledFrom) => {
    expect(deadlinePreview(readDeadline(typed, heldOn), lawCalendar)).toMatchObject({
      date,
      rolledFrom,
    });
  });

  test('is none for what recurs, is not understood or was not said', () => {
    for (const typed of ['hằng tháng', 'khi có kinh phí', 'k'])
      expect(deadlinePreview(readDeadline(typed, heldOn), lawCalendar)).toBeNull();
  });
});

describe('the rows of a sheet', () => {
  const meeting = { id: 'conference-1', heldOn, promisorOfficeId: 'office-1', isHeld: true };
  const promise = { id: 'p-1', text: 'Xã sẽ sửa.', leadUnitId: 'unit-1', deadline: '15nlv' };
  const row = { ...emptyRow('o-1', 'YOUTH'), text: 'Đường lầy.', answer: 'Xã sẽ sửa.', promise };
  const kept = entriesOf(row, meeting, 0).map((entry): OutboxEntry => ({
    ...entry,
    state: { kind: 'KEPT' },
  }));
  const [opinion, second] = kept as [OutboxEntry, OutboxEntry];
  const sentOpinion: OutboxEntry = { ...opinion, state: { kind: 'SENT', answer: 'opinion-9' } };
  const atServer = (...ids: readonly string[]) => ({
    opinions: {
      totalCount: 1,
      nodes: [
        {
          id: 'opinion-9',
          text: 'Đường lầy.',
          audienceLabel: 'Thanh niên',
          spotAnswer: 'Xã sẽ sửa.',
          commitments: ids.map((id) => ({
            id,
            text: 'Xã sẽ sửa.',
            leadUnit: { name: 'Phòng Kinh tế' },
            deadline: { currentDate: '2027-01-11', wording: 'trong 15 ngày làm việc' },
          })),
        },
      ],
    },
  });

  test('stand once each while they go over: kept, sent, shown by the server', () => {
    const ways = [
      sheetRows(null, kept),
      sheetRows(atServer(), [sentOpinion, second]),
      sheetRows(atServer('commitment-9'), [
        sentOpinion,
        { ...second, state: { kind: 'SENT', answer: 'commitment-9' } },
      ]),
    ];
    for (const rows of ways) {
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ key: rows[0]?.entry?.id ?? 'o-1', number: 1 });
      expect(rows[0]?.promises).toHaveLength(1);
    }
    expect(ways.map(([first]) => first?.promises[0]?.state.kind)).toEqual(['KEPT', 'KEPT', 'SENT']);
  });

  test('are forgotten here only once the server shows them all', () => {
    const both: OutboxEntry[] = [
      sentOpinion,
      { ...second, state: { kind: 'SENT', answer: 'commitment-9' } },
    ];
    expect(isAllShown(atServer(), both)).toBe(false);
    expect(isAllShown(atServer('commitment-9'), both)).toBe(true);
    expect(isAllShown(atServer('commitment-9'), [])).toBe(false);
  });

  test('count on from those that are not shown', () => {
    const { opinions } = atServer();
    const rows = sheetRows({ opinions: { ...opinions, totalCount: 140 } }, kept);
    expect(rows.map(({ number }) => number)).toEqual([140, 141]);
  });

  test('open again as they were written, under ids that nothing was refused under', () => {
    const again = rowOf(opinion, second);
    expect(again).toEqual({
      ...row,
      promise: { ...promise, deadline: 'trong 15 ngày làm việc' },
    });
    const ids = ['n-1', 'n-2'];
    expect(underNewIds(again, () => ids.shift() ?? '')).toEqual({
      ...again,
      id: 'n-1',
      promise: { ...again.promise, id: 'n-2' },
    });
  });
});
