/** What refusals say: what is amiss, and the way out of it (R50). */
export const viRejections = {
  UNKNOWN_RECORD: 'Không có hồ sơ này, hoặc hồ sơ nằm ngoài phạm vi của bạn. Hãy kiểm tra lại mã.',
  VERSION_CONFLICT: 'Hồ sơ đã thay đổi kể từ lần bạn xem. Hãy tải lại rồi thực hiện lại.',
  COMMAND_ID_REUSED: 'commandId này đã dùng cho một nội dung khác. Hãy dùng mã mới.',
  NOT_ALLOWED:
    'Vai trò hoặc phạm vi của chức vụ đang thao tác không cho phép việc này. Hãy thao tác bằng chức vụ có thẩm quyền, hoặc nhờ người có thẩm quyền[: {who}].',
  WRONG_STATE:
    'Trạng thái hiện tại của hồ sơ[ ({state})] không cho phép bước này. Hãy xem trạng thái của hồ sơ và làm bước còn thiếu trước; nếu ghi sai thì đính chính.',
  OTHERS_DEPEND_ON_IT:
    'Hồ sơ khác đang trùng với, được thay bằng hoặc gộp vào hồ sơ này. Hãy tách các hồ sơ đó ra trước.',
  OTHERS_REFER_TO_IT:
    'Còn hồ sơ khác lập từ mục này: {records}. Hãy chuyển hoặc đánh dấu nhập nhầm các hồ sơ đó trước.',
  NOTHING_TO_CORRECT:
    'Không có gì để đính chính: nội dung gửi lên đúng như đang ghi. Hãy chỉ gửi phần ghi sai.',
  TEXT_EMPTY: 'Nội dung để trống. Hãy nhập nội dung.',
  TEXT_TOO_LONG: 'Nội dung dài quá giới hạn[: tối đa {limit} ký tự]. Hãy rút gọn.',
  TEXT_INVALID:
    'Nội dung có ký tự hỏng, ký tự điều khiển, ký tự đảo chiều chữ hoặc quá 30 dấu trên một chữ cái. Hãy nhập lại.',
  LIST_EMPTY: 'Danh sách đang trống. Hãy nêu ít nhất một mục.',
  VALUE_OUT_OF_RANGE:
    'Giá trị nằm ngoài khoảng cho phép[: nhỏ nhất {minimum}][: lớn nhất {maximum}]. Hãy kiểm tra lại; ngày tháng được nhận từ năm 1900.',
  UNKNOWN_CODE:
    'Không có mã này trong danh mục. Hãy chọn một mã trong danh mục, hoặc nhờ người quản trị bổ sung.',
  EXACTLY_ONE_FORM_REQUIRED: 'Hãy chọn đúng một trong các hình thức.',
  FIELD_REQUIRED: 'Thiếu thông tin bắt buộc trong trường hợp này. Hãy bổ sung trường được nêu.',
  DISTRICT_LEVEL_ENDED:
    'Từ ngày 01/07/2025 không còn cấp huyện. Hãy chọn thẩm quyền cấp tỉnh hoặc cấp xã.',
  REASON_REQUIRED: 'Chưa nêu lý do. Hãy ghi lý do.',
  DATE_IN_FUTURE: 'Việc này không thể xảy ra sau ngày hôm nay. Hãy kiểm tra lại ngày.',
  DATE_TOO_EARLY:
    'Ngày nhập sớm hơn ngày của bước trước. Hãy kiểm tra lại ngày, hoặc đính chính ngày của bước trước.',
  PERIOD_REVERSED: 'Ngày cuối đứng trước ngày đầu. Hãy đổi lại hai ngày.',
  EVIDENCE_INVALID:
    'Mã băm, loại tệp hoặc đường dẫn của minh chứng không hợp lệ. Hãy đính kèm lại minh chứng.',
  DAY_PRECISION_REQUIRED:
    'Sự việc làm phát sinh hoặc chấm dứt thời hạn phải ghi rõ ngày. Hãy nhập ngày cụ thể.',
  DELEGATION_ENDED:
    'Ủy quyền đã hết hạn hoặc đã bị thu hồi. Hãy nhờ người ủy quyền lập ủy quyền mới, hoặc thao tác bằng chức vụ của mình.',
  OFFICE_ENDED: 'Chức vụ đã kết thúc. Hãy chọn chức vụ kế thừa.',
  UNIT_DISSOLVED: 'Đơn vị đã kết thúc hoạt động. Hãy chọn đơn vị kế thừa.',
  PERSONAL_DATA_REFUSED: 'Nội dung có số giấy tờ hoặc số điện thoại của cá nhân. Hãy bỏ số đó đi.',
  STATE_SECRET_REFUSED:
    'Không tiếp nhận tài liệu bí mật nhà nước (mật, tối mật, tuyệt mật). Hãy bỏ nội dung đó và xử lý theo quy định về bảo vệ bí mật nhà nước.',
  MEASURE_MISMATCH: 'Đơn vị tính không phù hợp với chỉ tiêu. Hãy chọn đơn vị tính của chỉ tiêu.',
  REFERS_TO_ITSELF:
    'Hồ sơ không thể trỏ về chính nó, trực tiếp hay qua hồ sơ khác. Hãy chọn hồ sơ khác.',
  HAMLET_NOT_BELOW_COMMUNE:
    'Thôn, tổ dân phố là địa bàn trực thuộc xã, phường. Hãy chọn xã, phường làm đơn vị cấp trên.',
  HEAD_OFFICE_EXISTS:
    'Đơn vị đã có chức vụ người đứng đầu. Hãy bổ nhiệm vào chức vụ đó, hoặc kết thúc chức vụ đó trước.',
  HOLDER_NOT_IN_OFFICE:
    'Người này không giữ chức vụ đó. Hãy kiểm tra lại người, hoặc nhờ người quản trị ghi việc bổ nhiệm.',
  HOLDING_OVERLAPS:
    'Thời gian giữ chức trùng với thời gian khác của cùng chức vụ. Hãy ghi người trước thôi giữ chức vụ, hoặc sửa ngày.',
  UNIT_HAS_OPEN_OBLIGATIONS:
    'Đơn vị còn việc chưa có nơi kế thừa. Hãy nêu nơi kế thừa cho từng việc.',
  NOT_HELD: 'Hội nghị/cuộc tiếp xúc chưa tổ chức. Hãy ghi nhận việc tổ chức trước.',
  ALREADY_HELD: 'Hội nghị/cuộc tiếp xúc đã tổ chức. Nếu ghi sai ngày, hãy đính chính.',
  HELD_BEFORE_NOTICE:
    'Hội nghị/cuộc tiếp xúc không thể tổ chức trước ngày thông báo. Hãy kiểm tra lại hai ngày.',
  ADVANCE_NOTICE_MISSING:
    'Chưa ghi nhận thông báo trước nên không có ngày để đính chính. Hãy ghi nhận thông báo trước.',
  APPROVER_IS_DRAFTER:
    'Người duyệt biên bản phải khác người soạn. Hãy để chức vụ chủ trì hoặc đồng chủ trì duyệt.',
  MINUTES_NOT_APPROVED: 'Biên bản chưa được duyệt. Hãy để chức vụ chủ trì duyệt biên bản trước.',
  CONCLUSION_NOT_ISSUED: 'Chưa ban hành thông báo kết luận. Hãy ghi nhận thông báo kết luận trước.',
  CONCLUSION_NOT_PUBLISHED: 'Kết luận chưa được công khai. Hãy ghi nhận việc công khai trước.',
  SUGGESTION_ALREADY_DECIDED:
    'Gợi ý này đã được ghi nhận hoặc bị loại. Hãy mở cam kết đã ghi, hoặc ghi cam kết không kèm gợi ý.',
  DENUNCIATION_CONTENT_REFUSED:
    'Không tiếp nhận nội dung tố cáo và danh tính người tố cáo. Hãy bỏ nội dung đó và chuyển đơn đến cơ quan có thẩm quyền.',
  COUNCIL_LEVEL_INVALID: 'HĐND phải ghi rõ cấp; Quốc hội thì không. Hãy sửa lại cấp.',
  BODY_NAMED_TWICE: 'Cơ quan dân cử này đã được nêu. Hãy bỏ lần nêu thứ hai.',
  ASSEMBLY_SESSION_REQUIRED:
    'Tiếp xúc cử tri trước hoặc sau kỳ họp thì phải ghi rõ kỳ họp nào. Hãy nhập kỳ họp.',
  SYNTHESIS_NOT_SENT:
    'Chưa gửi báo cáo tổng hợp ý kiến, kiến nghị cử tri. Hãy ghi nhận việc gửi trước.',
  OPINION_ALREADY_A_PETITION: 'Ý kiến này đã được lập thành kiến nghị. Hãy mở kiến nghị đó.',
  CLASSIFICATION_REQUIRED: 'Hãy phân loại trước khi chuyển xử lý.',
  PETITION_MERGED: 'Kiến nghị này đã được gộp vào kiến nghị khác. Hãy thao tác trên kiến nghị đó.',
  NO_OPEN_REFERRAL: 'Không có lần chuyển xử lý đang chờ để trả lại. Hãy chuyển xử lý trước.',
  NOT_ANSWERED: 'Kiến nghị chưa có trả lời. Hãy ghi nhận trả lời trước.',
  ANSWER_ALREADY_JUDGED:
    'Trả lời này đã được đánh giá. Nếu cần đánh giá lại, hãy mở lại kiến nghị.',
  VOTERS_NOT_NOTIFIED: 'Chưa thông báo kết quả cho cử tri. Hãy ghi nhận việc thông báo trước.',
  NOT_AN_OVERSEER:
    'Chức vụ đang thao tác không thuộc cơ quan giám sát. Hãy để MTTQ Việt Nam hoặc HĐND thực hiện.',
  OPINION_ALREADY_ANSWERED: 'Ý kiến này đã được trả lời. Nếu ghi sai, hãy đính chính ý kiến.',
  OPINION_NOT_ANSWERED:
    'Ý kiến này chưa có trả lời tại chỗ nên không có gì để đính chính. Hãy ghi câu trả lời.',
  OPINION_NOT_CLASSIFIED: 'Ý kiến này chưa được phân loại. Hãy phân loại thay vì đính chính.',
  NOT_THE_OWNER:
    'Chỉ chức vụ chịu trách nhiệm mới được làm việc này. Hãy thao tác bằng chức vụ đó.',
  NOT_THE_LEAD_UNIT:
    'Chỉ cơ quan chủ trì mới được làm việc này. Hãy thao tác bằng chức vụ của cơ quan chủ trì.',
  BACKDATED_WITHOUT_REASON:
    'Thời hạn đứng trước ngày hứa hoặc ngày ghi nhận thì phải nêu lý do. Hãy ghi lý do, hoặc sửa thời hạn.',
  CORRECTION_PENDING:
    'Đang có một đề nghị đính chính chờ xác nhận. Hãy xác nhận hoặc từ chối đề nghị đó trước.',
  CORRECTION_ALREADY_DECIDED:
    'Đề nghị đính chính này đã được quyết định. Hãy xem kết quả trong danh sách đính chính; nếu cần thì đề nghị lại.',
  CORRECTION_OVERTAKEN:
    'Nội dung cần đính chính đã thay đổi từ khi đề nghị. Hãy từ chối đề nghị này rồi đề nghị lại.',
  CONFIRMER_IS_PROPOSER:
    'Người đề nghị đính chính không tự xác nhận hoặc từ chối. Hãy chuyển cơ quan giám sát trên địa bàn hoặc người đứng đầu cấp trên quyết định.',
  OUTSIDE_TERRITORY:
    'Cam kết nằm ngoài địa bàn của cơ quan giám sát này. Hãy chuyển cơ quan giám sát trên địa bàn đó, hoặc cấp tỉnh của địa bàn.',
  NOT_IN_MINUTES:
    'Biên bản đã duyệt không ghi như vậy; chỉ lỗi đánh máy được đính chính. Hãy chép đúng biên bản, hoặc giải thích bằng clarifyCommitment.',
  CLAIM_ALREADY_DECIDED:
    'Báo cáo hoàn thành này đã có kết luận hoặc đã được rút. Hãy xem kết luận; kết luận sai thì cơ quan đã kết luận thu hồi.',
  NO_VERDICT:
    'Báo cáo này chưa có kết luận để thu hồi, hoặc đã có báo cáo sau đó. Hãy chọn báo cáo mới nhất đã có kết luận.',
  DEADLINE_DIFFERS_FROM_WORDING:
    'Lời văn về thời hạn là ngày {day}, khác với thời hạn đã nhập. Hãy sửa cho khớp, hoặc xác nhận thời hạn đã nhập là đúng ý (isDeadlineMeant).',
  DEADLINE_ALREADY_SET: 'Cam kết đã có thời hạn. Hãy xin gia hạn, hoặc đính chính nếu ghi sai.',
  NO_EVENT_AWAITED:
    'Thời hạn của cam kết không chờ sự việc nào. Hãy đính chính thời hạn hoặc đề nghị gia hạn.',
  NO_DEADLINE_SET: 'Cam kết chưa có thời hạn. Hãy đặt thời hạn trước.',
  LEAD_UNIT_MISSING: 'Cam kết chưa có cơ quan chủ trì. Hãy giao cơ quan chủ trì trước.',
  LEAD_UNIT_UNCHANGED: 'Đơn vị này đang là cơ quan chủ trì. Hãy chọn đơn vị khác.',
  EXTENSION_PENDING: 'Đã có một đề nghị gia hạn đang chờ. Hãy chờ quyết định về đề nghị đó.',
  EXTENSION_ALREADY_DECIDED: 'Đề nghị gia hạn này đã được quyết định. Hãy gửi đề nghị mới nếu cần.',
  EXTENSION_NOT_LATER: 'Ngày mới không muộn hơn thời hạn hiện tại. Hãy chọn ngày muộn hơn.',
  EXTENSION_DECIDER_NOT_ENTITLED:
    'Người trong cơ quan chủ trì không quyết định gia hạn. Hãy để cơ quan giám sát hoặc người đứng đầu cấp trên quyết định.',
  CLAIM_PENDING:
    'Đang có báo cáo kết quả chờ xác minh. Hãy chờ kết quả xác minh, hoặc rút báo cáo nếu gửi nhầm.',
  NO_OPEN_CLAIM:
    'Không có báo cáo kết quả nào đang chờ xác minh. Hãy để bên chịu trách nhiệm báo cáo kết quả trước.',
  VERIFIER_NOT_OVERSEER:
    'Chức vụ đang thao tác không được xác minh. Hãy để cơ quan giám sát (MTTQ Việt Nam, HĐND) xác minh.',
  VERIFIER_IS_SAME_PERSON:
    'Người xác minh chính là người đã báo cáo kết quả. Hãy để người khác xác minh.',
  VERIFIER_IS_SAME_OFFICE:
    'Chức vụ xác minh chính là chức vụ đã báo cáo kết quả. Hãy để chức vụ khác xác minh.',
  VERIFIER_IS_SAME_ORGANISATION:
    'Cơ quan xác minh là cơ quan chịu trách nhiệm hoặc chủ trì, hoặc là cấp trên, cấp dưới của cơ quan đó. Hãy để cơ quan giám sát khác xác minh.',
  VERIFIER_TOOK_PART:
    'Người xác minh đã báo cáo tiến độ, đã đứng đầu bên chịu trách nhiệm, hoặc làm thay người như vậy. Hãy để người khác xác minh.',
  OWN_PLEDGE:
    'Cam kết của MTTQ Việt Nam thì không đơn vị MTTQ Việt Nam cấp nào được xác minh. Hãy để HĐND xác minh.',
  NOT_VERIFIED:
    'Chưa xác minh hoàn thành toàn bộ nên chưa kết thúc theo dõi được. Hãy để cơ quan giám sát xác minh trước.',
  DEADLINE_BEFORE_REOPENING: 'Thời hạn mới phải từ ngày mở lại trở đi. Hãy chọn ngày muộn hơn.',
  CANCELLATION_NOT_PROPOSED: 'Chưa có ai đề nghị hủy cam kết này. Hãy đề nghị hủy trước.',
  CANCELLER_IS_PROPOSER:
    'Người quyết định hủy phải khác người đề nghị. Hãy để người khác quyết định.',
  DOES_NOT_RECUR: 'Cam kết này có một thời hạn, không chia theo kỳ. Hãy bỏ trường occurrence.',
  OCCURRENCE_REQUIRED:
    'Nghĩa vụ định kỳ đang có nhiều kỳ chưa báo cáo. Hãy nêu rõ kỳ nào bằng một ngày trong kỳ đó[; kỳ sớm nhất bắt đầu ngày {day}].',
  NO_OCCURRENCE_OPEN:
    'Chưa có kỳ nào đã bắt đầu mà chưa báo cáo. Hãy chờ kỳ tiếp theo, hoặc nêu rõ kỳ khác.',
  RECURRENCE_NOT_SET_HERE:
    'Chu kỳ thực hiện chỉ đặt khi ghi nhận và sửa bằng đính chính thời hạn; khi mở lại, nghĩa vụ tiếp tục theo chu kỳ cũ. Hãy gửi thời hạn với none: true.',
  NOT_OVERDUE: 'Cam kết chưa quá hạn. Hãy báo cáo tiến độ, hoặc xin gia hạn.',
  CALENDAR_ENTRY_EXISTS: 'Ngày này đã có trong lịch công bố. Hãy thu hồi mục cũ trước.',
  DAY_SWAP_INVALID:
    'Hoán đổi cần một ngày làm việc được nghỉ và một thứ Bảy làm bù. Hãy chọn lại hai ngày.',
  RULE_NOT_IN_FORCE:
    'Không có quy định về thời hạn mang mã này còn hiệu lực vào ngày bắt đầu tính. Hãy chọn quy định khác, hoặc nhờ người quản trị ban hành.',
  RULE_OVERLAPS:
    'Hai bản của một quy định về thời hạn không thể cùng có hiệu lực. Hãy chấm dứt bản cũ trước.',
  DEADLINE_NOT_COUNTED: 'Thời hạn là ngày cố định thì không tính lại. Hãy đính chính hoặc gia hạn.',
  NO_OPEN_OBJECTION:
    'Không có ý kiến phản đối nào đang chờ quyết định. Hãy xem lịch sử của cam kết.',
  EXTENSION_LIMIT_REACHED:
    'Quy định về thời hạn không cho gia hạn thêm lần nữa hoặc dài hơn[: tối đa {maximumExtensions} lần, đã gia hạn {granted}][: tổng cộng tối đa {maximumExtensionDays} ngày, kể cả lần này là {days}]. Hãy chọn ngày sớm hơn; hết số lần thì báo cáo kết quả, hoặc giải trình việc chậm.',
  NOT_SUSPENDED: 'Cam kết không bị tạm dừng. Hãy xem trạng thái hiện tại của cam kết.',
  OTHER_PROMISOR:
    'Chỉ lời hứa của cùng chức vụ hoặc chức vụ kế thừa mới là lời hứa nhắc lại. Hãy chọn lời hứa khác.',
  WOULD_COUNT_NOWHERE:
    'Cam kết được nêu đã bị hủy, bị thay thế hoặc thuộc diện không kiểm chứng, nên ghép vào thì cam kết này không còn được tính ở đâu. Hãy chọn cam kết còn được tính, ví dụ cam kết đã thay thế nó.',
  NOT_A_DUPLICATE:
    'Cam kết này không được ghép là lời hứa nhắc lại. Hãy xem mục các lời hứa nhắc lại của cam kết.',
  NOT_PUBLISHABLE:
    'Cam kết hạn chế hoặc từ biên bản chưa duyệt thì không công khai. Hãy duyệt biên bản, hoặc đổi mức phổ biến trước.',
  NOTICE_ALREADY_ACKNOWLEDGED:
    'Thông báo này đã được xác nhận. Hãy báo cáo tiến độ hoặc giải trình.',
  SIGN_IN_REFUSED:
    'Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại, hoặc xin người quản trị liên kết khôi phục.',
  SIGN_IN_DELAYED: 'Sai quá nhiều lần. Hãy chờ một lúc (không quá 5 phút) rồi thử lại.',
  LINK_INVALID:
    'Liên kết đã dùng, đã hết hạn hoặc không đúng. Hãy xin người quản trị liên kết mới.',
  LOGIN_NAME_INVALID:
    'Tên đăng nhập không hợp lệ. Hãy dùng 3 đến 40 ký tự: a-z, 0-9, dấu chấm, gạch ngang, gạch dưới.',
  LOGIN_NAME_TAKEN: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  PERSON_HAS_ACCOUNT: 'Người này đã có tài khoản. Nếu quên mật khẩu, hãy cấp liên kết khôi phục.',
  PASSWORD_TOO_WEAK:
    'Mật khẩu quá yếu. Hãy chọn 10 đến 200 ký tự, ít nhất 4 ký tự khác nhau, không chứa tên đăng nhập.',
  ACCOUNT_CLOSED: 'Tài khoản đã đóng. Hãy hỏi người quản trị.',
  OFFICE_NOT_HELD:
    'Bạn không giữ chức vụ này hôm nay và không được ủy quyền. Hãy chọn chức vụ khác (switchOffice).',
};
