import { decimal } from '../../src/kernel/decimal';
import type { Quantity, Qualifier } from '../../src/kernel/quantity';
import { standingOfTarget, latestResult } from '../../src/commitment/target';
import type { StoredTarget } from '../../src/commitment/storedShapes';
import { folded } from './folded';
import { claimed, promised, progress, rejected, targetsSet } from './scene';

const amount = (value: string, unit: string, qualifier: Qualifier = 'EXACT'): Quantity => ({
  value: decimal(value),
  unit,
  qualifier,
});

const target = (change: Partial<StoredTarget>): StoredTarget => ({
  id: 'target-1',
  metric: 'Tỷ lệ hộ nghèo',
  operator: 'AT_LEAST',
  value: amount('20', 'PERCENT'),
  scope: 'WHOLE',
  baseline: null,
  baselineOn: null,
  minimumChange: null,
  ...change,
});

describe('A6: poverty from 1,60 % to at most 1,20 %, by at least 0,4 percentage points', () => {
  const poverty = target({
    operator: 'AT_MOST',
    value: amount('1.20', 'PERCENT'),
    baseline: amount('1.60', 'PERCENT'),
    minimumChange: amount('0.4', 'PERCENTAGE_POINT'),
  });
  const of = (result: string) => standingOfTarget(poverty, amount(result, 'PERCENT'));

  test('1,20 % meets it: the reduction is exactly 0,40 percentage points', () => {
    expect(of('1.20')).toMatchObject({
      change: { value: '-0.40', unit: 'PERCENTAGE_POINT', qualifier: 'EXACT' },
      isMet: true,
    });
  });
  test('1,21 % does not: 0,39', () => {
    expect(of('1.21')).toMatchObject({ change: { value: '-0.39' }, isMet: false });
  });
  test('1,15 % does: 0,45', () => {
    expect(of('1.15')).toMatchObject({ change: { value: '-0.45' }, isMet: true });
  });
  test('a value met by too small a change is not met', () => {
    const smaller = { ...poverty, minimumChange: amount('0.5', 'PERCENTAGE_POINT') };
    expect(standingOfTarget(smaller, amount('1.15', 'PERCENT')).isMet).toBe(false);
  });
  test('a change the wrong way is no change', () => {
    const wrongWay = { ...poverty, value: amount('3', 'PERCENT') };
    expect(standingOfTarget(wrongWay, amount('2.60', 'PERCENT')).isMet).toBe(false);
  });
});

describe('A10: a cut of at least 20 %', () => {
  test('20 % passes, 19,9 % fails', () => {
    expect(standingOfTarget(target({}), amount('20', 'PERCENT')).isMet).toBe(true);
    expect(standingOfTarget(target({}), amount('19.9', 'PERCENT')).isMet).toBe(false);
  });
  test('"less than 20 %" is no proof, "more than 20 %" is', () => {
    expect(standingOfTarget(target({}), amount('20', 'PERCENT', 'LESS_THAN')).isMet).toBe(false);
    expect(standingOfTarget(target({}), amount('20', 'PERCENT', 'MORE_THAN')).isMet).toBe(true);
  });
  test('"more than 1,20 %" does not meet "at most 1,20 %"', () => {
    const most = target({ operator: 'AT_MOST', value: amount('1.20', 'PERCENT') });
    expect(standingOfTarget(most, amount('1.20', 'PERCENT', 'MORE_THAN')).isMet).toBe(false);
  });
});

describe('A5: a pledge to help 2.162 households', () => {
  const households = target({ value: amount('2162', 'HOUSEHOLD') });

  test('without a report there is no result and no percent, which is not 0 %', () => {
    expect(standingOfTarget(households, null)).toEqual({
      result: null,
      change: null,
      percentReached: null,
      isMet: null,
    });
  });
  test('1.081 households are 50,00 %', () => {
    const standing = standingOfTarget(households, amount('1081', 'HOUSEHOLD'));
    expect(standing).toMatchObject({ percentReached: '50.00', isMet: false });
  });
});

describe('The latest result', () => {
  const one = (value: string) => [{ targetId: 'target-1', result: amount(value, 'PERCENT') }];
  const report = (on: string, value: string) => {
    const given = progress(on);
    return { ...given, data: { ...given.data, results: one(value) } } as typeof given;
  };
  const claim = () => {
    const given = claimed('2026-02-01');
    return { ...given, data: { ...given.data, results: one('25') } } as typeof given;
  };
  const before = [...promised('2026-02-10'), targetsSet('2026-01-05', [target({})])];

  test('is that of the newest report or claim', () => {
    const reports = [report('2026-01-10', '5'), report('2026-01-20', '12')];
    expect(latestResult(folded([...before, ...reports]), 'target-1')?.value).toBe('12');
    expect(latestResult(folded([...before, ...reports, claim()]), 'target-1')?.value).toBe('25');
  });
  test('of a rejected claim counts as never given', () => {
    const state = folded([...before, report('2026-01-10', '5'), claim(), rejected('2026-02-02')]);
    expect(latestResult(state, 'target-1')?.value).toBe('5');
  });
  test('is none without a report', () => {
    expect(latestResult(folded(before), 'target-1')).toBeNull();
  });
});
