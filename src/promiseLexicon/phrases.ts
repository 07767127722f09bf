import { PEOPLE } from './actors';
import { words } from './foldedText';

/**
 * The words that tell a promise from what only looks like one. They are compared with keys: small
 * letters, one tone placement, accents kept.
 * @basis house rule, to confirm with recorders (thư ký)
 */

/** Who speaks for the authorities. */
const AUTHORITY =
  'ubnd|ủy ban|hđnd|hội đồng|đảng ủy|tỉnh ủy|huyện ủy|chủ tịch|phó chủ tịch|bí thư|giám đốc|lãnh đạo|chủ tọa|chính quyền|xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|sở|phòng|ban|ngành|công an|trạm|trung tâm|điện lực|văn phòng|mttq|mặt trận';

/** The people say what they expect of the authorities: "cử tri cho rằng xã sẽ". */
export const EXPECTATION = words(
  `${PEOPLE}(?: [^:]{0,40})? (?:cho rằng|tin rằng|tin tưởng|nghi ngờ|lo ngại|lo lắng)`,
);

/** What can be seen to have been done. */
export const DEED = words(
  'sửa|xây|làm|hoàn thành|hoàn thiện|giải quyết|khắc phục|bố trí|lắp|lắp đặt|cấp|mở|nâng cấp|thi công|khởi công|bàn giao|chi trả|thanh toán|hỗ trợ|trả lời|đầu tư|di dời|thu gom|nạo vét|trồng|công khai|công bố|niêm yết|kiểm tra|xử lý|tổ chức|giảm|đưa|trình|phê duyệt|thay|mua|trang bị|tuyển|thu hồi|đo đạc|cắm mốc|báo cáo|tiếp dân|đối thoại|lập|ban hành|rải|trải|vá|kéo|rút ngắn|thông xe|chấm dứt|tháo gỡ|gặp|xuống|cử|chuyển',
);

/** Said out of politeness: no deed follows from it. */
export const POLITE = words(
  'tiếp thu|ghi nhận|lắng nghe|trân trọng|cảm ơn|cám ơn|rút kinh nghiệm|chia sẻ|thấu hiểu|chúc',
);

/** Good wishes: "chúc bà con sẽ mạnh khỏe". */
export const GREETING = words('chúc');

/** A wish of the people as a verb: not "về kiến nghị của cử tri", not "theo đề nghị". */
const NOUN_BEFORE =
  '(?<!\\d )(?<!(?:về|câu|các|những|mọi|theo|trước|với|nghe|thu|nhận|nội dung|từ|sau|có|một số|ý kiến) )';
export const WISH = words(
  `${NOUN_BEFORE}(?:đề nghị|kiến nghị|xin (?:được|cho|giao|hỏi)|cần phải|mong|mong muốn|mong rằng|mong được|yêu cầu|phản ánh|hy vọng|xin hỏi|hỏi|thắc mắc|băn khoăn|cho biết(?= (?:khi nào|bao giờ|đến bao giờ|đến khi nào|vì sao|tại sao|lý do|ai|bao nhiêu|rõ|cụ thể|thêm|việc)(?!\\p{L})))(?! (?:của|nêu|này|trên|đó|chính đáng)(?!\\p{L}))`,
  'gu',
);
export const PEOPLE_SPEAKING = words(
  `(?:${PEOPLE}|tôi|chúng tôi|ông|bà|chúng em)(?: [^,:]{0,40})?$`,
);
export const AUTHORITY_ASKING = words(`(?:${AUTHORITY})(?: [^,:]{0,40})?$`);

/** A wish spoken to the people: "mong bà con thông cảm". */
export const TO_THE_PEOPLE = new RegExp(`^ (?:các |quý |toàn thể )?(?:${PEOPLE})(?!\\p{L})`, 'u');

/** A new clause in which the authorities speak: "…, xã sẽ", "…; tôi xin hứa". */
export const NEW_SPEAKER = new RegExp(
  `[,:] (?:thì |nên |do đó |vì vậy )?(?:tôi|chúng tôi|thay mặt|xin|${AUTHORITY})(?: [^,:]{0,60})?$`,
  'u',
);

