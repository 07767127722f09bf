import { EvidenceInput } from '../../src/kernel/evidence';

describe('a link of evidence', () => {
  const isTaken = (link: string): boolean =>
    EvidenceInput.safeParse({ caption: 'Ảnh', link }).success;
  it('names a published page', () => {
    expect(isTaken('https://hoabinh.gov.vn/ket-luan?so=12#trang-2')).toBe(true);
  });
  it.each([
    'https://user:password@hoabinh.gov.vn/a',
    'https://user@hoabinh.gov.vn/a',
    'https://hoabinh.gov.vn@evil.example/a',
    'https://hoabinh.gov.vn/\u202egnp.exe',
    'https://hoabinh.gov.vn/\u001b[2J',
    'http://hoabinh.gov.vn/a',
  ])('is refused with an account, or what deceives: %j', (link) => {
    expect(isTaken(link)).toBe(false);
  });
});
