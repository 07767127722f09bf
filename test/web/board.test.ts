import { boardAddress, boardAsked, countsByStep, filterOf } from '../../src/web/board/boardAddress';
import { groupsOf } from '../../src/web/board/boardGroups';

const late = (id: string, level: number, toldAt: string) => ({
  id,
  overdue: { level },
  overdueNotices: [{ recordedAt: toldAt }],
});

describe('the address of the overdue board', () => {
  test('is the state: read back it asks for the same', () => {
    for (const step of [null, 1, 2, 3] as const)
      for (const unitId of [null, 'orgUnit-1'])
        for (const isWaiting of [true, false]) {
          const address = boardAddress({ step, unitId, isWaiting });
          const query = new URL(address, 'http://x').searchParams;
          expect(boardAsked(query)).toEqual({ step, unitId, isWaiting });
        }
  });

  test('leaves out what is not narrowed, and what nobody understands narrows nothing', () => {
    expect(boardAddress({ step: null, unitId: null, isWaiting: false })).toBe('/qua-han');
    expect(boardAsked(new URLSearchParams('bac=9')).step).toBeNull();
  });

  test('of a unit asks for those below it too', () => {
    const filter = filterOf({ step: null, unitId: 'u', isWaiting: true }, 2);
    expect(filter).toEqual({
      timeliness: ['OPEN_OVERDUE'],
      minimumOverdueLevel: 2,
      unitId: 'u',
      includeSubunits: true,
      status: ['CLAIMED'],
    });
  });
});

test('each step counts its own, though the API counts from a step upward', () => {
  expect(countsByStep(7, 6, 6)).toEqual({ 1: 1, 2: 0, 3: 6 });
});

describe('the groups of the overdue board', () => {
  const rows = [
    late('a', 3, '2026-11-20T01:00:00Z'),
    late('b', 1, '2026-11-26T01:00:00Z'),
    late('c', 3, '2026-11-26T01:00:00Z'),
  ];
  const shown = (lastVisit: string | null) =>
    groupsOf(rows, lastVisit).map((group) => [group.key, group.rows.map(({ id }) => id).join()]);

  test('are the steps, highest first, and nothing is new to who comes first', () => {
    expect(shown(null)).toEqual([
      [3, 'a,c'],
      [1, 'b'],
    ]);
  });

  test('begin with what was told since the last visit, each row once', () => {
    expect(shown('2026-11-25T10:05:00Z')).toEqual([
      ['new', 'b,c'],
      [3, 'a'],
    ]);
  });
});
