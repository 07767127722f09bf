import { debtGroups, debtKindOf } from '../../src/web/debt/debtGroups';
import {
  boxNames,
  EVERYWHERE,
  rowFilter,
  scopeFilter,
  unitAddress,
  unitAsked,
} from '../../src/web/unit/unitAddress';

describe('the address of the unit table', () => {
  test('is the state: read back it asks for the same', () => {
    for (const unitId of [null, EVERYWHERE, 'orgUnit-1'])
      for (const box of [null, ...boxNames])
        for (const words of ['', 'đường & cầu'])
          for (const order of ['han', 'han-xa', 'moi'] as const) {
            const asked = { unitId, box, words, order };
            const query = new URL(unitAddress(asked), 'http://x').searchParams;
            expect(unitAsked(query)).toEqual(asked);
          }
  });

  test('asks for the unit acted in unless it says another, or every one', () => {
    const asked = { unitId: null, box: null, words: '', order: 'han' } as const;
    expect(scopeFilter(asked, 'mine')).toEqual({ unitId: 'mine', includeSubunits: true });
    expect(scopeFilter(asked, null)).toEqual({});
    expect(scopeFilter({ ...asked, unitId: EVERYWHERE }, 'mine')).toEqual({});
    expect(scopeFilter({ ...asked, unitId: 'theirs' }, 'mine')).toMatchObject({ unitId: 'theirs' });
  });

  test('counts the boxes by all that is asked but the box', () => {
    const asked = { unitId: null, box: 'qua-han', words: 'đèn', order: 'han' } as const;
    expect(scopeFilter(asked, null)).toEqual({ text: 'đèn' });
    expect(rowFilter(asked, null)).toEqual({ text: 'đèn', timeliness: ['OPEN_OVERDUE'] });
  });
});

describe('what is still owed', () => {
  const owed = (timeliness: 'OPEN_OVERDUE' | 'OPEN_IN_TIME' | 'NO_DEADLINE', daysLeft: number) => ({
    timeliness,
    daysLeft,
    isAwaitingVerification: false,
  });

  test('is grouped by what it asks for; a claim that waits asks for nothing, late or not', () => {
    expect(debtKindOf(owed('OPEN_OVERDUE', -3))).toBe('over');
    expect(debtKindOf(owed('OPEN_IN_TIME', 7))).toBe('soon');
    expect(debtKindOf(owed('OPEN_IN_TIME', 8))).toBe('open');
    expect(debtKindOf(owed('NO_DEADLINE', 0))).toBe('none');
    expect(debtKindOf({ ...owed('OPEN_OVERDUE', -3), isAwaitingVerification: true })).toBe(
      'waiting',
    );
  });

  test('stands in one group each', () => {
    const all = [owed('OPEN_OVERDUE', -3), owed('OPEN_IN_TIME', 1), owed('NO_DEADLINE', 0)];
    expect(debtGroups(all).flatMap(({ rows }) => rows)).toHaveLength(all.length);
  });
});
