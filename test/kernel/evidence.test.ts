import { EvidenceInput } from '../../src/kernel/evidence';

describe('a link of evidence', () => {
  const isTaken = (link: string): boolean =>
    EvidenceInput.safeParse({ caption: 'Ảnh', link }).success;
  it('names a published page', () => {
    expect(isTaken('https://hoabinh.gov.vn/ket-luan?so=12#trang-2')).toBe(true);
  });
  it.each([
    'https://hoabinh.gov.vn/tin/2025/11/28/0912-345-678',
    'https://hoabinh.gov.vn/tin/duong-lien-thon-102251128123456789.htm',
    'https://www.youtube.com/@hoabinh.tv',
    'https://www.google.com/maps/@20.817252,105.337654,15z',
    'https://hoabinh.gov.vn/b%E1/098/2025/123',
  ])('may number its pages: %j', (link) => {
    expect(isTaken(link)).toBe(true);
  });
  it.each([
    'https://zalo.me/0912345678',
    'https://hoabinh.gov.vn/tim?sdt=%2B84912345678',
    'https://hoabinh.gov.vn/cccd/017085001234',
    'https://hoabinh.gov.vn/?gui=nguyenvana%40gmail.com',
    'https://hoabinh.gov.vn/?gui=nguyen-van-a@gmail.com#cuoi',
  ])('is refused where a part of it is a number of a person: %j', (link) => {
    const issue = EvidenceInput.safeParse({ caption: 'Ảnh', link }).error?.issues[0];
    expect(issue).toMatchObject({ params: { rejection: 'PERSONAL_DATA_REFUSED' } });
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
