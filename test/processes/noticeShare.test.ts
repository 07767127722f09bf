import fc from 'fast-check';
import { createLeftByOthers } from '../../src/processes/leftByOthers';
import { isInShare, shareOfSlot, wholeShare } from '../../src/processes/noticeShare';
import { commitmentId } from '../projections/commitmentEvents';

const ids = Array.from({ length: 3_000 }, (_, n) => commitmentId(String(n)));

describe('the share of a deadline clock', () => {
  test('every commitment falls to exactly one of the processes that hold a slot', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 63 }), { minLength: 1, maxLength: 8 }), (held) => {
        const shares = held.map((own) => shareOfSlot(own, held));
        for (const id of ids.slice(0, 200))
          expect(shares.filter((share) => isInShare(id, share))).toHaveLength(1);
      }),
    );
  });

  test('falls evenly: none of four gets less than a fifth', () => {
    const counts = [0, 1, 2, 3].map(
      (index) => ids.filter((id) => isInShare(id, { index, of: 4 })).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(ids.length / 5);
  });

  test('is the whole for a clock that is alone, also when its own slot was not seen', () => {
    expect(shareOfSlot(3, [])).toEqual(wholeShare);
    expect(shareOfSlot(3, [3])).toEqual(wholeShare);
    expect(shareOfSlot(0, [1, 2])).toEqual({ index: 0, of: 3 });
  });
});

describe('what falls to other clocks', () => {
  test('is taken over once it has waited 30 seconds, counted from when it was first seen', () => {
    let now = 1_000;
    const left = createLeftByOthers(30_000, () => now);
    expect(left.isOverdueWork('a')).toBe(false);
    left.endRun();
    expect(left.isAnyWaiting()).toBe(true);
    now += 29_999;
    expect([left.isOverdueWork('a'), left.isOverdueWork('b')]).toEqual([false, false]);
    left.endRun();
    now += 1;
    expect([left.isOverdueWork('a'), left.isOverdueWork('b')]).toEqual([true, false]);
  });

  test('is forgotten once it was seen to, and waits anew the next time', () => {
    let now = 0;
    const left = createLeftByOthers(30_000, () => now);
    left.isOverdueWork('a');
    left.endRun();
    left.endRun();
    expect(left.isAnyWaiting()).toBe(false);
    now = 40_000;
    expect(left.isOverdueWork('a')).toBe(false);
  });
});
