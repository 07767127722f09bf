import type { CommonRejectionCode } from '../kernel/rejection';

/** Refusals of the calendar and of the rules that give deadlines. */
export const calendarRejections = {
  CALENDAR_ENTRY_EXISTS: {
    about: 'The day has an entry already.',
    vi: 'Ngày này đã có trong lịch công bố. Hãy thu hồi mục cũ trước.',
    en: 'The day is in the published calendar. Revoke that entry first.',
  },
  DAY_SWAP_INVALID: {
    about: 'A swap needs a weekday off and a later or earlier Saturday.',
    vi: 'Hoán đổi cần một ngày làm việc được nghỉ và một thứ Bảy làm bù. Hãy chọn lại hai ngày.',
    en: 'A swap needs a working day off and a Saturday worked instead. Choose both days again.',
  },
  RULE_NOT_IN_FORCE: {
    about: 'No rule of that code is in force on the starting day.',
    vi: 'Không có quy định về thời hạn mang mã này còn hiệu lực vào ngày bắt đầu tính. Hãy chọn quy định khác, hoặc nhờ người quản trị ban hành.',
    en: 'No rule of that code is in force on the starting day. Choose another, or ask the administrator to enact one.',
  },
  RULE_BINDING_INVALID: {
    about: 'The duty is not counted from that trigger, or not in that direction.',
    vi: 'Nghĩa vụ này không tính từ mốc đã chọn, hoặc không tính theo chiều đó. Thông báo trước tính lùi từ ngày tổ chức, công khai kết quả tính tới từ ngày tổ chức, báo cáo tổng hợp tính lùi từ ngày khai mạc hoặc tính tới từ ngày bế mạc. Hãy chọn lại mốc, số ngày hoặc nghĩa vụ.',
    en: 'The duty is not counted from that trigger, or not in that direction. Notices count back from the meeting, publication counts forward from it, the synthesis back from the opening or forward from the closing of a session. Choose another trigger, length or duty.',
  },
  RULE_OVERLAPS: {
    about: 'Two versions of a rule would be in force at once.',
    vi: 'Hai bản của một quy định về thời hạn không thể cùng có hiệu lực. Hãy chấm dứt bản cũ trước.',
    en: 'Two versions of a rule would be in force at once. Repeal the old one first.',
  },
} as const;

/** Every code that a decision of this feature may give. */
export type CalendarRejectionCode = keyof typeof calendarRejections | CommonRejectionCode;
