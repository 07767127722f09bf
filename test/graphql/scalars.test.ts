import fc from 'fast-check';
import { parseValue, type GraphQLScalarType } from 'graphql';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  PositionScalar,
} from '../../src/graphql/scalars';

const literal = (scalar: GraphQLScalarType, source: string): unknown =>
  scalar.parseLiteral(parseValue(source));

describe('Date', () => {
  it.each(['2023-11-31', '2023-02-29', '0000-01-01', '2023-1-1', '31/12/2023', '', 'hôm nay'])(
    'refuses "%s"',
    (text) => {
      expect(() => DateScalar.parseValue(text)).toThrow('Không có ngày này');
    },
  );

  it('takes a day that exists, as value and as literal', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(literal(DateScalar, '"2024-02-29"')).toBe('2024-02-29');
    expect(() => literal(DateScalar, '20240229')).toThrow();
    expect(() => DateScalar.parseValue(20240229)).toThrow();
  });
});

describe('DateTime', () => {
  it('takes an instant with any offset in UTC, and a plain date as it is', () => {
    expect(DateTimeScalar.parseValue('2026-12-05T08:30:00+07:00')).toBe('2026-12-05T01:30:00.000Z');
    expect(DateTimeScalar.parseValue('2026-12-05')).toBe('2026-12-05');
  });

  it.each(['2026-12-05T08:30:00', '2026-11-31T08:30:00Z', '2026-12-05T25:00:00Z', 'now'])(
    'refuses "%s"',
    (text) => {
      expect(() => DateTimeScalar.parseValue(text)).toThrow('Không có thời điểm này');
    },
  );
});

describe('Decimal', () => {
  it('takes text and integers exactly, never a fraction that a float has rounded', () => {
    expect(() => literal(DecimalScalar, '-0')).toThrow();
    expect(DecimalScalar.parseValue('87.70')).toBe('87.70');
    expect(DecimalScalar.parseValue(-871)).toBe('-871');
    expect(literal(DecimalScalar, '12345678901234567890')).toBe('12345678901234567890');
    expect(() => DecimalScalar.parseValue(87.7)).toThrow();
    expect(() => literal(DecimalScalar, '87.7')).toThrow();
    expect(() => DecimalScalar.parseValue(2 ** 53)).toThrow();
  });

  it.each(['', ' 1', '1e3', '1,5', 'NaN', '--1', '.5', '1.', '-0', '-0.00'])(
    'refuses "%s"',
    (text) => {
      expect(() => DecimalScalar.parseValue(text)).toThrow('Không phải số thập phân');
    },
  );

  it('gives back every decimal as it was typed', () => {
    const typed = fc
      .stringMatching(/^-?\d{1,30}(\.\d{1,20})?$/)
      .filter((text) => !/^-[0.]+$/.test(text));
    fc.assert(fc.property(typed, (text) => DecimalScalar.parseValue(text) === text));
  });
});

describe('Position', () => {
  it('takes one of a log, or the place before the first event', () => {
    expect(PositionScalar.parseValue('start')).toBe('start');
    expect(PositionScalar.parseValue('0123abcd-0000000000000042')).toBe(
      '0123abcd-0000000000000042',
    );
  });

  it.each(['', 'end', '42', '0123abcd-42', '0123ABCD-0000000000000042'])('refuses "%s"', (text) => {
    expect(() => PositionScalar.parseValue(text)).toThrow('Vị trí không đúng dạng');
  });
});
