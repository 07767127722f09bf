import { viRejections } from './viRejections';
import { viEvents } from './viEvents';

/** Vietnamese texts by code: the source locale. `en.ts` must have the same keys. */
export const vi = {
<<<<<<< HEAD
  rejections: {
    UNKNOWN_RECORD:
      'Không có hồ sơ này, hoặc hồ sơ nằm ngoài phạm vi của bạn. Hãy kiểm tra lại mã.',
    VERSION_CONFLICT: 'Hồ sơ đã thay đổi kể từ lần bạn xem. Hãy tải lại rồi thực hiện lại.',
    COMMAND_ID_REUSED: 'commandId này đã dùng cho một nội dung khác. Hãy dùng mã mới.',
    NOT_ALLOWED: 'Vai trò hoặc phạm vi của bạn không cho phép việc này.',
    WRONG_STATE: 'Trạng thái hiện tại của hồ sơ không cho phép bước này.',
    OTHERS_DEPEND_ON_IT:
      'Hồ sơ khác đang trùng với, được thay bằng hoặc gộp vào hồ sơ này. Hãy tách các hồ sơ đó ra trước.',
    OTHERS_REFER_TO_IT:
      'Còn hồ sơ khác lập từ mục này: {records}. Hãy chuyển hoặc đánh dấu nhập nhầm các hồ sơ đó trước.',
    NOTHING_TO_CORRECT: 'Không có gì để đính chính: nội dung gửi lên đúng như đang ghi.',
    TEXT_EMPTY: 'Nội dung để trống. Hãy nhập nội dung.',
    TEXT_TOO_LONG: 'Nội dung dài quá giới hạn. Hãy rút gọn.',
    TEXT_INVALID:
      'Nội dung có ký tự hỏng, ký tự điều khiển, ký tự đảo chiều chữ hoặc quá 30 dấu trên một chữ cái. Hãy nhập lại.',
    LIST_EMPTY: 'Danh sách cần ít nhất một mục.',
    VALUE_OUT_OF_RANGE: 'Giá trị nằm ngoài khoảng cho phép. Ngày tháng được nhận từ năm 1900.',
    UNKNOWN_CODE: 'Không có mã này trong danh mục.',
    EXACTLY_ONE_FORM_REQUIRED: 'Hãy chọn đúng một trong các hình thức.',
    FIELD_REQUIRED: 'Thiếu một trường bắt buộc trong trường hợp này.',
    REASON_REQUIRED: 'Cần nêu lý do.',
    DATE_IN_FUTURE: 'Việc này không thể xảy ra sau ngày hôm nay.',
    DATE_TOO_EARLY: 'Việc này không thể xảy ra trước việc mà nó tiếp nối.',
    PERIOD_REVERSED: 'Ngày cuối đứng trước ngày đầu.',
    EVIDENCE_INVALID: 'Mã băm, loại tệp hoặc đường dẫn của minh chứng không hợp lệ.',
    DAY_PRECISION_REQUIRED: 'Việc làm bắt đầu hoặc dừng thời hạn phải ghi rõ ngày.',
    DELEGATION_ENDED: 'Ủy quyền đã hết hạn hoặc đã bị thu hồi.',
    OFFICE_ENDED: 'Chức vụ đã kết thúc.',
    UNIT_DISSOLVED: 'Đơn vị đã kết thúc hoạt động.',
    PERSONAL_DATA_REFUSED:
      'Nội dung có số giấy tờ hoặc số điện thoại của cá nhân. Hãy bỏ số đó đi.',
    STATE_SECRET_REFUSED:
      'Không bao giờ tiếp nhận tài liệu bí mật nhà nước (mật, tối mật, tuyệt mật).',
    MEASURE_MISMATCH: 'Đơn vị tính không khớp với chỉ tiêu.',
    REFERS_TO_ITSELF: 'Hồ sơ không thể trỏ về chính nó, trực tiếp hay qua hồ sơ khác.',
    HEAD_OFFICE_EXISTS: 'Đơn vị đã có chức vụ người đứng đầu.',
    HOLDER_NOT_IN_OFFICE: 'Người này không giữ chức vụ đó.',
    HOLDING_OVERLAPS: 'Thời gian giữ chức trùng với thời gian khác của cùng chức vụ.',
    UNIT_HAS_OPEN_OBLIGATIONS: 'Đơn vị còn việc chưa có nơi kế thừa.',
    SUCCESSOR_INVALID:
      'Nơi kế thừa đã kết thúc, chính là nơi bàn giao, hoặc lại bàn giao theo một quyết định sắp xếp có hiệu lực cùng ngày hay sớm hơn. Hãy nêu nơi nhận sau cùng.',
    NOT_ORPHANED: 'Việc này đã có nơi kế thừa.',
    NOT_HELD: 'Cuộc họp chưa diễn ra.',
    ALREADY_HELD: 'Cuộc họp đã diễn ra rồi.',
    HELD_BEFORE_NOTICE: 'Cuộc họp không thể diễn ra trước ngày thông báo.',
    ADVANCE_NOTICE_MISSING:
      'Chưa ghi nhận thông báo trước nên không có ngày để đính chính. Hãy ghi nhận thông báo trước.',
    APPROVER_IS_DRAFTER: 'Người duyệt biên bản phải khác người soạn.',
    MINUTES_NOT_APPROVED: 'Biên bản chưa được duyệt.',
    CONCLUSION_NOT_ISSUED: 'Chưa ban hành thông báo kết luận.',
    CONCLUSION_NOT_PUBLISHED: 'Kết luận chưa được công khai.',
    SUGGESTION_ALREADY_DECIDED: 'Gợi ý này đã được ghi nhận hoặc bị loại.',
    DENUNCIATION_CONTENT_REFUSED:
      'Không bao giờ tiếp nhận nội dung tố cáo và danh tính người tố cáo.',
    COUNCIL_LEVEL_INVALID: 'HĐND phải ghi rõ cấp; Quốc hội thì không.',
    ASSEMBLY_SESSION_REQUIRED: 'Tiếp xúc cử tri trước hoặc sau kỳ họp thì phải ghi rõ kỳ họp nào.',
    SYNTHESIS_NOT_SENT: 'Chưa gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri.',
    OPINION_ALREADY_A_PETITION: 'Ý kiến này đã được lập thành kiến nghị.',
    CLASSIFICATION_REQUIRED: 'Hãy phân loại trước khi chuyển xử lý.',
    PETITION_MERGED: 'Kiến nghị này đã được gộp vào kiến nghị khác.',
    NO_OPEN_REFERRAL: 'Không có lần chuyển xử lý nào đang mở để trả lại.',
    NOT_ANSWERED: 'Kiến nghị chưa có trả lời.',
    ANSWER_ALREADY_JUDGED: 'Trả lời này đã được đánh giá.',
    VOTERS_NOT_NOTIFIED: 'Chưa thông báo kết quả cho cử tri.',
    NOT_AN_OVERSEER: 'Chức vụ đang thao tác không thuộc cơ quan giám sát.',
    OPINION_ALREADY_ANSWERED: 'Ý kiến này đã được trả lời. Nếu ghi sai, hãy đính chính ý kiến.',
    OPINION_NOT_ANSWERED:
      'Ý kiến này chưa có trả lời tại chỗ nên không có gì để đính chính. Hãy ghi câu trả lời.',
    OPINION_NOT_CLASSIFIED: 'Ý kiến này chưa được phân loại. Hãy phân loại thay vì đính chính.',
    NOT_THE_OWNER: 'Chỉ chức vụ chịu trách nhiệm mới được làm việc này.',
    NOT_THE_LEAD_UNIT: 'Chỉ cơ quan chủ trì mới được làm việc này.',
    BACKDATED_WITHOUT_REASON: 'Thời hạn đứng trước ngày hứa hoặc ngày ghi nhận thì phải nêu lý do.',
    CORRECTION_PENDING:
      'Đang có một đề nghị đính chính chờ xác nhận. Hãy xác nhận hoặc từ chối đề nghị đó trước.',
    CORRECTION_ALREADY_DECIDED: 'Đề nghị đính chính này đã được quyết định.',
    CORRECTION_OVERTAKEN:
      'Nội dung cần đính chính đã thay đổi từ khi đề nghị. Hãy từ chối đề nghị này rồi đề nghị lại.',
    CONFIRMER_IS_PROPOSER:
      'Người đề nghị đính chính không tự xác nhận hoặc từ chối. Việc đó thuộc cơ quan giám sát trên địa bàn hoặc người đứng đầu cấp trên.',
    OUTSIDE_TERRITORY:
      'Cam kết nằm ngoài địa bàn của cơ quan giám sát này. Cơ quan giám sát trên địa bàn, hoặc cấp tỉnh của địa bàn đó, mới được làm việc này.',
    NOT_IN_MINUTES:
      'Biên bản đã duyệt không ghi như vậy. Chỉ đính chính lỗi đánh máy theo biên bản; muốn giải thích thêm hãy dùng việc làm rõ (clarifyCommitment).',
    CLAIM_ALREADY_DECIDED: 'Báo cáo hoàn thành này đã có kết luận hoặc đã được rút.',
    NO_VERDICT: 'Báo cáo này chưa có kết luận để thu hồi, hoặc đã có báo cáo sau đó.',
    DEADLINE_DIFFERS_FROM_WORDING:
      'Lời văn về thời hạn là ngày {day}, khác với thời hạn đã nhập. Hãy sửa cho khớp, hoặc xác nhận thời hạn đã nhập là đúng ý (isDeadlineMeant).',
    DEADLINE_ALREADY_SET: 'Cam kết đã có thời hạn. Hãy xin gia hạn.',
    NO_DEADLINE_SET: 'Cam kết chưa có thời hạn.',
    LEAD_UNIT_MISSING: 'Cam kết chưa có cơ quan chủ trì.',
    LEAD_UNIT_UNCHANGED: 'Đơn vị này đang là cơ quan chủ trì.',
    EXTENSION_PENDING: 'Đã có một đề nghị gia hạn đang chờ.',
    EXTENSION_ALREADY_DECIDED: 'Đề nghị gia hạn này đã được quyết định.',
    EXTENSION_NOT_LATER: 'Ngày mới không muộn hơn thời hạn hiện tại.',
    EXTENSION_DECIDER_NOT_ENTITLED:
      'Gia hạn do cơ quan giám sát hoặc người đứng đầu cấp trên quyết định, không phải trong cơ quan chủ trì.',
    CLAIM_PENDING: 'Đang có báo cáo kết quả chờ xác minh.',
    NO_OPEN_CLAIM: 'Không có báo cáo kết quả nào đang chờ xác minh.',
    VERIFIER_NOT_OVERSEER: 'Chỉ cơ quan giám sát (MTTQ, HĐND) được xác minh.',
    VERIFIER_IS_SAME_PERSON: 'Người xác minh chính là người đã báo cáo kết quả.',
    VERIFIER_IS_SAME_OFFICE: 'Chức vụ xác minh chính là chức vụ đã báo cáo kết quả.',
    VERIFIER_IS_SAME_ORGANISATION:
      'Cơ quan xác minh là cơ quan chịu trách nhiệm hoặc chủ trì, hoặc là cấp trên, cấp dưới của cơ quan đó.',
    VERIFIER_TOOK_PART:
      'Người xác minh đã báo cáo tiến độ, đã đứng đầu bên chịu trách nhiệm, hoặc làm thay người như vậy.',
    OWN_PLEDGE: 'Cam kết của MTTQ thì không đơn vị MTTQ cấp nào được xác minh.',
    NOT_VERIFIED: 'Chỉ đóng sau khi đã xác minh hoàn thành toàn bộ.',
    DEADLINE_BEFORE_REOPENING: 'Thời hạn mới phải từ ngày mở lại trở đi.',
    CANCELLATION_NOT_PROPOSED: 'Chưa có ai đề nghị hủy cam kết này.',
    CANCELLER_IS_PROPOSER: 'Người quyết định hủy phải khác người đề nghị.',
    NOT_OVERDUE: 'Cam kết chưa quá hạn.',
    CALENDAR_ENTRY_EXISTS: 'Ngày này đã có trong lịch công bố.',
    DAY_SWAP_INVALID: 'Hoán đổi cần một ngày làm việc được nghỉ và một thứ Bảy làm bù.',
    RULE_NOT_IN_FORCE: 'Không có quy tắc mang mã này còn hiệu lực vào ngày bắt đầu tính.',
    RULE_OVERLAPS: 'Hai bản của một quy tắc không thể cùng có hiệu lực.',
    DEADLINE_NOT_COUNTED: 'Thời hạn là ngày cố định thì không tính lại.',
    NO_OPEN_OBJECTION: 'Không có ý kiến phản đối nào đang chờ quyết định.',
    EXTENSION_LIMIT_REACHED: 'Quy tắc không cho gia hạn thêm lần nữa hoặc dài hơn.',
    NOT_SUSPENDED: 'Cam kết không bị tạm dừng.',
    OTHER_PROMISOR: 'Chỉ lời hứa của cùng chức vụ hoặc chức vụ kế thừa mới là hứa lại.',
    WOULD_COUNT_NOWHERE:
      'Cam kết được nêu đã bị hủy, bị thay thế hoặc thuộc diện không kiểm chứng, nên ghép vào thì cam kết này không còn được tính ở đâu. Hãy chọn cam kết còn được tính, ví dụ cam kết đã thay thế nó.',
    NOT_A_DUPLICATE: 'Cam kết này không được ghép là hứa lại.',
    NOT_PUBLISHABLE: 'Cam kết hạn chế hoặc từ biên bản chưa duyệt thì không công khai.',
    NOTICE_ALREADY_ACKNOWLEDGED: 'Thông báo này đã được xác nhận.',
  },
=======
  rejections: viRejections,
>>>>>>> main
  /** Where the field at fault says more than the code does. */
  rejectionsAt: {
    WRONG_STATE: {
      name: 'Đã có đơn vị này: cùng loại, cùng tên, cùng cấp trên và cùng ngày thành lập.',
      title: 'Đơn vị đã có chức vụ này.',
    },
  },
  faults: {
    BAD_USER_INPUT: 'Dữ liệu gửi lên không hợp lệ.',
    CURSOR_INVALID: 'Con trỏ trang không hợp lệ hoặc thuộc danh sách có bộ lọc, thứ tự khác.',
    POSITION_INVALID: 'Vị trí không đúng dạng hoặc vượt quá cuối nhật ký.',
    POSITION_FROM_ANOTHER_LOG: 'Vị trí thuộc một nhật ký khác hoặc có từ trước khi khôi phục.',
    POSITION_NOT_REACHED: 'Dữ liệu đọc chưa cập nhật tới vị trí yêu cầu. Hãy thử lại.',
    READ_MODEL_PARKED: 'Dữ liệu đọc đang dừng vì một sự kiện lỗi. Hãy báo người quản trị.',
    PAST_DATE_NOT_AVAILABLE:
      'Danh sách, số liệu hoặc phép tìm kiếm này chưa trả lời được cho ngày đã qua.',
    PAGE_TOO_LARGE: 'Mỗi trang có từ 1 đến 100 mục.',
    TEXT_TOO_LONG: 'Một đoạn chữ dài hơn giới hạn.',
    VALUE_OUT_OF_RANGE: 'Một giá trị nằm ngoài phạm vi.',
    TOO_COMPLEX: 'Câu hỏi quá lớn. Hãy hỏi ít hơn trong một lần.',
    UNAUTHENTICATED: 'Cần cho biết ai đang thao tác.',
    FORBIDDEN: 'Không được phép.',
    STORE_UNAVAILABLE:
      'Nhật ký hiện không trả lời. Hãy gửi lại với cùng commandId, không bị ghi hai lần; nếu vẫn vậy hãy báo người quản trị.',
    LOG_AWAY: 'Nhật ký hiện không trả lời nên chưa đọc được phần này. Hãy hỏi lại sau.',
    LOG_LOST:
      'Máy chủ nhật ký không còn nhật ký của chương trình này. Không ghi gì; hãy báo người quản trị.',
    LOG_REPLACED:
      'Máy chủ nhật ký đã được khôi phục từ bản cũ hơn. Không ghi gì cho tới khi người quản trị khởi động lại chương trình.',
    CLOCK_NOT_TRUSTED:
      'Đồng hồ của máy chủ không đáng tin, nên chưa ghi gì. Hãy gửi lại với cùng commandId khi người quản trị đã chỉnh đồng hồ.',
    GRAPHQL_PARSE_FAILED: 'Câu lệnh GraphQL sai cú pháp.',
    GRAPHQL_VALIDATION_FAILED: 'Câu lệnh GraphQL không khớp với lược đồ.',
    BAD_REQUEST: 'Yêu cầu không đúng dạng.',
    METHOD_NOT_ALLOWED: 'Không dùng được phương thức HTTP này.',
    PAYLOAD_TOO_LARGE: 'Yêu cầu quá lớn.',
    OPERATION_TOO_SLOW:
      'Câu hỏi chạy quá 2 giây nên đã dừng. Hãy hỏi ít hơn trong một lần, hoặc gửi lại sau.',
    RATE_LIMITED: 'Quá nhiều yêu cầu. Hãy thử lại sau.',
    SERVER_BUSY: 'Máy chủ đang bận, quá nhiều người cùng hỏi. Hãy thử lại sau vài giây.',
    CANCELLED: 'Câu hỏi đã bị hủy: không còn ai chờ câu trả lời.',
    INTERNAL: 'Lỗi nội bộ. Hãy báo người quản trị.',
  },
  /** What exactly is wrong with a value; shown with the fault's own text. */
  details: {
    noSuchPath: 'Không có đường dẫn này.',
    unknownHost:
      'Tên máy chủ trong yêu cầu không phải tên của máy chủ này. Người quản trị đặt thêm tên bằng ALLOWED_HOSTS.',
    operationNotNamed: 'Hãy nêu tên đúng một thao tác trong câu lệnh (operationName).',
    subscriptionOverHttp:
      'Đăng ký nhận thông báo (subscription) không đi qua HTTP; hãy gửi qua WebSocket (graphql-transport-ws) tại /graphql.',
    noSuchDate: 'Không có ngày này; hãy viết theo dạng 2026-12-05.',
    dateTooEarly: 'Không nhận ngày trước năm 1900.',
    listTooLong: 'Danh sách có tối đa 100 mục.',
    noSuchInstant: 'Không có thời điểm này; hãy viết theo dạng 2026-12-05T01:30:00Z.',
    noDecimal: 'Không phải số thập phân; hãy viết theo dạng "87.7".',
    noPosition: 'Không phải một vị trí của nhật ký.',
    bothFirstAndLast: 'Chỉ chọn một trong hai: first hoặc last.',
    skipNegative: 'skip từ 0 trở lên.',
    cursorWithoutSide: 'after đi với first, before đi với last.',
    textInvalid: 'Chữ gửi lên có ký tự NUL, ký tự hỏng hoặc quá 30 dấu trên một chữ cái.',
    searchText: 'Hãy nhập từ 1 đến 200 ký tự để tìm.',
    unknownCommitment: 'Không có cam kết này.',
    periodIncomplete: 'Kỳ thiếu năm, tháng hoặc ngày mà loại kỳ đó cần.',
    themeYearWithoutDays:
      'Chưa lưu ngày bắt đầu và kết thúc của năm chủ đề nào; hãy gửi from và to theo văn bản phát động.',
    deadlineOutOfRange: 'Độ dài phải từ 1 đến 3.660, và mọi ngày phải nằm trong lịch làm việc.',
    spanTooLong: 'Khoảng ngày tối đa 400 ngày, trong các năm có lịch.',
    daysAhead: 'Số ngày phải từ 1 đến 92.',
    noSuchGrouping: 'Chưa hỗ trợ nhóm theo tiêu chí này.',
  },
  tooCostly: (cost: number, most: number): string =>
    `Chi phí ước tính ít nhất là ${cost}, giới hạn là ${most}.`,
  tooCostlyBeside: (cost: number, most: number): string =>
    `Phần hỏi kèm một lệnh hoặc một tin báo có chi phí ước tính ít nhất là ${cost}, giới hạn là ${most}; phần còn lại hãy hỏi riêng.`,
  /** Codes that groups of a report are called by. */
  codes: {
    OTHER: 'Còn lại',
    NEW_YEAR: 'Tết Dương lịch',
    TET: 'Tết Nguyên đán',
    HUNG_KINGS: 'Giỗ Tổ Hùng Vương',
    REUNIFICATION_DAY: 'Ngày Chiến thắng',
    LABOUR_DAY: 'Ngày Quốc tế lao động',
    NATIONAL_DAY: 'Quốc khánh',
    PETITION_ANSWER: 'Trả lời kiến nghị cử tri',
    PETITION_ANSWER_KIND_B: 'Trả lời kiến nghị cử tri (loại b)',
    PETITION_REPORT: 'Báo cáo giải quyết kiến nghị trước kỳ họp Quốc hội',
    CONFERENCE_NOTICE: 'Thông báo hội nghị đối thoại',
    CONFERENCE_PUBLICATION: 'Công khai kết quả hội nghị đối thoại',
    CONTACT_VENUE_NOTICE: 'Báo cho nơi tiếp xúc cử tri',
    CONTACT_REQUEST_ANSWER: 'Trả lời yêu cầu tiếp xúc cử tri ngoài đơn vị bầu cử',
    SYNTHESIS_BEFORE_SESSION: 'Gửi tổng hợp ý kiến cử tri trước kỳ họp',
    SYNTHESIS_AFTER_SESSION: 'Gửi tổng hợp ý kiến cử tri sau kỳ họp',
    ACCEPTANCE_NOTICE: 'Thông báo việc tiếp nhận, xử lý',
    COMMITMENT_EXTENSION: 'Cam kết không nói rõ thời hạn và gia hạn cam kết',
    RECOMMENDATION_DUTY: 'Việc theo kiến nghị giám sát',
  },
  /** Why the lexicon takes a sentence for a promise. */
  promiseReasons: {
    VOW: 'Có lời hứa hoặc cam kết.',
    TASK_GIVEN: 'Giao việc cho một cơ quan.',
    PLEDGE: 'Đăng ký hoặc nhận giúp đỡ.',
    AIM: 'Đặt mục tiêu phải đạt.',
    FUTURE_ACTION: 'Nói việc sẽ làm.',
    DATED_RESULT: 'Nêu kết quả và thời hạn.',
  },
  events: viEvents,
};

export type Texts = typeof vi;
