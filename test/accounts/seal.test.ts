import fc from 'fast-check';
import { ownPath } from '../../src/accounts/provider/pendingSignIn';
import { createSeal } from '../../src/accounts/provider/seal';

const seal = createSeal('khoa-cua-may-chu-2026');

describe('what a browser keeps for the server', () => {
  test('is opened by whoever closed it, and by no other server', () => {
    const sealed = seal.close('bí mật');
    expect(seal.open(sealed)).toBe('bí mật');
    expect(createSeal('khoa-cua-may-chu-2026').open(sealed)).toBe('bí mật');
    expect(createSeal('khoa-cua-may-khac-2026').open(sealed)).toBeNull();
    expect(sealed).not.toContain(Buffer.from('bí mật').toString('base64url'));
    expect(seal.close('bí mật')).not.toBe(sealed);
  });

  test('opens as it was closed or not at all, whatever is changed, cut off or put in', () => {
    const sealed = seal.close('{"to":"/qua-han"}');
    const place = fc.nat(sealed.length - 2);
    const sign = fc.constantFrom(...'AZaz09-_=. ');
    const changed = fc.oneof(
      fc.tuple(place, sign).map(([at, put]) => sealed.slice(0, at) + put + sealed.slice(at + 1)),
      fc.tuple(place, sign).map(([at, put]) => sealed.slice(0, at) + put + sealed.slice(at)),
      place.map((at) => sealed.slice(0, at)),
      place.map((at) => sealed.slice(at + 1)),
      fc.string({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(changed, (text) => {
        fc.pre(text !== sealed);
        expect(seal.open(text)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

test('whatever address is asked for after signing in, it is one of this server', () => {
  const sign = fc.constantFrom(...'/\\:@.?#%\t\n ax', '//', 'https:', 'javascript:', '%2f', '..');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const path = ownPath(signs.join(''));
      expect(new URL(path, 'https://giuloi.example').origin).toBe('https://giuloi.example');
      expect(path).toMatch(/^\//);
    }),
    { numRuns: 3_000 },
  );
  for (const other of [undefined, 7, ['/a'], null, `/${'x'.repeat(600)}`])
    expect(ownPath(other)).toBe('/');
});
