import fc from 'fast-check';
import { namesCitizenByNumber } from '../../src/kernel/refusedContent';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));

/** How people and machines write one number. */
const separators = [
  '', ' ', '.', '-', '\u00a0', '\u2009', '\u2013', '\u2014', '\u2212', '\u00b7', ' - ', '. ',
  '\u200b', '\u00ad', '\u2060',
] as const; // prettier-ignore
const scripts = [0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x0e50, 0x1d7d8] as const;

const inScript = (text: string, zero: number): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));

/** A number cut anywhere, its pieces parted in one way, in digits of one script. */
const spelled = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      number,
      fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      fc.constantFrom(...separators),
      fc.constantFrom(...scripts),
    )
    .map(([whole, cuts, separator, zero]) => {
      const parted = [...whole]
        .map((character, index) => (index > 0 && cuts[index] ? separator : '') + character)
        .join('');
      return inScript(parted, zero);
    });

const mobile = fc
  .tuple(
    fc.constantFrom('0', '+84', '84', '+840', '0084', '(+84)', '(+84)(0)'),
    fc.constantFrom('3', '5', '7', '8', '9'),
    digits(8),
  )
  .map(([prefix, first, rest]) => prefix + first + rest);
const citizen = digits(11).map((rest) => `0${rest}`);
const old = fc
  .tuple(fc.constantFrom('CMND', 'Cmnd số', 'căn cước:', 'CCCD', 'chứng minh nhân dân'), digits(9))
  .map(([word, number]) => ({ word, number }));

const around = (text: string): string => `Ông A ở thôn 3, ${text}, đề nghị sửa đường.`;

