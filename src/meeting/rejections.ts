/** Refusals that every kind of meeting shares. */
export const meetingRejections = {
  MEASURE_MISMATCH: {
    about: 'The measure does not fit the target or indicator.',
    vi: 'Đơn vị tính không phù hợp với chỉ tiêu. Hãy chọn đơn vị tính của chỉ tiêu.',
    en: 'The measure does not fit the target. Choose the measure of the target.',
  },
  NOT_HELD: {
    about: 'The meeting has not been held.',
    vi: 'Hội nghị/cuộc tiếp xúc chưa tổ chức. Hãy ghi nhận việc tổ chức trước.',
    en: 'The meeting has not been held. Record first that it was.',
  },
  ALREADY_HELD: {
    about: 'The meeting was held already.',
    vi: 'Hội nghị/cuộc tiếp xúc đã tổ chức. Nếu ghi sai ngày, hãy đính chính.',
    en: 'The meeting was held already. Correct its day if that is wrong.',
  },
  HELD_BEFORE_NOTICE: {
    about: 'The conference cannot have been held before its notice.',
    vi: 'Hội nghị/cuộc tiếp xúc không thể tổ chức trước ngày thông báo. Hãy kiểm tra lại hai ngày.',
    en: 'The meeting cannot have been held before its notice. Check both days.',
  },
  ADVANCE_NOTICE_MISSING: {
    about: 'No notice was recorded: there is no day of it to be corrected.',
    vi: 'Chưa ghi nhận thông báo trước nên không có ngày để đính chính. Hãy ghi nhận thông báo trước.',
    en: 'No advance notice was recorded, so it has no day to correct. Record the notice.',
  },
  OPINION_ALREADY_ANSWERED: {
    about: 'The opinion has its answer already.',
    vi: 'Ý kiến này đã được trả lời. Nếu ghi sai, hãy đính chính ý kiến.',
    en: 'The opinion has its answer already. Correct the opinion if that is wrong.',
  },
  OPINION_NOT_ANSWERED: {
    about: 'The opinion has no answer on the spot that could be corrected.',
    vi: 'Ý kiến này chưa có trả lời tại chỗ nên không có gì để đính chính. Hãy ghi câu trả lời.',
    en: 'It has no answer on the spot that could be corrected. Record the answer.',
  },
  OPINION_NOT_CLASSIFIED: {
    about: 'The opinion is not classified: classify it instead.',
    vi: 'Ý kiến này chưa được phân loại. Hãy phân loại thay vì đính chính.',
    en: 'The opinion is not classified. Classify it instead of correcting it.',
  },
  DRAWN_FROM_MINUTES: {
    about:
      'What was drawn from the opinion confirms a sentence of the texts of the meeting where it stands; mark it as made in error first (R39).',
    vi: 'Không chuyển được ý kiến: hồ sơ lập từ ý kiến này ghi theo một câu trong văn bản của cuộc họp đang ghi[ ({records})], tức là được nói tại đó. Hãy đánh dấu nhập nhầm các hồ sơ đó trước, rồi ghi lại tại cuộc họp đúng.',
    en: 'The opinion cannot move: what was drawn from it confirms a sentence of the texts of the meeting where it stands[ ({records})], so it was said there. Mark those as made in error first, and record them at the right meeting.',
  },
  DRAWN_BEFORE_MEETING: {
    about:
      'What was drawn from the opinion is dated before the meeting that it is to move to; correct one of the days first (R39).',
    vi: 'Không chuyển được ý kiến: hồ sơ lập từ ý kiến này có ngày trước ngày tổ chức cuộc họp chuyển đến[: {records}]. Hãy chọn cuộc họp khác, hoặc đính chính ngày của các hồ sơ đó, ngày tổ chức cuộc họp trước.',
    en: 'The opinion cannot move: what was drawn from it is dated before that meeting was held[: {records}]. Name another meeting, or correct the days of those records or of the meeting first.',
  },
  DENUNCIATION_CONTENT_REFUSED: {
    about: "Content of a denunciation and the denouncer's identity are never accepted.",
    vi: 'Không tiếp nhận nội dung tố cáo và danh tính người tố cáo. Hãy bỏ nội dung đó và chuyển đơn đến cơ quan có thẩm quyền.',
    en: 'Content of denunciations and who denounced are not taken. Leave them out and send the letter to the competent body.',
  },
  SUGGESTION_ALREADY_DECIDED: {
    about: 'The suggestion was confirmed or rejected already.',
    vi: 'Gợi ý này đã được ghi nhận hoặc bị loại. Hãy mở cam kết đã ghi, hoặc ghi cam kết không kèm gợi ý.',
    en: 'The suggestion was confirmed or rejected. Open the promise recorded from it, or record one without it.',
  },
} as const;
export type MeetingRejectionCode = keyof typeof meetingRejections;

/** Refusals of meetings that have minutes and a conclusion notice, and of what is drawn from them. */
export const conclusionRejections = {
  MINUTES_NOT_APPROVED: {
    about: 'The minutes are not approved.',
    vi: 'Biên bản chưa được duyệt. Hãy để chức vụ chủ trì duyệt biên bản trước.',
    en: 'The minutes are not approved. Let the chair approve them first.',
  },
  CONCLUSION_NOT_ISSUED: {
    about: 'The conclusion notice is not issued.',
    vi: 'Chưa ban hành thông báo kết luận. Hãy ghi nhận thông báo kết luận trước.',
    en: 'No notice of conclusion was issued. Record it first.',
  },
} as const;
