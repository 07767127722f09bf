import fc from 'fast-check';
import { delayLeft, delayRules, oneMore, type Failures } from '../../src/accounts/delays';

const rules = Object.values(delayRules);

describe('a growing delay', () => {
  test('keeps nobody out for longer than its limit, whatever came before and wherever the clock stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.nat(1_000_000),
        fc.integer({ min: -1e13, max: 1e13 }),
        (rule, count, passed) => {
          const now = 1.8e12;
          const left = delayLeft(rule, { count, lastAt: now - passed }, now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(rule.mostMs);
          expect(delayLeft(rule, { count, lastAt: now }, now + rule.mostMs)).toBe(0);
        },
      ),
    );
  });

  test('never shrinks while failures go on', () => {
    for (const rule of rules) {
      let failures: Failures | null = null;
      let before = 0;
      for (let n = 0; n < 50; n += 1) {
        failures = oneMore(failures, 1_000_000);
        const left = delayLeft(rule, failures, 1_000_000);
        expect(left).toBeGreaterThanOrEqual(before);
        before = left;
      }
      expect(before).toBe(rule.mostMs);
    }
  });
});
