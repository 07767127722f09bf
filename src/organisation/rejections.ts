import { linkRejections } from '../kernel/rejection';

/** Refusals of this feature. */
export const organisationRejections = {
  ...linkRejections,
  UNIT_HAS_OPEN_OBLIGATIONS: {
    about: 'The unit still owes something that has no successor.',
    vi: 'Đơn vị còn việc chưa có nơi kế thừa. Hãy nêu nơi kế thừa cho từng việc.',
    en: 'The unit still owes what has no successor. Name a successor for each.',
  },
  HEAD_OFFICE_EXISTS: {
    about: 'The unit already has a head office.',
    vi: 'Đơn vị đã có chức vụ người đứng đầu. Hãy bổ nhiệm vào chức vụ đó, hoặc kết thúc chức vụ đó trước.',
    en: 'The unit has a head office. Appoint to that one, or end it before.',
  },
  HAMLET_NOT_BELOW_COMMUNE: {
    about: 'A hamlet or residential group is a territory directly below that of a commune (R48).',
    vi: 'Thôn, tổ dân phố là địa bàn trực thuộc xã, phường. Hãy chọn xã, phường làm đơn vị cấp trên.',
    en: 'A hamlet or residential group is a territory directly below a commune. Name the commune as `parentId`.',
  },
  HOLDER_NOT_IN_OFFICE: {
    about: 'The person does not hold the office.',
    vi: 'Người này không giữ chức vụ đó. Hãy kiểm tra lại người, hoặc nhờ người quản trị ghi việc bổ nhiệm.',
    en: 'That person does not hold the office. Check the person, or ask the administrator to record the appointment.',
  },
  HOLDER_STILL_IN_OFFICE: {
    about: 'The person holds an office: names of officials are public while they do.',
    vi: 'Người này còn giữ chức vụ, nên họ tên còn công khai. Hãy ghi việc thôi giữ mọi chức vụ trước; nếu họ tên ghi sai thì đính chính.',
    en: 'The person still holds an office, so the name is public. Record first that every office was left; correct the name if it is wrong.',
  },
  NAME_REPLACED: {
    about: "The office's title stands in the place of this person's name.",
    vi: 'Họ tên người này đã được thay bằng chức danh. Nếu cần hiện lại, hãy bổ nhiệm người đó lần nữa và ghi họ tên.',
    en: "The office's title has taken the place of this name. Appoint the person anew with a name if it is to be shown again.",
  },
  NAME_IN_REASON: {
    about: 'The reason tells the name, and reasons stay in the history.',
    vi: 'Lý do có nêu họ tên, mà lý do còn mãi trong lịch sử. Hãy viết lại lý do, không nêu họ tên.',
    en: 'The reason tells the name, and reasons stay in the history. Change it so that it names nobody.',
  },
  HOLDING_OVERLAPS: {
    about: 'The holding would overlap another of the same office.',
    vi: 'Thời gian giữ chức trùng với thời gian khác của cùng chức vụ. Hãy ghi người trước thôi giữ chức vụ, hoặc sửa ngày.',
    en: 'The holding overlaps another of the same office. Record that the former holder left, or change the day.',
  },
  RIGHT_ALREADY_GRANTED: {
    about: 'The office has this right already.',
    vi: 'Chức vụ đang có quyền này. Muốn tính từ ngày khác, hãy thu hồi trước rồi giao lại.',
    en: 'The office has this right already. Leave it, or withdraw it and grant it from another day on.',
  },
  RIGHT_NOT_GRANTED: {
    about: 'The office does not have this right.',
    vi: 'Chức vụ không có quyền này. Hãy xem các quyền đang có và chọn quyền khác.',
    en: 'The office does not have this right. Look at its rights and choose another one.',
  },
  RIGHT_EXCLUDES_OTHERS: {
    about: "An auditor's office sends nothing: it heads no unit and has no other right.",
    vi: 'Chức vụ có quyền kiểm tra không gửi lệnh nào, nên không đứng đầu đơn vị và không kèm quyền khác. Hãy lập chức vụ riêng cho việc kiểm tra, hoặc thu hồi quyền kia trước.',
    en: "An auditor's office sends no command, so it heads no unit and has no other right. Set up an office of its own for the audit, or withdraw the other right first.",
  },
  RIGHT_OF_OTHER_BODIES: {
    about: "Only offices of MTTQ and of People's Councils oversee.",
    vi: 'Chỉ chức vụ của MTTQ Việt Nam và HĐND được giám sát. Hãy chọn chức vụ của cơ quan đó.',
    en: "Only offices of the Fatherland Front and of People's Councils oversee. Choose an office of such a body.",
  },
} as const;
export type OrganisationRejectionCode = keyof typeof organisationRejections;
