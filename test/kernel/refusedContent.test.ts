import { bearsSecrecyMark, namesCitizenByNumber } from '../../src/kernel/refusedContent';
import { inputText, LONG_TEXT } from '../../src/kernel/text';

describe('the mark of a state secret (design decision 20)', () => {
  it.each([
    'TỐI MẬT',
    'BÁO CÁO\nMẬT\nvề tình hình địa bàn',
    '(TUYỆT MẬT)',
    '— — TỐI  MẬT —',
    'Độ mật: Mật',
    'Công văn số 12, độ mật tối mật, đã chuyển.',
    'Tài liệu TUYỆT MẬT về quy hoạch',
    'Theo công văn (TỐI MẬT), xã phải di dời.',
    'Văn bản đóng dấu "TỐI\u00a0MẬT".',
    'Văn bản tuyệt mật của tỉnh',
    'đóng dấu tối mật',
    'T.U.Y.Ệ.T M.Ậ.T',
    'TUYỆT-MẬT',
    'TỐI–MẬT',
    'T Ố I  M Ậ T',
    'TU\u200bYỆT M\u00adẬT',
    'ＴUYỆT ＭẬＴ',
    'TỐI MẬT'.normalize('NFD'),
    'BÁO CÁO\nM.Ậ.T\nnội dung',
    'Độ mật - tối mật',
    'TUYỆT / MẬT',
    'T/Ố/I M/Ậ/T',
    'TỐI\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0MẬT',
    'BÁO CÁO\u2028MẬT\u2028về địa bàn',
    'BÁO CÁO\u0085MẬT\u0085về địa bàn',
    'BÁO CÁO\rMẬT\rvề địa bàn',
  ])('is seen in %j', (text) => {
    expect(bearsSecrecyMark(text)).toBe(true);
  });

  it.each([
    'Cán bộ giữ bí mật thông tin của người dân.',
    'Bà con nuôi ong lấy mật, đề nghị hỗ trợ đầu ra cho mật ong.',
    'Mật độ dân số cao.',
    'Mật',
    'BẢO MẬT THÔNG TIN',
    'Hỗ trợ MẬT ONG và cây ăn quả',
    'Buổi tối mật ong bán ở chợ phiên.',
    'TUYỆT MẬTÔ',
    'Bà con buổi tối mật nhạt bán không được.',
    'Sáng tối mật ong đều có khách.',
    'Độ mật thiết giữa chính quyền và Nhân dân.',
  ])('is not seen in %j', (text) => {
    expect(bearsSecrecyMark(text)).toBe(false);
  });
});

describe('what identifies a citizen by a number (domain §4.1)', () => {
  it.each([
    'Ông A, số 017085001234, ở thôn 3.',
    'Số định danh 017 085 001 234.',
    'CMND 113456789',
    'căn cước công dân số: 017085001234',
    'Hộ chiếu số C1234567',
    'Gọi 0912345678 gặp chị B.',
    'SĐT +84912345678',
    'Điện thoại 0912 345 678, 0912.345.6789',
  ])('is seen in %j', (text) => {
    expect(namesCitizenByNumber(text)).toBe(true);
  });

  it.each([
    'Kinh phí 5.953.000.000 đồng cho 23.908 lượt gia đình.',
    'Quyết định số 322-QÐ/TU ngày 16/5/2022; Thông báo 15/TB-UBND.',
    'Đường dây nóng 02183852345, tổng đài 1022 và 19001234.',
    'Từ 01/07/2025 đến 31/12/2025, 203/226 vụ việc.',
    'Tọa độ 20.817252, 105.337654; tiến độ 0,99 %.',
    'Mã số dự án 7891234 và 220260101123.',
    'Căn cước gắn chip đã cấp cho 226 người.',
  ])('is not seen in %j', (text) => {
    expect(namesCitizenByNumber(text)).toBe(false);
  });
});

it.each(['\n', ' ', 'độ mật ', 'độ mật' + ' '.repeat(50), '0', '1912 ', '(', 'căn cước '])(
  'a long text of %j is looked through in no time',
  (piece) => {
    const text = `a${piece.repeat(200_000 / piece.length)}b`;
    const before = performance.now();
    expect(bearsSecrecyMark(text) || namesCitizenByNumber(text)).toBe(false);
    expect(performance.now() - before).toBeLessThan(1_000);
  },
);

describe('text that people type', () => {
  const codeOf = (text: string): unknown => {
    const issue = inputText(LONG_TEXT, 'Ví dụ').safeParse(text).error?.issues[0];
    return issue?.code === 'custom' ? issue.params?.['rejection'] : undefined;
  };

  it('is refused with a code of its own for each', () => {
    expect(codeOf('TỐI MẬT\nNội dung')).toBe('STATE_SECRET_REFUSED');
    expect(codeOf('Gọi 0912345678')).toBe('PERSONAL_DATA_REFUSED');
    expect(codeOf('Đề nghị sửa đường.')).toBeUndefined();
  });
});
