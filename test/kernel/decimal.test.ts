import fc from 'fast-check';
import {
  absolute,
  add,
  compareDecimals,
  decimal,
  DecimalField,
  isNegative,
  negate,
  parseDecimal,
  percentOf,
  printDecimal,
  quotient,
  subtract,
  type DecimalText,
} from '../../src/kernel/decimal';

const hundredths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const asDecimal = (value: bigint): DecimalText => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return decimal(`${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
};

describe('an exact figure', () => {
  it('A6: 1,60 % less 1,20 % is 0,40 points, with no float error', () => {
    const fall = (result: string) => subtract(decimal('1.60'), decimal(result));
    expect(compareDecimals(fall('1.20'), decimal('0.4'))).toBe(0);
    expect(compareDecimals(fall('1.21'), decimal('0.4'))).toBeLessThan(0);
    expect(compareDecimals(fall('1.15'), decimal('0.4'))).toBeGreaterThan(0);
    expect([fall('1.20'), fall('1.21'), fall('1.15')]).toEqual(['0.40', '0.39', '0.45']);
  });

  it('adds tenths exactly', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3');
    expect(add(decimal('-871'), decimal('-18'))).toBe('-889');
  });

  it('keeps the places of the finer figure in a sum or a difference', () => {
    expect(add(decimal('1.25'), decimal('0.750'))).toBe('2.000');
    expect(subtract(decimal('1.2'), decimal('1.60'))).toBe('-0.40');
    expect(subtract(decimal('1.20'), decimal('1.20'))).toBe('0.00');
    expect(subtract(decimal('-0.5'), decimal('-0.50'))).toBe('0.00');
    expect(subtract(decimal('2162'), decimal('2000'))).toBe('162');
  });

  it('A7: 60/82 is 73,17 %, 11/19 is 57,89 %, together 71/101 is 70,30 %', () => {
    expect(percentOf(decimal('60'), decimal('82'))).toBe('73.17');
    expect(percentOf(decimal('11'), decimal('19'))).toBe('57.89');
    expect(percentOf(decimal('71'), decimal('101'))).toBe('70.30');
  });

  it('R27, invariant 12: a percentage is rounded half up to two places, and over nothing there is none', () => {
    expect(percentOf(decimal('1'), decimal('8'))).toBe('12.50');
    expect(percentOf(decimal('0.12345'), decimal('1'))).toBe('12.35');
    expect(percentOf(decimal('191'), decimal('2293'))).toBe('8.33');
    expect(percentOf(decimal('1'), decimal('0'))).toBeNull();
    expect(percentOf(decimal('1'), decimal('0.00'))).toBeNull();
  });

  it('A2: 3.896 people in 3.146 visits are 1,24 people per visit', () => {
    expect(quotient(decimal('3896'), decimal('3146'), 2)).toBe('1.24');
    expect(quotient(decimal('3896'), decimal('0'), 2)).toBeNull();
  });

  it('keeps thirty digits before and twenty after the point', () => {
    const long = `${'9'.repeat(30)}.${'9'.repeat(20)}`;
    const carried = add(decimal(long), decimal(`0.${'0'.repeat(19)}1`));
    expect(carried).toBe(`1${'0'.repeat(30)}.${'0'.repeat(20)}`);
    expect(parseDecimal(`${long}9`)).toBeNull();
    expect(parseDecimal(`9${long}`)).toBeNull();
  });

  it('adds, subtracts and compares as whole hundredths do', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const [x, y] = [asDecimal(a), asDecimal(b)];
        expect(compareDecimals(add(x, y), asDecimal(a + b))).toBe(0);
        expect(compareDecimals(subtract(x, y), asDecimal(a - b))).toBe(0);
        expect(compareDecimals(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('knows its sign', () => {
    expect(isNegative(decimal('-0.01'))).toBe(true);
    expect(isNegative(decimal('0'))).toBe(false);
    expect(negate(decimal('18'))).toBe('-18');
    expect(absolute(decimal('-871'))).toBe('871');
  });

  it.each(['', '1,5', '1e5', '.5', '5.', '+1', 'NaN', 'Infinity', '0x10', ' 1', '1 000', '--1'])(
    'is no number when written %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it.each(['-0', '-0.00', '-00.0'])('item 12: is no number when written %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(DecimalField.safeParse(text).success).toBe(false);
  });

  it('never comes out as "-0"', () => {
    expect(negate(decimal('0'))).toBe('0');
    expect(subtract(decimal('-0.5'), decimal('-0.50'))).toBe('0.00');
    expect(quotient(decimal('-0.001'), decimal('1'), 2)).toBe('0.00');
    expect(percentOf(decimal('-0.00001'), decimal('1'))).toBe('0.00');
  });

  it('keeps a figure as it was typed: 1.20 is not shortened', () => {
    expect(parseDecimal('1.20')).toBe('1.20');
  });
});

describe('a figure in print', () => {
  it.each([
    ['2500', '2.500', '2,500'],
    ['87.7', '87,7', '87.7'],
    ['1.20', '1,20', '1.20'],
    ['-871', '-871', '-871'],
    ['-1234567.891', '-1.234.567,891', '-1,234,567.891'],
    ['999', '999', '999'],
    ['1000', '1.000', '1,000'],
    ['0', '0', '0'],
  ])('%s reads %s in Vietnamese and %s in English', (value, vietnamese, english) => {
    expect(printDecimal(decimal(value), 'VI')).toBe(vietnamese);
    expect(printDecimal(decimal(value), 'EN')).toBe(english);
  });
});
