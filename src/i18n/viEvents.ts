import type { WorkCalendarEvent } from '../calendar/calendarEvents';
import type { DeadlineRuleEvent } from '../calendar/ruleEvents';
import type { CommitmentEvent } from '../commitment/events';
import type { DialogueConferenceEvent } from '../dialogueConference/events';
import type { OfficeEvent } from '../organisation/officeEvents';
import type { UnitEvent } from '../organisation/unitEvents';
import type { PetitionEvent } from '../petition/events';
import type { ReorganisationEvent } from '../reorganisation/events';
import type { VoterContactEvent } from '../voterContact/events';

type EventType = (
  | CommitmentEvent
  | DeadlineRuleEvent
  | DialogueConferenceEvent
  | OfficeEvent
  | PetitionEvent
  | ReorganisationEvent
  | UnitEvent
  | VoterContactEvent
  | WorkCalendarEvent
)['type'];

/** Every event in Vietnamese words, as histories show it. */
export const viEvents = {
  UnitEstablished: 'Ghi nhận đơn vị',
  UnitRenamed: 'Đổi tên đơn vị',
  UnitDissolved: 'Đơn vị kết thúc hoạt động',
  ReorganisationDecided: 'Quyết định sắp xếp tổ chức',
  SuccessorNamed: 'Chỉ định nơi kế thừa',
  SuccessionApplied: 'Hoàn tất bàn giao khi sắp xếp tổ chức',
  OfficeEstablished: 'Ghi nhận chức vụ',
  OfficeHolderAppointed: 'Người giữ chức vụ nhận nhiệm vụ',
  OfficeHolderLeft: 'Người giữ chức vụ thôi giữ chức',
  DelegationGranted: 'Ủy quyền',
  DelegationRevoked: 'Thu hồi ủy quyền',
  ConferencePlanned: 'Dự kiến hội nghị đối thoại',
  ConferenceScheduled: 'Lên lịch hội nghị đối thoại',
  AdvanceNoticePublished: 'Thông báo trước về hội nghị',
  VoterRequestReceived: 'Cử tri yêu cầu đối thoại',
  ConferencePostponed: 'Hoãn hội nghị',
  ConferenceRescheduled: 'Ấn định lại thời gian hội nghị',
  ConferenceCancelled: 'Hủy hội nghị',
  ConferenceHeld: 'Tổ chức hội nghị đối thoại',
  OpinionRaised: 'Ghi nhận ý kiến',
  OpinionAnsweredOnSpot: 'Trả lời ý kiến tại chỗ',
  OpinionDeferred: 'Chuyển ý kiến để trả lời sau',
  OpinionClassified: 'Phân loại ý kiến',
  MinutesDrafted: 'Soạn biên bản',
  MinutesApproved: 'Duyệt biên bản',
  MinutesAmended: 'Sửa biên bản đã duyệt',
  ConclusionNoticeIssued: 'Ban hành thông báo kết luận',
  ConclusionPublished: 'Công khai kết luận',
  ConferenceClosed: 'Đóng hội nghị',
  PromiseSuggestionRejected: 'Loại gợi ý lời hứa',
  ContactPlanned: 'Dự kiến tiếp xúc cử tri',
  DeputiesAssigned: 'Phân công đại biểu',
  VenueNotified: 'Báo cho nơi tiếp xúc cử tri',
  ContactHeld: 'Tổ chức tiếp xúc cử tri',
  OpinionRecorded: 'Ghi nhận ý kiến cử tri',
  SynthesisReportSent: 'Gửi báo cáo tổng hợp ý kiến cử tri',
  ContactClosed: 'Đóng cuộc tiếp xúc cử tri',
  PetitionReceived: 'Tiếp nhận kiến nghị',
  PetitionClassified: 'Phân loại kiến nghị',
  PetitionMerged: 'Gộp kiến nghị',
  PetitionReferred: 'Chuyển xử lý kiến nghị',
  ReferralReturned: 'Trả lại vì không đúng thẩm quyền',
  PetitionTransferred: 'Bàn giao kiến nghị khi sắp xếp tổ chức',
  PetitionAnswered: 'Trả lời kiến nghị',
  AnswerJudged: 'Đánh giá trả lời',
  PetitionReopened: 'Mở lại kiến nghị',
  AnswerDeadlineRecalculated: 'Tính lại hạn trả lời',
  ResultNotifiedToVoters: 'Thông báo kết quả cho cử tri',
  PetitionClosed: 'Đóng kiến nghị',
  CommitmentRecorded: 'Ghi nhận cam kết',
  TargetSet: 'Đặt chỉ tiêu',
  DeadlineSet: 'Đặt thời hạn',
  LeadUnitAssigned: 'Giao cơ quan chủ trì',
  ProgressReported: 'Báo cáo tiến độ',
  ExtensionRequested: 'Đề nghị gia hạn',
  ExtensionGranted: 'Đồng ý gia hạn',
  ExtensionRefused: 'Không đồng ý gia hạn',
  FulfilmentClaimed: 'Báo cáo đã hoàn thành',
  FulfilmentVerified: 'Xác minh hoàn thành',
  FulfilmentRejected: 'Không công nhận báo cáo hoàn thành',
  CommitmentDeclaredBroken: 'Tuyên bố không thực hiện cam kết',
  CancellationProposed: 'Đề nghị hủy cam kết',
  CommitmentCancelled: 'Hủy cam kết',
  CommitmentClosed: 'Đóng cam kết',
  CommitmentReopened: 'Mở lại cam kết',
  CommitmentTransferred: 'Bàn giao cam kết khi sắp xếp tổ chức',
  PromiseSuggestionConfirmed: 'Ghi nhận lời hứa được gợi ý',
  DueSoonNoticed: 'Báo sắp đến hạn',
  OverdueNoticed: 'Báo quá hạn',
  CommitmentClarified: 'Làm rõ nội dung cam kết',
  CommitmentClassified: 'Phân loại cam kết',
  CommitmentObjected: 'Cho rằng đây không phải cam kết',
  ObjectionUpheld: 'Chấp nhận ý kiến không phải cam kết',
  ObjectionDismissed: 'Bác ý kiến không phải cam kết',
  CommitmentPublished: 'Công khai cam kết',
  PublicationWithdrawn: 'Rút cam kết khỏi công khai',
  DuplicateLinked: 'Ghép lời hứa lại',
  DuplicateUnlinked: 'Bỏ ghép lời hứa lại',
  DeadlineCorrected: 'Đính chính thời hạn',
  DeadlineRecalculated: 'Tính lại thời hạn',
  SuspensionDeclared: 'Tạm dừng cam kết',
  SuspensionLifted: 'Hết tạm dừng cam kết',
  SupportingUnitAdded: 'Thêm cơ quan phối hợp',
  SupportingUnitRemoved: 'Bớt cơ quan phối hợp',
  AssignmentAccepted: 'Nhận nhiệm vụ được giao',
  AssignmentReturned: 'Trả lại nhiệm vụ được giao',
  CommitmentReassigned: 'Chuyển cơ quan chủ trì',
  ProgressCorrected: 'Đính chính báo cáo tiến độ',
  CommitmentSuperseded: 'Thay bằng cam kết khác',
  OriginalDeadlineInherited: 'Nhận thời hạn đầu tiên của cam kết được thay',
  CitizenConfirmationRecorded: 'Ghi nhận ý kiến người dân về kết quả',
  ReminderSent: 'Đôn đốc',
  LatenessExplained: 'Giải trình chậm hạn',
  RecordedInError: 'Ghi nhận nhầm, đưa ra khỏi mọi số đếm',
  HolidayDeclared: 'Công bố ngày nghỉ',
  DaySwapDeclared: 'Công bố hoán đổi ngày làm việc',
  HolidayRevoked: 'Đưa ngày đã công bố ra khỏi lịch',
  HolidayReinstated: 'Đưa ngày đã công bố vào lại lịch',
  RuleEnacted: 'Ban hành quy tắc thời hạn',
  RuleRepealed: 'Chấm dứt hiệu lực quy tắc thời hạn',
  NoticeAcknowledged: 'Xác nhận đã nhận thông báo',
} satisfies Record<EventType, string>;
