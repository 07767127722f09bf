import { longestAt, phrases, textAt, type Token } from './tokens';

/** Feasts, seasons and sessions: times of which the words alone name no day. */
const TIMES = phrases(
  'tết|mùa|vụ|khai giảng|lễ khai giảng|ngày khai giảng|năm học|đại hội|nhiệm kỳ|tuần|bão|lũ|cơn bão|ngày hội|giao thừa|rằm|trung thu|hè|nghỉ hè|kỳ nghỉ|noel|vài ngày|vài tuần|vài tháng|ít ngày|mấy ngày|dăm ngày|thời điểm giao mùa',
);
/** These are meant only with a word that says which. */
const MEETINGS = phrases(
  'kỳ họp|phiên họp|hội nghị|cuộc họp|cuộc tiếp xúc|buổi|buổi họp|đợt|kỳ|kỳ tiếp xúc|lần tiếp xúc|cuộc đối thoại|cuộc',
);
/** Words with which such times begin. */
export const VAGUE_STARTS: readonly string[] = [...TIMES.keys(), ...MEETINGS.keys()];
const WHICH = new Set([
  'tới',
  'sau',
  'tiếp',
  'cuối',
  'giữa',
  'thường',
  'thứ',
  'tháng',
  'gần',
  'chuyên',
]);

/** What may follow: the wording goes on as long as these do. */
const MORE = new Set(
  (
    'nguyên đán dương lịch cổ truyền giáp ất bính đinh mậu kỷ canh tân nhâm quý tý sửu dần mão thìn tỵ ' +
    'ngọ mùi thân dậu tuất hợi này sau tới nay mới mưa lũ khô bão đông xuân hè thu mùa cuối giữa đầu năm ' +
    'thứ lần đối thoại tiếp xúc cử tri thường lệ kỳ họp hđnd chuyên đề nhất hai ba bốn tư sáu tiếp theo ' +
    'gần lúa cạn gặt tháng học bậc của'
  ).split(' '),
);
const MOST = 10;

export interface VagueTime {
  readonly next: number;
  /** A session or the like, which takes place in the month that may follow. */
  readonly isMeeting: boolean;
}

/** "Tết Nguyên đán", "kỳ họp cuối năm", "tuần tới"; a month or a year behind it is left to the reader. */
export function vagueTimeAt(tokens: readonly Token[], at: number): VagueTime | null {
  const time = longestAt(tokens, at, TIMES);
  const meeting = time > 0 ? 0 : longestAt(tokens, at, MEETINGS);
  if (time === 0 && meeting === 0) return null;
  let next = at + Math.max(time, meeting);
  let isNamed = time > 0;
  while (next - at < MOST && MORE.has(textAt(tokens, next)) && !isNumbered(tokens, next)) {
    isNamed ||= WHICH.has(textAt(tokens, next));
    next += 1;
  }
  isNamed ||= isNumbered(tokens, next);
  return isNamed ? { next, isMeeting: meeting > 0 } : null;
}

/** "tháng 12", "năm 2027". */
const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  ['tháng', 'năm'].includes(textAt(tokens, at)) && tokens[at + 1]?.kind === 'NUMBER';
