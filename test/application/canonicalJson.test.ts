import { canonicalJson } from '../../src/application/canonicalJson';

describe('canonical JSON', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const one = canonicalJson({ b: { d: 1, c: [{ f: 2, e: 3 }] }, a: 'x' });
    const other = canonicalJson({ a: 'x', b: { c: [{ e: 3, f: 2 }], d: 1 } });
    expect(one).toBe(other);
    expect(one).toBe('{"a":"x","b":{"c":[{"e":3,"f":2}],"d":1}}');
  });

  it('keeps the order of lists and leaves undefined members out', () => {
    expect(canonicalJson({ list: [2, 1], nothing: undefined, none: null })).toBe(
      '{"list":[2,1],"none":null}',
    );
  });
});
