import { words } from './foldedText';

/**
 * Who promises, orders and asks, as classes of words: any body of the authorities and whatever serves
 * the public on one side, the people on the other. They are compared with keys.
 * @basis house rule, to confirm with recorders (thư ký)
 */

/** How the name of a body begins: "Chi nhánh Điện lực Đông Mẫu", "Hạt Kiểm lâm khu vực". */
export const BODY =
  '(?:các |hai |ba |mỗi |tập thể |lãnh đạo |đại diện |thường trực |ban thường vụ |ban thường trực )?(?:' +
  [
    'ubnd|ủy ban|hđnd|hội đồng|đảng ủy|đảng bộ|tỉnh ủy|huyện ủy|thành ủy|chi bộ|chi hội|thường trực',
    'ban(?! ngày| đêm| hành| đầu)|sở|phòng(?! ngừa| chống| học)|công an|quân sự|biên phòng|thanh tra|kiểm lâm|văn phòng|trung tâm|trạm',
    'trường(?! hợp)|nhà trường|nhà thầu|nhà máy|nhà đầu tư|chủ đầu tư|chi cục|cục|tổng cục|chi nhánh|kho bạc|thuế|bảo hiểm|ngân hàng|điện lực|ngành',
    'công ty|tổng công ty|tập đoàn|xí nghiệp|hợp tác xã|bưu điện|viettel|vnpt|mobifone|doanh nghiệp',
    'đơn vị|cơ quan|tổ(?! chức| quốc| tiên| ấm)|đội ngũ|cán bộ(?! hưu| nghỉ)|công chức(?! nghỉ)|viên chức(?! nghỉ)|thôn trưởng|ấp trưởng|buôn trưởng|bản trưởng|hội(?! nghị| trường| viên| thảo| họp| đàm)|đoàn(?! viên| kết)|liên đoàn|công đoàn|mặt trận|mttq|hạt|đội|đồn|đài|viện|bệnh viện|tòa án',
    'bộ phận|bộ (?:chỉ huy|tư pháp|y tế|xây dựng|tài chính)|đồng chí(?! thư ký)|đ/c|ông|bà(?! con)|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|trưởng|phó trưởng|chánh|hiệu trưởng|chính quyền|chủ tọa|chủ trì',
    'xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh',
  ].join('|') +
  ')(?!\\p{L})';

/** Whom residents turn to; the chair names somebody in particular. */
const ANYBODY =
  '(?:lãnh đạo |chính quyền |đại diện |cán bộ |công chức |cán bộ, công chức )?(?:xã|phường|huyện|tỉnh|thành phố|chính quyền|lãnh đạo|nhà nước|cấp trên|các cấp|các ngành|các cơ quan|chính phủ|trung ương)(?!\\p{L})(?! (?:trưởng|đội))';

/** Who speaks for the people; not the "nhân dân" of the People's Committee and Council. */
export const PEOPLE =
  '(?<!(?:nhân|ủy ban|hội đồng) )(?:cử tri|bà con|người dân|nhân dân|dân làng|dân bản|dân|hộ dân|các hộ|nhiều hộ|một số hộ|\\d+(?:/\\d+)? hộ|tiểu thương|hộ kinh doanh|gia đình|phụ huynh|đại biểu|đoàn viên|hội viên|nông dân|công nhân|thanh niên xóm|tập thể giáo viên|giáo viên|học sinh|doanh nghiệp|xã viên|ngư dân|chủ rừng|chi hội nông dân|người cao tuổi)';

/** The people who give their word; a firm or a society gives it as a body. */
export const HOUSEHOLDS = words(
  '(?<!(?:nhân|ủy ban|hội đồng|với|cho|của|trước|về|giúp|đối với|tới|đến|từng|gặp|mời|là|để|hỗ trợ|đỡ đầu|trả|và|ủng hộ|mong) )(?:cử tri|bà con|người dân|nhân dân|dân làng|dân bản|hộ dân|các hộ|nhiều hộ|một số hộ|toàn thể (?:bà con|nhân dân)|\\d+(?:/\\d+)? hộ|tiểu thương|hộ kinh doanh|(?:gia đình|nhà|hộ) (?:tôi|chúng tôi|em|ông|bà|anh|chị)(?: \\p{L}+)?|gia đình|phụ huynh|chúng tôi,? (?:là |các |những |\\d+ )(?:hộ|tiểu thương|phụ huynh|nông dân|người)|những hộ)',
);

/** Bodies and those who speak for them, as the nearest subject before a promise. */
export const OFFICIALS = words(`${BODY}|tôi|chúng tôi|chúng ta`);

/** "Đề nghị Chi nhánh Điện lực thay …" is the chair's; "đề nghị xã sớm …" the people's. */
export const PARTICULAR_BODY = new RegExp(
  `^ (?!${ANYBODY})(?!ubnd (?:xã|phường|huyện)(?:, | và | sớm| quan tâm| có | cần| xem xét))(?:${BODY})`,
  'u',
);
export const ANY_BODY = new RegExp(`^ (?:cho )?(?!hội nghị|các đại biểu)(?:${BODY})`, 'u');
/** A resident's "yêu cầu" goes to whoever is in charge. */
export const SOMEBODY_IN_CHARGE = new RegExp(`^ ${ANYBODY}`, 'u');

/** A body begins the sentence, or what follows a colon: "Kết luận: Phòng Kinh tế …". */
export const BODY_FIRST = new RegExp(
  `^(?:\\(?(?:\\d{1,2}|[a-eđ])[.)] ?)?(?:về [^:]{0,80}: |(?:định kỳ|hằng|hàng|mỗi|trước|chậm nhất|trong|từ|kể từ|đến) [^,:]{0,60}, )?(?:${BODY})`,
  'u',
);
/** Somebody from the hall, by name or by where he lives. */
export const RESIDENT_FIRST =
  /^(?:ông|bà|anh|chị|cụ|bác|em|tôi|chúng tôi|thôn|bản|ấp|tổ dân phố|khu phố|xóm|hội viên|đoàn viên|đại diện (?:các hộ|tiểu thương|bà con|nhân dân|người dân))(?! (?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|chánh))(?!\p{L})/u;
/** "Trách nhiệm thực hiện: Phòng Kinh tế." opens a task whose day follows. */
export const CHARGE_FIRST =
  /^(?:trách nhiệm|đơn vị|cơ quan|người)? ?(?:thực hiện|chủ trì|đầu mối|phụ trách) ?:/u;
export const BODY_AFTER_COLON = new RegExp(
  `(?:kết luận|phân công|thống nhất|chỉ đạo)[^:]{0,40}: (?:${BODY})`,
  'u',
);
