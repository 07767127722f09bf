import type { NamedValue, Words } from './schema';

/** What a refusal names: a number, a text or day, or what is called differently in each language. */
export type Named = string | number | Words | readonly Words[];

/** A refusal by a rule of the domain. It is a value: nothing was recorded and nobody's code is broken. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  /** Path of the input field at fault, such as `deadline.fixed.date`; null when it is no single one. */
  readonly field: string | null;
  /** What its words name beside the code, such as the day that would fit; by the name in the text. */
  readonly values?: Readonly<Record<string, Named>>;
  /** Other records that stand in the way: what the text names as `records`. */
  readonly records?: readonly string[];
  /** Whether more do that the reader of the refusal may not see. */
  readonly hasHiddenRecords?: boolean;
  /** What people read where the decision can say more than its code. */
  readonly words?: Words;
}

/** What is refused, by code: what the SDL says of it, and what people read, which names the way out (R50). */
export type Refusals = Readonly<Record<string, NamedValue>>;

/** Codes that any command may get. */
export const commonRejections = {
  UNKNOWN_RECORD: {
    about: 'No such record, or not in your scope; both alike.',
    vi: 'Không có hồ sơ này, hoặc hồ sơ nằm ngoài phạm vi của bạn. Hãy kiểm tra lại mã.',
    en: 'There is no such record, or it lies outside your scope. Check the id.',
  },
  VERSION_CONFLICT: {
    about: 'The record moved on since the version you saw.',
    vi: 'Hồ sơ đã thay đổi kể từ lần bạn xem. Hãy tải lại rồi thực hiện lại.',
    en: 'The record has changed since you saw it. Load it again, then try again.',
  },
  COMMAND_ID_REUSED: {
    about: 'The commandId was used before with other content.',
    vi: 'commandId này đã dùng cho một nội dung khác. Hãy dùng mã mới.',
    en: 'This commandId was used for other content. Use a new one.',
  },
  NOT_ALLOWED: {
    about: 'Role or scope does not allow it.',
    vi: 'Vai trò hoặc phạm vi của chức vụ đang thao tác không cho phép việc này. Hãy thao tác bằng chức vụ có thẩm quyền, hoặc nhờ người có thẩm quyền[: {who}].',
    en: 'The role or scope of the office acted in does not allow this. Act in an office that may, or ask one who does[: {who}].',
  },
  AUDITOR_SENDS_NOTHING: {
    about:
      'The office acted in has the right of an auditor, who reads everything and sends nothing.',
    vi: 'Chức vụ đang thao tác có quyền kiểm tra: xem được tất cả, không gửi lệnh nào. Hãy chuyển sang chức vụ khác (switchOffice), hoặc nhờ người có thẩm quyền.',
    en: 'The office acted in has the right of an auditor: it reads everything and sends nothing. Act in another office (switchOffice), or ask one who may.',
  },
  NOT_THE_OWNER: {
    about: 'Only the office that owes it may do this.',
    vi: 'Chỉ chức vụ chịu trách nhiệm mới được làm việc này. Hãy thao tác bằng chức vụ đó.',
    en: 'Only the responsible office may do this. Act in that office.',
  },
  NOT_THE_LEAD_UNIT: {
    about: 'Only the lead unit may do this.',
    vi: 'Chỉ cơ quan chủ trì mới được làm việc này. Hãy thao tác bằng chức vụ của cơ quan chủ trì.',
    en: 'Only the lead unit may do this. Act in an office of that unit.',
  },
  WRONG_STATE: {
    about: "The record's state does not allow this step.",
    vi: 'Trạng thái hiện tại của hồ sơ[ ({state})] không cho phép bước này. Hãy xem trạng thái của hồ sơ và làm bước còn thiếu trước; nếu ghi sai thì đính chính.',
    en: 'The present state of the record[ ({state})] does not allow this step. Look at its state and take the step that is missing; correct what was recorded wrongly.',
  },
  OTHERS_DEPEND_ON_IT: {
    about:
      'Others repeat the record, were replaced by it or merged into it, and would count nowhere.',
    vi: 'Hồ sơ khác đang trùng với, được thay bằng hoặc gộp vào hồ sơ này[: {records}]. Hãy tách các hồ sơ đó ra trước.',
    en: 'Others repeat this record, were replaced by it or merged into it[: {records}]. Take those apart first.',
  },
  OTHERS_REFER_TO_IT: {
    about: 'Others were drawn from it; they are moved or marked as made in error before.',
    vi: 'Còn hồ sơ khác lập từ mục này: {records}. Hãy chuyển hoặc đánh dấu nhập nhầm các hồ sơ đó trước.',
    en: 'Others were drawn from it: {records}. Move them or mark them as made in error first.',
  },
  RECORD_IN_ERROR: {
    about:
      'A record or opinion that the command names was marked as made in error; name another (R37).',
    vi: 'Hồ sơ hoặc ý kiến được nêu đã đánh dấu ghi nhầm, không tính vào số liệu. Hãy chọn hồ sơ đúng; nếu hồ sơ bị đánh dấu nhầm thì ghi lại hồ sơ đó.',
    en: 'The record or opinion named was marked as made in error. Name the right one; record it anew if the mark itself was wrong.',
  },
  NOTHING_TO_CORRECT: {
    about: 'What is given stands there already.',
    vi: 'Không có gì để đính chính: nội dung gửi lên đúng như đang ghi. Hãy chỉ gửi phần ghi sai.',
    en: 'There is nothing to correct: what was sent stands there already. Send only what is wrong.',
  },
  TEXT_EMPTY: {
    about: 'A text is empty.',
    vi: 'Nội dung để trống. Hãy nhập nội dung.',
    en: 'The text is empty. Enter one.',
  },
  TEXT_TOO_LONG: {
    about: 'A text is longer than its limit.',
    vi: 'Nội dung dài quá giới hạn[: tối đa {limit} ký tự]. Hãy rút gọn.',
    en: 'The text is longer than its limit[ of {limit} characters]. Shorten it.',
  },
  TEXT_INVALID: {
    about:
      'A text holds NUL, half a character, a control character, a mark that turns the direction or over 30 marks on one letter.',
    vi: 'Nội dung có ký tự hỏng, ký tự điều khiển, ký tự đảo chiều chữ hoặc quá 30 dấu trên một chữ cái. Hãy nhập lại.',
    en: 'The text holds a broken or control character, one that turns the direction of the text, or over 30 marks on one letter. Enter it again.',
  },
  LIST_EMPTY: {
    about: 'A list needs at least one entry.',
    vi: 'Danh sách đang trống. Hãy nêu ít nhất một mục.',
    en: 'The list is empty. Name at least one entry.',
  },
  VALUE_OUT_OF_RANGE: {
    about: 'A number or date lies outside what is possible; dates begin in 1900.',
    vi: 'Giá trị nằm ngoài khoảng cho phép[: nhỏ nhất {minimum}][: lớn nhất {maximum}]. Hãy kiểm tra lại; ngày tháng được nhận từ năm 1900.',
    en: 'The value is out of range[: at least {minimum}][: at most {maximum}]. Check it; dates are taken from 1900 on.',
  },
  UNKNOWN_CODE: {
    about: 'No such code of a measure, field, indicator, rule or formula.',
    vi: 'Không có mã này trong danh mục. Hãy chọn một mã trong danh mục, hoặc nhờ người quản trị bổ sung.',
    en: 'The list has no such code. Choose one of the list, or ask the administrator to add it.',
  },
  EXACTLY_ONE_FORM_REQUIRED: {
    about: 'Give exactly one of the forms.',
    vi: 'Hãy chọn đúng một trong các hình thức.',
    en: 'Choose exactly one of the forms.',
  },
  FIELD_REQUIRED: {
    about: 'A field required in this case is missing.',
    vi: 'Thiếu thông tin bắt buộc trong trường hợp này. Hãy bổ sung trường được nêu.',
    en: 'Something required in this case is missing. Fill in the field named.',
  },
  DISTRICT_LEVEL_ENDED: {
    about:
      'No district decides on what was raised after 30/06/2025: choose province or commune (R48).',
    vi: 'Từ ngày 01/07/2025 không còn cấp huyện. Hãy chọn thẩm quyền cấp tỉnh hoặc cấp xã.',
    en: 'There is no district level from 01/07/2025. Choose province or commune.',
  },
  REASON_REQUIRED: {
    about: 'A reason is required.',
    vi: 'Chưa nêu lý do. Hãy ghi lý do.',
    en: 'No reason is given. State one.',
  },
  DATE_IN_FUTURE: {
    about: 'It cannot have happened after today.',
    vi: 'Việc này không thể xảy ra sau ngày hôm nay. Hãy kiểm tra lại ngày.',
    en: 'This cannot happen after today. Check the day.',
  },
  DATE_TOO_EARLY: {
    about: 'It cannot have happened before what it follows.',
    vi: 'Ngày nhập sớm hơn ngày của bước trước. Hãy kiểm tra lại ngày, hoặc đính chính ngày của bước trước.',
    en: 'The day is earlier than that of the step before. Check it, or correct the day of that step.',
  },
  PERIOD_REVERSED: {
    about: 'The last day lies before the first.',
    vi: 'Ngày cuối đứng trước ngày đầu. Hãy đổi lại hai ngày.',
    en: 'The last day comes before the first. Change them about.',
  },
  EVIDENCE_INVALID: {
    about: 'The hash, media type or link of the evidence is not valid.',
    vi: 'Mã băm, loại tệp hoặc đường dẫn của minh chứng không hợp lệ. Hãy đính kèm lại minh chứng.',
    en: 'Hash, file type or link of the evidence is not valid. Attach it again.',
  },
  DAY_PRECISION_REQUIRED: {
    about: 'An event that starts or stops a clock needs a day, not a month or year (R13).',
    vi: 'Sự việc làm phát sinh hoặc chấm dứt thời hạn phải ghi rõ ngày. Hãy nhập ngày cụ thể.',
    en: 'What starts or ends a term needs its day, not a month or year. Enter the day.',
  },
  DELEGATION_ENDED: {
    about: 'The delegation has ended or was revoked.',
    vi: 'Ủy quyền đã hết hạn hoặc đã bị thu hồi. Hãy nhờ người ủy quyền lập ủy quyền mới, hoặc thao tác bằng chức vụ của mình.',
    en: 'The delegation has ended or was revoked. Ask for a new one, or act in an office of your own.',
  },
  OFFICE_ENDED: {
    about: 'The office has ended.',
    vi: 'Chức vụ đã kết thúc. Hãy chọn chức vụ kế thừa.',
    en: 'The office has ended. Choose the one that succeeds it.',
  },
  UNIT_DISSOLVED: {
    about: 'The unit has ended.',
    vi: 'Đơn vị đã kết thúc hoạt động. Hãy chọn đơn vị kế thừa.',
    en: 'The unit was dissolved. Choose the one that succeeds it.',
  },
  STATE_SECRET_REFUSED: {
    about: 'State secrets (mật, tối mật, tuyệt mật) are never accepted (Law 117/2025/QH15).',
    vi: 'Không tiếp nhận tài liệu bí mật nhà nước (mật, tối mật, tuyệt mật). Hãy bỏ nội dung đó và xử lý theo quy định về bảo vệ bí mật nhà nước.',
    en: 'State secrets are not taken. Leave that content out and handle it under the rules on secrets.',
  },
  PERSONAL_DATA_REFUSED: {
    about: 'The text seems to identify a citizen.',
    vi: 'Nội dung có số giấy tờ hoặc số điện thoại của cá nhân. Hãy bỏ số đó đi.',
    en: 'The text holds an identity or telephone number of a person. Leave it out.',
  },
} as const;
export type CommonRejectionCode = keyof typeof commonRejections;