/** The law or a plan speaks, not the speaker. */
export const QUOTED = words(
  'theo (?:đúng )?(?:quy định|luật|điều \\d+|khoản \\d+|nghị định|nghị quyết|thông tư|chỉ thị|quyết định|pháp luật|hiến pháp|hướng dẫn|quy chế)|(?:luật|nghị định|thông tư|pháp luật|quy định|nghị quyết|quy chế|chỉ thị)(?: [^,:]{0,60})? (?:quy định|nêu rõ|nêu|ghi rõ|ghi|yêu cầu|giao)',
);
/** Words of a law or resolution follow, whoever they oblige. */
export const LAW_SAYS = words(
  '(?:luật|nghị định|thông tư|pháp luật|nghị quyết|quy chế|quy ước|chỉ thị|quy định)(?: [^,:]{0,60})? (?:quy định|nêu rõ|nêu|ghi rõ|ghi|giao|yêu cầu|nghiêm cấm|cấm|hướng dẫn)|thời hạn (?:giải quyết|xử lý|trả lời|thụ lý)(?: [^,:]{0,60})? là|theo (?:bộ )?thủ tục|theo phân cấp|quy ước|có quyền (?:khiếu nại|tố cáo|khởi kiện|yêu cầu|từ chối)',
);
export const BY_LAW = words('theo (?:đúng )?(?:quy định|luật|pháp luật|nghị định|thông tư)');
export const OBLIGED = words('phải|có trách nhiệm|có nghĩa vụ|sẽ bị|buộc phải');

/** First person, or words that bind the speaker. */
export const SPEAKER = words('tôi|chúng tôi|xin hứa|cam kết|chúng ta');

/** What happens in the meeting itself, right after "sẽ". */
export const PROCEEDING = words(
  '^ (?:lần lượt |tiếp tục )?(?:do [^,:]{1,60} (?:điều hành|điều khiển|trình bày|chủ trì)|có (?:giao lưu|phần|tiết mục|nghỉ)|phát biểu|trình bày|điều hành|điều khiển|bắt đầu|kết thúc|giải lao|chủ trì hội nghị|giới thiệu|thảo luận|biểu quyết|trao đổi|ghi biên bản|đọc (?:dự thảo|biên bản|báo cáo|diễn văn|tham luận)|tham quan|chụp ảnh|ăn trưa|dâng hương|bế mạc|khai mạc)',
);

/** A forecast or a difficulty: nobody's deed. */
export const FORECAST_AFTER = words(
  '^ (?:rất |càng |còn |lại |tiếp tục )*(?:khó|khó khăn|không thể|mưa|nắng|ảnh hưởng|chậm(?! nhất)|trễ|bùng phát|lan rộng|lây lan|tái phát|sạt lở|ngập|xuống cấp|hư hỏng|cạn|khô|khô hạn|hết(?! (?:ngày|tuần|tháng|quý|năm)(?!\\p{L}))|vượt|thiếu|thấp hơn|cao hơn|kéo dài|còn tăng|tăng mạnh|giảm mạnh|chết)',
);
/** Nature, prices and numbers of people do as they do. */
export const NATURE = words(
  'dự báo|nhận định|khí tượng|ước (?:tính|đến|khoảng)|với tốc độ|lượng mưa|giá (?:cả|vật liệu|xăng|phân|lúa|điện|lợn|nông sản)[^,:]{0,30}|trời|nắng nóng|rét đậm|mực nước|dân số|trữ lượng',
);

/** What the speaker says that he cannot or will not do: "chưa thể hứa", "không dám cam kết". */
export const REFUSED_BEFORE = words(
  '(?:không|chưa|không thể|chưa thể|không dám|chưa dám|không được|đừng|không nên|khó mà|không có) ?$',
);
/** What is not given; not to take, or not to let happen, is a promise. */
export const REFUSED_AFTER = words(
  '^ (?:không|chưa)(?: thể| được)? (?:xây|làm|bố trí|cấp|giải quyết|xem xét|đầu tư|mở|hỗ trợ|thực hiện|duyệt|phê duyệt|tổ chức|có|đáp ứng|điều chỉnh|trả lời|bồi thường|chi)',
);

