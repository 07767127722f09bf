import { graphqlMistakeInVietnamese } from '../../src/i18n/graphqlMistake';

describe('what graphql-js says of a value as long as a request', () => {
  it('is told from its beginning', () => {
    const said = `Cannot query field "${'x'.repeat(100)}" on type "Query".`;
    expect(graphqlMistakeInVietnamese(said)).toContain('trong kiểu "Query"');
  });

  it('takes no longer when the value repeats what is looked for', () => {
    const millis = (times: number) => {
      const said = `Value "${'x" does not exist in "'.repeat(times)}`;
      const from = performance.now();
      expect(graphqlMistakeInVietnamese(said)).toBeNull();
      return performance.now() - from;
    };
    millis(10);
    // It was the square: a million times as long for a thousand times as much.
    expect(millis(10_000)).toBeLessThan(Math.max(1, millis(10)) * 100);
  });
});