/** Refusals of records that name others of their kind. */
export const linkRejections = {
  REFERS_TO_ITSELF: {
    about:
      'A record cannot be merged into, replaced by or repeat itself, directly or through others.',
    vi: 'Hồ sơ không thể trỏ về chính nó, trực tiếp hay qua hồ sơ khác. Hãy chọn hồ sơ khác.',
    en: 'A record cannot refer to itself, directly or through others. Choose another one.',
  },
} as const;

/** Refusals where a correction waits to be confirmed (R36). */
export const correctionRejections = {
  CORRECTION_PENDING: {
    about: 'A correction waits to be confirmed or refused; decide on it first (R36).',
    vi: 'Đang có một đề nghị đính chính chờ xác nhận. Hãy xác nhận hoặc từ chối đề nghị đó trước.',
    en: 'A correction waits. Confirm or refuse that one first.',
  },
  CORRECTION_ALREADY_DECIDED: {
    about: 'The correction was confirmed or refused already.',
    vi: 'Đề nghị đính chính này đã được quyết định. Hãy xem kết quả trong danh sách đính chính; nếu cần thì đề nghị lại.',
    en: 'That correction was confirmed or refused already. Look at its corrections; propose another if needed.',
  },
  CORRECTION_OVERTAKEN: {
    about: 'What it was proposed for has changed since; refuse it and propose again.',
    vi: 'Nội dung cần đính chính đã thay đổi từ khi đề nghị. Hãy từ chối đề nghị này rồi đề nghị lại.',
    en: 'What was to be corrected has changed since. Send a refusal of this one, then propose again.',
  },
  CONFIRMER_IS_PROPOSER: {
    about: 'A correction is decided by somebody other than its proposer (R36).',
    vi: 'Người đề nghị đính chính không tự xác nhận hoặc từ chối. Hãy chuyển cơ quan giám sát trên địa bàn hoặc người đứng đầu cấp trên quyết định.',
    en: 'Whoever proposed a correction does not decide on it. Ask an overseer of its territory or the head above.',
  },
  OUTSIDE_TERRITORY: {
    about:
      "The promise or record lies outside the territory of the overseer's body; one of its territory, or of the province, may (R42).",
    vi: 'Cam kết hoặc hồ sơ này nằm ngoài địa bàn của cơ quan giám sát. Hãy chuyển cơ quan giám sát trên địa bàn đó, hoặc cấp tỉnh của địa bàn.',
    en: 'The promise or record lies outside the territory of this overseer. Ask one of its territory, or of that province.',
  },
} as const;
export type CorrectionRejectionCode = keyof typeof correctionRejections;
