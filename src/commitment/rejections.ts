import { calendarRejections } from '../calendar/rejections';
import {
  correctionRejections,
  linkRejections,
  type CommonRejectionCode,
} from '../kernel/rejection';
import { conclusionRejections, meetingRejections } from '../meeting/rejections';

const { MEASURE_MISMATCH, NOT_HELD, SUGGESTION_ALREADY_DECIDED } = meetingRejections;
const { RULE_NOT_IN_FORCE } = calendarRejections;

/** Refusals of this feature. */
export const commitmentRejections = {
  ...linkRejections,
  ...correctionRejections,
  ...conclusionRejections,
  MEASURE_MISMATCH,
  NOT_HELD,
  SUGGESTION_ALREADY_DECIDED,
  RULE_NOT_IN_FORCE,
  BACKDATED_WITHOUT_REASON: {
    about: 'A deadline before the promise or the recording day needs a reason.',
    vi: 'Thời hạn đứng trước ngày hứa hoặc ngày ghi nhận thì phải nêu lý do. Hãy ghi lý do, hoặc sửa thời hạn.',
    en: 'A deadline before the promise or its recording needs a reason. State one, or change the deadline.',
  },
  DEADLINE_DIFFERS_FROM_WORDING: {
    about:
      'The words for the deadline come to another day, which the message names; say that the day given is meant (R38).',
    vi: 'Lời văn về thời hạn là ngày {day}, khác với thời hạn đã nhập. Hãy sửa cho khớp, hoặc xác nhận thời hạn đã nhập là đúng ý (isDeadlineMeant).',
    en: 'The words for the deadline come to {day}, not to the day given. Correct one of them, or say that the day is meant (isDeadlineMeant).',
  },
  DEADLINE_ALREADY_SET: {
    about: 'It has a deadline; ask for an extension.',
    vi: 'Cam kết đã có thời hạn. Hãy xin gia hạn, hoặc đính chính nếu ghi sai.',
    en: 'It has a deadline. Ask for an extension, or correct it if it is wrong.',
  },
  NO_EVENT_AWAITED: {
    about: 'Its deadline waits for no event.',
    vi: 'Thời hạn của cam kết không chờ sự việc nào. Hãy đính chính thời hạn hoặc đề nghị gia hạn.',
    en: 'Its deadline waits for no event. Correct the deadline, or ask for an extension.',
  },
  NO_DEADLINE_SET: {
    about: 'It has no deadline.',
    vi: 'Cam kết chưa có thời hạn. Hãy đặt thời hạn trước.',
    en: 'It has no deadline. Set one first.',
  },
  LEAD_UNIT_MISSING: {
    about: 'It has no lead unit.',
    vi: 'Cam kết chưa có cơ quan chủ trì. Hãy giao cơ quan chủ trì trước.',
    en: 'It has no lead unit. Assign one first.',
  },
  LEAD_UNIT_UNCHANGED: {
    about: 'That unit is in the lead already.',
    vi: 'Đơn vị này đang là cơ quan chủ trì. Hãy chọn đơn vị khác.',
    en: 'That unit leads already. Choose another one.',
  },
  EXTENSION_PENDING: {
    about: 'An extension is already asked for.',
    vi: 'Đã có một đề nghị gia hạn đang chờ. Hãy chờ quyết định về đề nghị đó.',
    en: 'An extension was asked for already. Wait for the decision on it.',
  },
  EXTENSION_ALREADY_DECIDED: {
    about: 'The extension was decided already.',
    vi: 'Đề nghị gia hạn này đã được quyết định. Hãy gửi đề nghị mới nếu cần.',
    en: 'That request was decided already. Send a new one if needed.',
  },
  EXTENSION_NOT_LATER: {
    about: 'The new day is not after the current deadline.',
    vi: 'Ngày mới không muộn hơn thời hạn hiện tại. Hãy chọn ngày muộn hơn.',
    en: 'The new day is not later than the deadline. Choose a later one.',
  },
  EXTENSION_DECIDER_NOT_ENTITLED: {
    about:
      'An extension is decided by an overseer or the head of the superior unit, never inside the lead unit (R32).',
    vi: 'Người trong cơ quan chủ trì không quyết định gia hạn. Hãy để cơ quan giám sát hoặc người đứng đầu cấp trên quyết định.',
    en: 'Nobody in the lead unit decides on its extension. Ask an overseer or the head of the superior unit.',
  },
  CLAIM_PENDING: {
    about: 'A claim waits for its verdict.',
    vi: 'Đang có báo cáo kết quả chờ xác minh. Hãy chờ kết quả xác minh, hoặc rút báo cáo nếu gửi nhầm.',
    en: 'A claim waits for a verdict. Wait for it, or withdraw the claim if it was sent by mistake.',
  },
  NO_OPEN_CLAIM: {
    about: 'Nothing is claimed, or the claim was decided.',
    vi: 'Không có báo cáo kết quả nào đang chờ xác minh. Hãy để bên chịu trách nhiệm báo cáo kết quả trước.',
    en: 'No claim waits for a verdict. Ask the responsible side to claim first.',
  },
  VERIFIER_NOT_OVERSEER: {
    about: "Only an overseer (MTTQ, People's Council) verifies.",
    vi: 'Chức vụ đang thao tác không được xác minh. Hãy để cơ quan giám sát (MTTQ Việt Nam, HĐND) xác minh.',
    en: "The office acted in may not verify. Ask an overseer (MTTQ, People's Council).",
  },
  VERIFIER_IS_SAME_PERSON: {
    about: 'The verifier claimed it, perhaps in another office (four eyes).',
    vi: 'Người xác minh chính là người đã báo cáo kết quả. Hãy để người khác xác minh.',
    en: 'The verifier is who claimed. Ask somebody else to verify.',
  },
  VERIFIER_IS_SAME_OFFICE: {
    about: "The verifier's office claimed it (four eyes).",
    vi: 'Chức vụ xác minh chính là chức vụ đã báo cáo kết quả. Hãy để chức vụ khác xác minh.',
    en: 'The verifying office is the one that claimed. Ask another office to verify.',
  },
  VERIFIER_IS_SAME_ORGANISATION: {
    about:
      "The verifier's organisation is the debtor's or the lead unit's, or stands above or below it (R26).",
    vi: 'Cơ quan xác minh là cơ quan chịu trách nhiệm hoặc chủ trì, hoặc là cấp trên, cấp dưới của cơ quan đó. Hãy để cơ quan giám sát khác xác minh.',
    en: 'The verifier belongs to the organisation that owes or leads. Ask another overseer to verify.',
  },
  VERIFIER_TOOK_PART: {
    about:
      'The verifier reported progress, headed the debtor or lead unit since the promise, or acts for somebody who did (R26).',
    vi: 'Người xác minh đã báo cáo tiến độ, đã đứng đầu bên chịu trách nhiệm, hoặc làm thay người như vậy. Hãy để người khác xác minh.',
    en: 'The verifier took part in what is verified. Ask somebody else to verify.',
  },
  OWN_PLEDGE: {
    about:
      'A promise owed by MTTQ or a body under it is verified by no MTTQ unit of any level (R26).',
    vi: 'Cam kết của MTTQ Việt Nam thì không đơn vị MTTQ Việt Nam cấp nào được xác minh. Hãy để HĐND xác minh.',
    en: "What MTTQ owes is verified by no MTTQ unit of any level. Ask a People's Council.",
  },
  NOT_VERIFIED: {
    about: 'Closing needs a verification in full (R4).',
    vi: 'Chưa xác minh hoàn thành toàn bộ nên chưa kết thúc theo dõi được. Hãy để cơ quan giám sát xác minh trước.',
    en: 'Closing needs a verification in full. Ask an overseer to verify first.',
  },
  DEADLINE_BEFORE_REOPENING: {
    about: 'The new deadline lies before the reopening (R12).',
    vi: 'Thời hạn mới phải từ ngày mở lại trở đi. Hãy chọn ngày muộn hơn.',
    en: 'The new deadline must be on or after the day of reopening. Choose a later day.',
  },
  CANCELLATION_NOT_PROPOSED: {
    about: 'Nobody has proposed to cancel it.',
    vi: 'Chưa có ai đề nghị hủy cam kết này. Hãy đề nghị hủy trước.',
    en: 'Nobody proposed to cancel it. Propose that first.',
  },
  CANCELLER_IS_PROPOSER: {
    about: 'A cancellation is decided by somebody other than its proposer.',
    vi: 'Người quyết định hủy phải khác người đề nghị. Hãy để người khác quyết định.',
    en: 'Who cancels is not who proposed it. Ask somebody else to decide.',
  },
  NOT_IN_MINUTES: {
    about:
      'The approved minutes, the notice issued or the answer given do not say so; only a typing error is corrected (R40).',
    vi: 'Văn bản đã chốt (biên bản đã duyệt, thông báo đã ban hành, văn bản trả lời) không ghi như vậy; chỉ lỗi đánh máy được đính chính. Hãy chép đúng văn bản, hoặc giải thích bằng clarifyCommitment.',
    en: 'What is settled (approved minutes, the notice issued, the answer given) does not say so; only a typing error is corrected. Type what it says, or explain the words with clarifyCommitment.',
  },
  CLAIM_ALREADY_DECIDED: {
    about: 'The claim has its verdict, or was withdrawn.',
    vi: 'Báo cáo hoàn thành này đã có kết luận hoặc đã được rút. Hãy xem kết luận; kết luận sai thì cơ quan đã kết luận thu hồi.',
    en: 'That claim has its verdict, or was withdrawn. Look at the verdict; a wrong one is revoked by the office that gave it.',
  },
  NO_VERDICT: {
    about: 'The claim has no verdict that could be revoked, or a later one rests on it.',
    vi: 'Báo cáo này chưa có kết luận để thu hồi, hoặc đã có báo cáo sau đó. Hãy chọn báo cáo mới nhất đã có kết luận.',
    en: 'That claim has no verdict to revoke, or a later claim followed. Choose the latest claim that was judged.',
  },
  NOT_OVERDUE: {
    about: 'It is not overdue.',
    vi: 'Cam kết chưa quá hạn. Hãy báo cáo tiến độ, hoặc xin gia hạn.',
    en: 'It is not overdue. Report progress, or ask for an extension.',
  },
  PROMISOR_PROMISES_ALREADY: {
    about: 'The office is the one accountable; name others, or correct the promisor first (R47).',
    vi: 'Chức vụ này là người chịu trách nhiệm chính của cam kết. Hãy chọn chức vụ cùng hứa khác, hoặc đính chính chức vụ cam kết trước.',
    en: 'The office is the one accountable for it. Name others, or correct the promisor first.',
  },
  DOES_NOT_RECUR: {
    about: 'It has one deadline and no occurrences; leave `occurrence` out (R44).',
    vi: 'Cam kết này có một thời hạn, không chia theo kỳ. Hãy bỏ trường occurrence.',
    en: 'It has one deadline and no occurrences. Leave `occurrence` out.',
  },
  OCCURRENCE_REQUIRED: {
    about:
      'Several occurrences are open; say which one, by any day of its period, which the message names for the oldest (R44).',
    vi: 'Nghĩa vụ định kỳ đang có nhiều kỳ chưa báo cáo. Hãy nêu rõ kỳ nào bằng một ngày trong kỳ đó[; kỳ sớm nhất bắt đầu ngày {day}].',
    en: 'Several occurrences of this duty are open. Name the one meant by any day of its period[; the oldest begins on {day}].',
  },
  NO_OCCURRENCE_OPEN: {
    about:
      'No occurrence has begun of which nothing is claimed; wait for the next one, or name another (R44).',
    vi: 'Chưa có kỳ nào đã bắt đầu mà chưa báo cáo. Hãy chờ kỳ tiếp theo, hoặc nêu rõ kỳ khác.',
    en: 'No occurrence has begun of which nothing is claimed. Wait for the next one, or name another.',
  },
  RECURRENCE_NOT_SET_HERE: {
    about:
      'How a duty recurs is said as it is recorded, or corrected; reopened it goes on as it recurs, with `none` as its deadline (R44).',
    vi: 'Chu kỳ thực hiện chỉ đặt khi ghi nhận và sửa bằng đính chính thời hạn; khi mở lại, nghĩa vụ tiếp tục theo chu kỳ cũ. Hãy gửi thời hạn với none: true.',
    en: 'How a duty recurs is said as it is recorded, and changed by correctDeadline; reopened it goes on as it recurs. Send `none: true` as its deadline.',
  },
  DEADLINE_NOT_COUNTED: {
    about: 'A fixed date is never recounted.',
    vi: 'Thời hạn là ngày cố định thì không tính lại. Hãy đính chính hoặc gia hạn.',
    en: 'A fixed day is not counted anew. Correct or extend it.',
  },
  NO_OPEN_OBJECTION: {
    about: 'The objection was decided, or there is none.',
    vi: 'Không có ý kiến phản đối nào đang chờ quyết định. Hãy xem lịch sử của cam kết.',
    en: 'No objection waits for a decision. Look at the history of the promise.',
  },
  EXTENSION_LIMIT_REACHED: {
    about: 'The rule allows no further or no longer extension.',
    vi: 'Quy định về thời hạn không cho gia hạn thêm lần nữa hoặc dài hơn[: tối đa {maximumExtensions} lần, đã gia hạn {granted}][: tổng cộng tối đa {maximumExtensionDays} ngày, kể cả lần này là {days}]. Hãy chọn ngày sớm hơn; hết số lần thì báo cáo kết quả, hoặc giải trình việc chậm.',
    en: 'The rule allows no further or no longer extension[: at most {maximumExtensions}, {granted} granted][: at most {maximumExtensionDays} days in all, {days} with this one]. Choose an earlier day; when none is left, claim fulfilment or explain the lateness.',
  },
  NOT_SUSPENDED: {
    about: 'It is not suspended.',
    vi: 'Cam kết không bị tạm dừng. Hãy xem trạng thái hiện tại của cam kết.',
    en: 'It is not suspended. Look at its present state.',
  },
  OTHER_PROMISOR: {
    about: 'Only the same office or its successor repeats a promise (R22).',
    vi: 'Chỉ lời hứa của cùng chức vụ hoặc chức vụ kế thừa mới là lời hứa nhắc lại. Hãy chọn lời hứa khác.',
    en: 'Only a promise of the same office or its successor is promised again. Choose another one.',
  },
  WOULD_COUNT_NOWHERE: {
    about: 'What it would count under is cancelled, replaced or not to be checked.',
    vi: 'Cam kết được nêu đã bị hủy, bị thay thế hoặc thuộc diện không kiểm chứng, nên ghép vào thì cam kết này không còn được tính ở đâu. Hãy chọn cam kết còn được tính, ví dụ cam kết đã thay thế nó.',
    en: 'It would count nowhere under that promise; name one that counts.',
  },
  NOT_A_DUPLICATE: {
    about: 'It is not linked as a duplicate.',
    vi: 'Cam kết này không được ghép là lời hứa nhắc lại. Hãy xem mục các lời hứa nhắc lại của cam kết.',
    en: 'It is not linked as promised again. Look at the promises linked to it.',
  },
  NOT_PUBLISHABLE: {
    about: 'RESTRICTED or provisional commitments are not published.',
    vi: 'Cam kết hạn chế hoặc từ biên bản chưa duyệt thì không công khai. Hãy duyệt biên bản, hoặc đổi mức phổ biến trước.',
    en: 'What is restricted or from minutes not approved is not published. Approve the minutes or change the classification first.',
  },
  NOTICE_ALREADY_ACKNOWLEDGED: {
    about: 'The notice was acknowledged already.',
    vi: 'Thông báo này đã được xác nhận. Hãy báo cáo tiến độ hoặc giải trình.',
    en: 'The notice was acknowledged already. Report progress or explain the lateness.',
  },
} as const;

/** Every code that a decision of this feature may give. */
export type CommitmentRejectionCode = keyof typeof commitmentRejections | CommonRejectionCode;