describe('numbers of people are judged by their digits, not by their spelling', () => {
  it('a mobile telephone is seen in every spelling', () => {
    fc.assert(
      fc.property(spelled(mobile), (text) => {
        expect(namesCitizenByNumber(around(text))).toBe(true);
      }),
    );
  });

  it('a number of twelve digits that begins with 0 is seen in every spelling', () => {
    fc.assert(
      fc.property(spelled(citizen), (text) => {
        expect(namesCitizenByNumber(around(text))).toBe(true);
      }),
    );
  });

  it('an older number beside its name is seen in every spelling', () => {
    fc.assert(
      fc.property(
        old.chain(({ word, number }) =>
          spelled(fc.constant(number)).map((text) => `${word} ${text}`),
        ),
        (text) => {
          expect(namesCitizenByNumber(around(text))).toBe(true);
        },
      ),
    );
  });

  it.each([
    'a.nguyen@example.com',
    'Thư: nguyenvana @ gmail.com',
    'nguyenvana＠gmail．com',
    'nguyenvana[at]gmail.com',
    'nguyen\u200bvana@gm\u00adail.com',
    'NGUYENVANA (a còng) GMAIL (chấm) COM',
  ])('an e-mail address is seen in %j', (text) => {
    expect(namesCitizenByNumber(around(text))).toBe(true);
  });

  /** Signs that also stand between several numbers: here the first group shows what it is. */
  const loose = fc.constantFrom(
    ',', ', ', '/', ' / ', ':', '|', '~', '+', '"', "'", ' \u2192 ', '\n', '\r\n', '] ',
  ); // prettier-ignore
  it.each([
    [
      'a mobile telephone',
      digits(8).map((rest) => ['0' + '9' + rest.slice(0, 2), rest.slice(2, 5), rest.slice(5)]),
    ],
    [
      'one with the country',
      digits(8).map((rest) => ['+84', '9' + rest.slice(0, 2), rest.slice(2, 5), rest.slice(5)]),
    ],
    [
      "a citizen's number",
      digits(11).map((rest) => [
        '0' + rest.slice(0, 2),
        rest.slice(2, 5),
        rest.slice(5, 8),
        rest.slice(8),
      ]),
    ],
  ])('%s is seen between whatever signs part it', (_what, groups) => {
    const isYear = (group: string) => /^(?:19|20)\d\d$/u.test(group);
    const parted = fc
      .tuple(
        groups.filter((each) => !each.some(isYear)),
        loose,
      )
      .map(([each, sign]) => each.join(sign));
    fc.assert(
      fc.property(parted, (text) => {
        expect(namesCitizenByNumber(around(text))).toBe(true);
      }),
    );
  });

  it.each([
    'O912345678', '09l2 345 678', 'ĐT: 912345678', 'Zalo 912 345 678', 'gọi số 912.345.678',
    'Số CMT: 113456789', 'giấy chứng minh số 113456789', 'Passport No. C1234567',
    'Hộ chiếu: B 123 4567', 'mã số BHXH 7912345678', 'CMND 113,456,789', 'CMND 113/456/789',
    'nguyenvana a còng gmail chấm com', 'nguyenvana at gmail dot com',
  ])('so is %j', (text) => {
    expect(namesCitizenByNumber(around(text))).toBe(true);
  }); // prettier-ignore

  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((each) => String(each).padStart(2, '0'));
  const allowed = fc.oneof(
    // A desk's line: area code, then seven or eight digits.
    fc
      .tuple(
        fc.constantFrom('024', '028', '0218', '0290', '0291', '0251'),
        digits(4),
        digits(4),
        fc.constantFrom('', ' ', '.', '-'),
      )
      .map(([area, a, b, between]) =>
        [area, a.replace(/^0/u, '3'), area.length === 3 ? b : b.slice(1)].join(between),
      ),
    fc
      .tuple(
        fc.integer({ min: 1, max: 999_999_999_999 }),
        fc.constantFrom(' đồng', ' đ', ' VNĐ', ' hộ', ' người', ' lượt người'),
      )
      .map(([amount, unit]) => amount.toLocaleString('de-DE') + unit),
    fc
      .tuple(
        two(1, 28),
        two(1, 12),
        fc.integer({ min: 1990, max: 2060 }),
        fc.constantFrom('/', '.', '-'),
        two(0, 23),
      )
      .map(
        ([day, month, year, between, hour]) =>
          `${[day, month, String(year)].join(between)} ${hour} giờ`,
      ),
    fc
      .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1990, max: 2060 }))
      .map(([number, year]) => `${number}/${year}/NĐ-CP`),
    fc.tuple(fc.integer({ min: 0, max: 100 }), two(0, 99)).map(([a, b]) => `${a},${b} %`),
    fc.constantFrom('1022', '19001234', '1900 1234', '203/226 vụ việc', '162.000.000.000 đồng'),
  );
  it('lines of offices, amounts, dates, rates and numbers of documents are let through', () => {
    fc.assert(
      fc.property(allowed, (text) => {
        expect(namesCitizenByNumber(around(text))).toBe(false);
      }),
    );
  });
  it.each([
    'Kinh phí 84.912.345.678 đồng',
    'Số vốn 84 912 345 678 đồng',
    'Căn cước: đã cấp 123.456.789 thẻ',
    'Nghị định 123/2025/NĐ-CP, 1.200.000 đ, 024 3825 1234',
    'họp @ nhà văn hóa lúc 8.30',
    'Biên nhận 098/2025/123 và 001/2025/00123',
    'Cấp căn cước các năm 2023, 2024, 2025',
    'Cấp căn cước các năm 2023 - 2024 - 2025',
    'Căn cước đã cấp 123,456,789 thẻ',
    'các thôn 03, 05, 07, 08, 10',
    'Tỷ lệ 0,912345678; 0,35/0,78/0,91',
    'đường CMT8, số nhà 12/345/678',
    'Điện thoại: 02183 852 345, gọi 1022',
    'Vốn kêu gọi: 912.345.678 đồng',
  ])('so is %j', (text) => {
    expect(namesCitizenByNumber(around(text))).toBe(false);
  });
});
