import { localDate } from '../../src/kernel/localDate';
import { extensionsCount } from '../../src/commitment/deadlineInForce';
import { deadlineSummary } from '../../src/commitment/deadlineSummary';
import { folded } from './folded';
import { deadlineSet, extended, extensionAsked, promised, recorded } from './scene';

const none = {
  kind: 'NONE',
  version: 0,
  originalDate: null,
  currentDate: null,
  precision: null,
  startsOn: null,
  calendarVersion: null,
  ruleId: null,
  awaitedEvent: null,
  rolledFrom: null,
  wording: null,
};

describe('The deadline on a day', () => {
  test('is none with version 0 while none was set', () => {
    expect(deadlineSummary(folded([recorded('2026-01-05')]), localDate('2026-02-01'))).toEqual(
      none,
    );
  });

  test('R6: is none on days before it was set', () => {
    const state = folded([recorded('2026-01-05'), deadlineSet('2026-01-15', '2026-02-10')]);
    expect(deadlineSummary(state, localDate('2026-01-14'))).toEqual(none);
    expect(deadlineSummary(state, localDate('2026-01-15'))).toMatchObject({
      kind: 'DATE',
      version: 1,
      originalDate: '2026-02-10',
      currentDate: '2026-02-10',
    });
  });

  test('R6: keeps the original day beside the one extended to, from the day of the decision', () => {
    const state = folded([
      ...promised('2026-02-10'),
      extensionAsked('2026-02-01', '2026-02-10', '2026-03-10'),
      extended('2026-02-05', '2026-03-10'),
    ]);
    const on = (day: string) => deadlineSummary(state, localDate(day));
    expect(on('2026-02-04')).toMatchObject({ version: 1, currentDate: '2026-02-10' });
    expect(on('2026-02-05')).toMatchObject({
      version: 2,
      originalDate: '2026-02-10',
      currentDate: '2026-03-10',
    });
    expect(extensionsCount(state, localDate('2026-02-04'))).toBe(0);
    expect(extensionsCount(state, localDate('2026-02-05'))).toBe(1);
  });
});
