/** Vietnamese texts by code: the source locale. `en.ts` must have the same keys. */
export const vi = {
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
    NOT_VISIBLE: 'Không có hồ sơ này trong phạm vi được đọc.',
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
    ACCOUNTS_UNAVAILABLE:
      'Tệp tài khoản hiện không ghi được, nên chưa đăng nhập được. Hãy báo người quản trị; ai đang đăng nhập vẫn dùng tiếp.',
    PROVIDER_AWAY:
      'Máy chủ cấp danh tính hiện không trả lời, nên chưa biết ai đang hỏi. Ai đang đăng nhập vẫn dùng tiếp; hãy thử lại sau, nếu vẫn vậy hãy báo người quản trị.',
    INTERNAL: 'Lỗi nội bộ. Hãy báo người quản trị.',
  },
  /** What exactly is wrong with a value; shown with the fault's own text. */
  details: {
    noSuchPath: 'Không có đường dẫn này.',
    schemaOfAdministrators:
      'Chỉ người quản trị xem được lược đồ và trang thử lệnh ở đây. Hãy đăng nhập với quyền quản trị, hoặc đọc lược đồ kèm theo chương trình.',
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
    suggestionOfNoConference:
      'Gợi ý không thuộc văn bản của hội nghị đối thoại: hãy hỏi trường `source`.',
    oneSourceOfSuggestions: 'Hãy ghi đúng một trong hai: `conferenceId` hoặc `sourceId`.',
    bothFirstAndLast: 'Chỉ chọn một trong hai: first hoặc last.',
    skipNegative: 'skip từ 0 trở lên.',
    cursorWithoutSide: 'after đi với first, before đi với last.',
    textInvalid: 'Chữ gửi lên có ký tự NUL, ký tự hỏng hoặc quá 30 dấu trên một chữ cái.',
    searchText: 'Hãy nhập từ 1 đến 200 ký tự để tìm.',
    unknownCommitment: 'Không có cam kết này.',
    periodIncomplete: 'Kỳ thiếu năm, tháng hoặc ngày mà loại kỳ đó cần.',
    themeYearWithoutDays:
      'Chưa lưu ngày bắt đầu và kết thúc của năm chủ đề nào; hãy gửi from và to theo văn bản phát động.',
    periodTwice: 'Kỳ đã nêu ở period; hãy bỏ openIn trong bộ lọc.',
    comparisonWithoutPeriod: 'So sánh cần kỳ báo cáo; hãy gửi thêm period.',
    orderWithoutComparison:
      'Xếp theo kỳ trước hoặc theo chênh lệch cần kỳ so sánh; hãy gửi thêm compareWith.',
    deadlineOutOfRange: 'Độ dài phải từ 1 đến 3.660, và mọi ngày phải nằm trong lịch làm việc.',
    spanTooLong: 'Khoảng ngày tối đa 400 ngày, trong các năm có lịch.',
    daysAhead: 'Số ngày phải từ 1 đến 92.',
    noSuchGrouping: 'Chưa hỗ trợ nhóm theo tiêu chí này.',
    accountsBySession: 'Việc của tài khoản chỉ làm khi đã đăng nhập, không làm bằng mã truy cập.',
    accountsOverHttp: 'Đăng nhập, đăng xuất và đổi chức vụ đi qua HTTP, không qua WebSocket.',
    noOffice: 'Bạn không giữ chức vụ đang chọn. Hãy chọn chức vụ khác (switchOffice).',
    tokenReads: 'Mã truy cập này chỉ được đọc.',
    credentialsInvalid: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
  },
  tooCostly: (cost: number, most: number): string =>
    `Chi phí ước tính ít nhất là ${cost}, giới hạn là ${most}.`,
  tooCostlyBeside: (cost: number, most: number): string =>
    `Phần hỏi kèm một lệnh hoặc một tin báo có chi phí ước tính ít nhất là ${cost}, giới hạn là ${most}; phần còn lại hãy hỏi riêng.`,
};

export type Texts = typeof vi;
