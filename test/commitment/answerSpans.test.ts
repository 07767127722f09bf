import fc from 'fast-check';
import { answerOn, answerSpans } from '../../src/commitment/answerSpans';
import { leadOn } from '../../src/commitment/leadUnit';
import { standingOf } from '../../src/commitment/timeliness';
import { statusOn } from '../../src/commitment/status';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { histories } from './randomHistory';
import { standingIn } from './standingIn';

const DAYS = 220;
const days = (from: LocalDate): LocalDate[] =>
  Array.from({ length: DAYS }, (_, index) => addDays(from, index));

test('R1-R12: every day of every history lies in one span, which answers as the rules do', () => {
  fc.assert(
    fc.property(histories, ({ state }) => {
      const spans = answerSpans(state);
      for (const on of days(addDays(state.madeOn.date, -5))) {
        const holding = spans.filter(
          ({ from, until }) => from <= on && (until === null || on < until),
        );
        const answer = answerOn(state, on);
        expect(holding.map((span) => span.answer)).toEqual(answer === null ? [] : [answer]);
        expect(answer?.status ?? null).toBe(statusOn(state, on));
        for (const against of ['CURRENT', 'ORIGINAL'] as const)
          for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
            const question = { on, against, basis };
            const standing = answer && standingIn(answer.boxes, question);
            expect([question, standing]).toEqual([question, standingOf(state, question)]);
          }
      }
    }),
    { numRuns: 100 },
  );
});

test('spans next to each other differ, and the last one never ends', () => {
  fc.assert(
    fc.property(histories, ({ state }) => {
      const spans = answerSpans(state);
      expect(spans[0]?.from).toBe(state.madeOn.date);
      expect(spans.at(-1)?.until).toBeNull();
      spans.slice(1).forEach((span, index) => {
        expect(spans[index]?.until).toBe(span.from);
        expect(spans[index]?.answer).not.toEqual(span.answer);
      });
    }),
    { numRuns: 100 },
  );
});

test('R24: the lead is the one put in last among those of days up to the one asked about', () => {
  const day = localDate;
  const leadSteps = [
    { step: 'ASSIGNED', on: day('2026-03-05'), unitId: 'orgUnit-a' },
    { step: 'ASSIGNED', on: day('2026-03-03'), unitId: 'orgUnit-b' },
    { step: 'ACCEPTED', on: day('2026-03-07'), unitId: 'orgUnit-b' },
    { step: 'ASSIGNED', on: day('2026-03-09'), unitId: null },
  ] as const;
  const on = ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-07', '2026-03-09'];
  expect(on.map((each) => leadOn({ leadSteps }, day(each)))).toEqual([
    { unitId: null, isAccepted: false },
    { unitId: 'orgUnit-b', isAccepted: false },
    { unitId: 'orgUnit-b', isAccepted: false },
    { unitId: 'orgUnit-b', isAccepted: true },
    { unitId: null, isAccepted: false },
  ]);
});