/** Talk about promising, by whomever: "đã hứa thì phải", "hứa suông". */
export const TALK_AFTER = words(
  '^ (?:suông|chung chung|hươu|rồi (?:phải|thì|mà|để)|(?:với \\p{L}+ )?(?:là|thì|phải) (?:phải|làm|có|giữ|thực hiện|nhiều|ít)|thì|nhiều|hẹn,|cho qua|cho có)',
);
export const TOLD = words(
  '(?:báo|báo chí|báo mạng|đài|mạng xã hội|trang mạng) (?:đăng|đưa tin|viết|lan truyền)|người (?:dân )?(?:ta )?(?:nói với nhau|kháo|bảo nhau|bảo|đồn)|(?:ông bà|ông cha|các cụ)(?: ta)? (?:có câu|dạy|thường nói)|tục ngữ|có tin|tin đồn|nghe nói|nghe đồn|đồn rằng|lan truyền|có người nói|người ta nói|kể lại|thuật lại|nhắc lại việc|từng tuyên bố|theo một tờ báo|trên một tờ báo|khẩu hiệu|biên bản cũ|bác hồ|có ý kiến cho rằng|thông tin này',
);

/** A rumour that the speaker denies. */
export const DENIED = words(
  '(?:đó|đây|này|trên)(?: chỉ)? là (?:tin |thông tin |lời )?(?:đồn|bịa|thất thiệt|sai|giả|không (?:đúng|chính xác))|(?:tin|thông tin) (?:này|đó|trên) (?:là )?(?:không (?:đúng|chính xác|có thật)|sai|bịa)',
);

/** What was promised and did not come. */
export const NOT_KEPT = words(
  '(?:nhưng|mà|song|vậy mà|thế mà)(?: cho)?(?: đến| tới)? (?:nay|giờ|bây giờ|hiện)(?: [^:]{0,80})? (?:chưa|vẫn|không|chẳng)',
);

/** Of an earlier meeting, until the sentence comes back to the present. */
export const EARLIER = words(
  '(?<!định )(?:kỳ|lần|buổi|đợt|hội nghị|cuộc|nhiệm kỳ|lần tiếp xúc|kỳ tiếp xúc|kỳ họp|năm) (?:trước|qua|ngoái)|trước đó|trước đây|vừa qua|năm ngoái|hồi năm|theo kế hoạch cũ|lẽ ra|lâu nay',
);
export const NOW_AGAIN = words('nay|lần này|hôm nay|xin khẳng định lại|xin hứa lại');

/** The term of a procedure, whoever runs it. */
export const STATUTE_HEAD =
  /^(?:thời hạn|thời gian) (?:giải quyết|xử lý|thụ lý|trả lời|cấp)(?: [^,:]{0,60})? (?:là|không quá|tối đa)(?!\p{L})/u;

/** The people's opinion named as a heading: what follows is theirs. */
export const OPINION_HEAD = new RegExp(
  `^(?:đề nghị|ý kiến|kiến nghị|nguyện vọng|mong muốn|phản ánh|câu hỏi) (?:của )?(?:ông|bà|anh|chị|thôn|bản|tổ|ấp|khối|xóm|khu phố|các đại biểu|${PEOPLE})[^:]{0,80}:`,
  'u',
);

/** Manners, not deeds: "hứa luôn gần dân". */
export const VIRTUE_AFTER = words(
  '^ (?:sẽ )?(?:luôn|mãi|hết lòng|nghiêm túc|tiếp thu|chấp hành|xứng đáng|cố gắng xứng đáng|không phụ)',
);
export const BELIEF = words('tôi tin(?: rằng| tưởng)?|tin tưởng rằng|hy vọng|mong rằng');

/** To those in the hall. */
export const TO_THE_HALL = words(
  '^ (?:các |quý |toàn thể |toàn bộ )?(?:đại biểu|hội nghị|thư ký|đồng chí thư ký|vị|bà con|cử tri|hội trường|đồng chí tiếp thu|đồng chí,)',
);

/** The people say what they themselves will do. */
export const PEOPLE_DOING = words(
  `(?:${PEOPLE})(?: (?:chúng tôi|trong [^,]{0,20}|các [^,]{0,20}))? ?$`,
);

export const PAST = words('đã|vừa|từng|chưa');
export const DONE_BEFORE = words('(?:đã|từng|đã từng|chưa từng|vừa|đã được|từng được) ?$');

export const CONDITION = words(
  'nếu|với điều kiện|trong trường hợp|tùy (?:theo|thuộc|vào)|miễn là|(?:khi|sau khi|ngay khi) (?:nào )?(?:có|được) (?:đủ )?(?:vốn|kinh phí|nguồn|ngân sách|mặt bằng|chủ trương|cấp|bố trí|phê duyệt|giao|cấp trên|trung ương|tỉnh)',
);
