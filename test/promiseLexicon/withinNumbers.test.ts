import fc from 'fast-check';
import { addDays, localDate } from '../../src/kernel/localDate';
import { deadlineFromWording } from '../../src/promiseLexicon/deadlineWording';
import { suggestionsIn } from './inOneGo';

/**
 * A day or a period that is a piece of a longer number is no day: whatever is read of it would be wrong and
 * nobody would see it. Null and "these words" are the only right answers.
 */
const HELD = localDate('2027-03-24');
const RUNS = { numRuns: 2_000 };

const day = fc
  .integer({ min: 1, max: 900 })
  .map((later) => addDays(HELD, later).split('-') as [string, string, string]);
const sign = fc.constantFrom('/', '.', '-', ' / ');
const limit = fc.constantFrom('trước ngày', 'chậm nhất', 'đến ngày', 'trong ngày', 'hạn', 'xong');
/** Three digits: with a fourth no day and no month any more. */
const more = fc.integer({ min: 100, max: 999 }).map(String);
const letters = fc.constantFrom('NQ-HĐND', 'QĐ-UBND', 'TB', 'CV');

/** A number that goes on where a day or month in it could have begun or ended. */
const longer = fc
  .record({ day, sign, more, letters, form: fc.integer({ min: 0, max: 7 }) })
  .map(({ day: [year, month, date], sign: s, more: n, letters: paper, form }) => {
    switch (form) {
      case 0:
        return `${n}${date}${s}${month}${s}${year}`;
      case 1:
        return `${date}${s}${month}${s}${year}${n}`;
      case 2:
        return `${date}${s}${n}${month}${s}${year}`;
      case 3:
        return `${date}${s}${month}${s}${year}${s}${n}`;
      case 4:
        return `${n}${s}${date}${s}${month}${s}${year}`;
      case 5:
        return `${n}/${year}/${paper}`;
      case 6:
        return `${date}/${year}/${paper}`;
      default:
        return `${date}${s}${month}${n}`;
    }
  });

/** Months, quarters and years that go on. */
const longerPeriod = fc
  .record({ day, more, form: fc.integer({ min: 0, max: 5 }) })
  .map(({ day: [year, month], more: n, form }) => {
    switch (form) {
      case 0:
        return `tháng ${month}${n}`;
      case 1:
        return `tháng ${month}/${year}${n}`;
      case 2:
        return `quý ${n}/${year}`;
      case 3:
        return `năm ${year}${n}`;
      case 4:
        return `tháng ${n}/${year}`;
      default:
        return `quý 2/${year}${n}`;
    }
  });

const named = (wording: string): unknown =>
  deadlineFromWording(wording, HELD, {})?.deadline ?? null;

describe('R38: a match never ends inside of a number', () => {
  it('of a day that is part of a longer one', () => {
    fc.assert(
      fc.property(limit, longer, (before, number) => {
        expect([`${before} ${number}`, named(`${before} ${number}`)]).toEqual([
          `${before} ${number}`,
          null,
        ]);
      }),
      RUNS,
    );
  });

  it('of a month, quarter or year that is part of a longer one', () => {
    fc.assert(
      fc.property(limit, longerPeriod, (before, number) => {
        expect([`${before} ${number}`, named(`${before} ${number}`)]).toEqual([
          `${before} ${number}`,
          null,
        ]);
      }),
      RUNS,
    );
  });

  it('of a task that names such a number and no day', () => {
    fc.assert(
      fc.property(longer, (number) => {
        const text = `Giao Phòng Kinh tế xã xử lý theo văn bản ${number} và báo cáo.`;
        const days = suggestionsIn('conference-1', text, HELD).map(({ deadline }) => deadline);
        expect([text, days.filter((each) => each !== null)]).toEqual([text, []]);
      }),
      RUNS,
    );
  });
});
