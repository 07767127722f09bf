import type { PromiseReason } from '../../src/promiseLexicon/markers';
import type { NoPromise } from '../../src/promiseLexicon/promiseMark';

/** A sentence as minutes have it, and what a recorder (thư ký) says that it is. */
export interface Labelled {
  readonly sentence: string;
  readonly label: PromiseReason | NoPromise;
  /** Expected where the label is a reason; both false if absent. */
  readonly isConditional?: true;
  readonly isWeak?: true;
}

const is = (
  label: Labelled['label'],
  sentence: string,
  marks: Pick<Labelled, 'isConditional' | 'isWeak'> = {},
): Labelled => ({ sentence, label, ...marks });

const weak = { isWeak: true } as const;
const conditional = { isConditional: true } as const;

/** Written for this test after the wording of real minutes; names and places are made up. */
export const corpus: readonly Labelled[] = [
  // Vows.
  is('VOW', 'Thay mặt UBND xã, tôi xin hứa sẽ sửa xong đường liên thôn trước ngày 30/6/2027.'),
  is('VOW', 'Tôi xin hứa với bà con sẽ giải quyết dứt điểm việc này trong quý I năm 2027.'),
  is(
    'VOW',
    'UBND tỉnh cam kết chi trả đủ tiền bồi thường cho các hộ dân chậm nhất ngày 15/01/2027.',
  ),
  is('VOW', 'Chúng tôi cam kết công khai kết quả tại trụ sở UBND xã.'),
  is('VOW', 'Giám đốc Sở Y tế hứa bố trí thêm hai bác sĩ cho trạm y tế xã.'),
  is('VOW', 'Ghi nhận ý kiến của bà con, tôi xin hứa sẽ lắp đèn đường trong tháng 3/2027.'),
  is('VOW', 'Nếu được cấp vốn, huyện cam kết khởi công cầu trong năm 2027.', conditional),
  is('VOW', 'Tôi xin bảo đảm không để hộ nào thiếu nước sạch trong mùa khô.', weak),
  is('VOW', 'Tôi xin hứa sẽ cố gắng hết sức mình.', weak),
  is('VOW', 'Lãnh đạo xã xin nhận trách nhiệm và hứa trả lời bằng văn bản trong 10 ngày làm việc.'),

  // What will be done.
  is('FUTURE_ACTION', 'UBND xã sẽ nâng cấp tuyến mương nội đồng trong 6 tháng đầu năm 2027.'),
  is('FUTURE_ACTION', 'Xã sẽ tổ chức đối thoại với thanh niên vào tháng 3 năm 2027.'),
  is('FUTURE_ACTION', 'Sở Giao thông sẽ kiểm tra và trả lời cử tri trong 15 ngày làm việc.'),
  is('FUTURE_ACTION', 'Chúng tôi sẽ bố trí cán bộ thường xuyên trực tiếp dân.'),
  is('FUTURE_ACTION', 'Điện lực huyện sẽ thay trạm biến áp trước Tết Nguyên đán.'),
  is('FUTURE_ACTION', 'Việc cấp giấy chứng nhận cho 12 hộ sẽ được hoàn thành trong quý II.'),
  is('FUTURE_ACTION', 'Khi có kinh phí, phường sẽ lát lại vỉa hè đường Trần Phú.', {
    ...conditional,
    ...weak,
  }),
  is('FUTURE_ACTION', 'Sau khi được phê duyệt, tỉnh sẽ khởi công hồ chứa nước.', conditional),
  is('FUTURE_ACTION', 'UBND huyện sẽ xem xét, nghiên cứu việc này.', weak),
  is('FUTURE_ACTION', 'Thời gian tới, xã sẽ quan tâm hơn đến các hộ nghèo.', weak),
  is('FUTURE_ACTION', 'Xã sẽ tiếp thu và sửa lại đoạn đường hỏng trước ngày 20/12/2026.'),
  is(
    'FUTURE_ACTION',
    'Về kiến nghị của cử tri thôn 3, UBND xã sẽ lắp cống thoát nước trong tháng 01/2027.',
  ),
  is('FUTURE_ACTION', 'Theo đề nghị của bà con, huyện sẽ thu gom rác hai lần mỗi tuần.'),
  is('FUTURE_ACTION', 'Cử tri đề nghị làm cầu qua suối, xã sẽ khởi công trong quý I năm 2027.'),
  is('FUTURE_ACTION', 'UBND xã đề nghị bà con yên tâm, xã sẽ chi trả đủ tiền trong tháng 12 này.'),
  is('FUTURE_ACTION', 'Giai đoạn 1 đã hoàn thành, giai đoạn 2 sẽ khởi công vào đầu tháng 3/2027.'),
  is('FUTURE_ACTION', 'Theo đúng quy định, chúng tôi sẽ niêm yết danh sách trước ngày 10/12/2026.'),
  is('FUTURE_ACTION', 'Bà con sẽ được hỗ trợ 5 triệu đồng mỗi hộ trong tháng 01/2027.'),
  is('FUTURE_ACTION', 'Nội dung này đã nghe phản ánh nhiều lần; xã sẽ xử lý xong trong tuần sau.'),
  is('FUTURE_ACTION', 'Công an xã sẽ cử người xuống thôn ngay ngày mai.'),

  // Tasks given.
  is('TASK_GIVEN', 'Giao Sở Xây dựng sửa chữa cầu Bến Đình, xong trước ngày 31/3/2027.'),
  is('TASK_GIVEN', 'Tôi giao cho Phòng Kinh tế rà soát và báo cáo trong 5 ngày.'),
  is('TASK_GIVEN', 'Giao UBND xã phối hợp với Điện lực kéo điện cho 9 hộ còn lại.'),

  // Aims.
  is('AIM', 'Phấn đấu đến cuối năm 2027 giảm tỷ lệ hộ nghèo còn 1,20%.'),
  is('AIM', 'Xã quyết tâm hoàn thành nông thôn mới trong năm 2027.'),
  is('AIM', 'Toàn tỉnh phấn đấu nâng cao hơn nữa chất lượng phục vụ nhân dân.', weak),

  // A result with its day.
  is('DATED_RESULT', 'Dự kiến hoàn thành tuyến đường trong quý III năm 2027.'),
  is('DATED_RESULT', 'Chậm nhất ngày 20/12/2026 trả lời bằng văn bản cho từng hộ.'),
  is('DATED_RESULT', 'Trước ngày 30/6/2027 hoàn thành việc cấp giấy chứng nhận.'),
  is('DATED_RESULT', 'Từ nay đến cuối năm khắc phục xong tình trạng ngập ở khu phố 2.'),

  // Courtesy.
  is('COURTESY', 'Tôi xin hứa sẽ tiếp thu đầy đủ các ý kiến của bà con.'),
  is('COURTESY', 'Chúng tôi xin ghi nhận và sẽ lắng nghe ý kiến của bà con.'),
  is('COURTESY', 'Xin trân trọng cảm ơn bà con đã đến dự hội nghị.'),
  is('COURTESY', 'UBND xã sẽ nghiêm túc rút kinh nghiệm.'),
  is('COURTESY', 'Cám ơn các ý kiến tâm huyết của cử tri.'),
  is('COURTESY', 'Xin hứa sẽ tiếp thu.'),

  // The people's own demand, wish or question.
  is('DEMAND', 'Đề nghị xã sẽ sớm sửa đường liên thôn cho bà con.'),
  is('DEMAND', 'Đề nghị UBND xã, huyện sẽ quan tâm hơn đến các hộ nghèo.'),
  is('DEMAND', 'Cử tri kiến nghị tỉnh hoàn thành cầu trước ngày 30/6/2027.'),
  is('DEMAND', 'Bà con mong muốn chính quyền sẽ giải quyết dứt điểm việc này.'),
  is('DEMAND', 'Bao giờ xã sẽ sửa xong đường liên thôn?'),
  is('DEMAND', 'Tôi đề nghị lãnh đạo huyện cam kết thời gian hoàn thành.'),
  is('DEMAND', 'Cử tri phản ánh xã hứa sẽ sửa đường nhưng đến nay chưa làm.'),
  is('DEMAND', 'Mong rằng hội nghị sẽ có câu trả lời cho bà con.'),
  is('DEMAND', 'Đề nghị chấm dứt việc xả thải ra sông trước Tết.'),
  is('DEMAND', 'Nhân dân hy vọng cầu mới sẽ được khởi công trong năm nay.'),

  // Reports of the past.
  is('PAST_REPORT', 'UBND xã đã hoàn thành việc sửa đường trong quý II năm 2026.'),
  is('PAST_REPORT', 'Năm 2025 xã đã cam kết với bà con về nước sạch.'),
  is('PAST_REPORT', 'Lãnh đạo huyện đã hứa sẽ làm cầu từ năm 2023.'),
  is('PAST_REPORT', 'Vừa qua, Sở đã giao Phòng Kế hoạch rà soát lại danh sách.'),
  is('PAST_REPORT', 'Đến hết tháng 9/2026, tỉnh đã chi trả cho 120 hộ.'),
  is('PAST_REPORT', 'Công trình chưa hoàn thành trong năm 2025 do thiếu vốn.'),
  is('PAST_REPORT', 'Đã sửa xong 3 km đường.'),

  // What the law obliges to.
  is('QUOTED_DUTY', 'Theo quy định, xã phải trả lời bằng văn bản trong 10 ngày làm việc.'),
  is('QUOTED_DUTY', 'Luật Tiếp công dân quy định chủ tịch xã phải tiếp dân mỗi tuần một ngày.'),
  is('QUOTED_DUTY', 'Hộ nào lấn chiếm lòng đường sẽ bị xử phạt theo quy định.'),
  is('QUOTED_DUTY', 'Nghị quyết của HĐND tỉnh yêu cầu các xã phải hoàn thành trong năm 2027.'),
  is('QUOTED_DUTY', 'Theo Luật Đất đai, UBND huyện có trách nhiệm giải quyết trong 45 ngày.'),

  // The meeting itself.
  is('PROCEEDING', 'Sau đây đồng chí Bí thư sẽ phát biểu ý kiến.'),
  is('PROCEEDING', 'Hội nghị sẽ kết thúc lúc 11 giờ.'),
  is('PROCEEDING', 'Đồng chí Chủ tịch UBND xã sẽ điều hành phần đối thoại.'),

  // The people themselves.
  is('PEOPLE_THEMSELVES', 'Nhân dân sẽ góp công, hiến đất để làm đường.'),
  is('PEOPLE_THEMSELVES', 'Bà con chúng tôi sẽ đóng góp ngày công.'),

  // Neither.
  is('OTHER', 'Biên bản hội nghị đối thoại.'),
  is('OTHER', 'Dự hội nghị có 120 người, trong đó 45 người là phụ nữ.'),
  is('OTHER', 'Các hộ ký cam kết không lấn chiếm vỉa hè.'),
  is('OTHER', 'Lời hứa với dân là danh dự của cán bộ.'),
  is('OTHER', 'Tuyến đường dài 4 km, rộng 5 m.'),

  // Written after the lexicon, as a second look at it.
  is(
    'FUTURE_ACTION',
    'Đồng chí Nguyễn Văn A, Chủ tịch UBND xã: tháng 4/2027 xã sẽ đưa nhà văn hóa thôn 5 vào sử dụng.',
  ),
  is('FUTURE_ACTION', 'Việc này thuộc thẩm quyền của tỉnh, xã sẽ báo cáo lên cấp trên.'),
  is(
    'FUTURE_ACTION',
    'UBND huyện ghi nhận kiến nghị của cử tri và sẽ chỉ đạo Phòng Tài nguyên kiểm tra ngay trong tuần này.',
  ),
  is('DEMAND', 'Cử tri Trần Thị B hỏi khi nào xã sẽ cấp giấy chứng nhận cho hộ của bà.'),
  is('DEMAND', 'Ông Lê Văn C, thôn 2, đề nghị Điện lực sẽ thay cột điện bị nghiêng.'),
  is('OTHER', 'Đến cuối năm 2026, toàn xã không còn hộ nghèo theo cam kết của Đảng ủy.'),
  is('FUTURE_ACTION', 'Chúng tôi mong bà con thông cảm, xã sẽ sớm khắc phục.'),
  is('FUTURE_ACTION', 'Xin cảm ơn bà con, chúng tôi sẽ sửa xong trước ngày 20/12/2026.'),
  is('COURTESY', 'Kính chúc các vị đại biểu sức khỏe, chúc hội nghị thành công tốt đẹp.'),
  is('FUTURE_ACTION', 'Tỉnh sẽ không thu thêm bất cứ khoản phí nào trong năm học 2026-2027.', weak),
  is('OTHER', 'Từ ngày 01/01/2027, bộ phận một cửa làm việc cả sáng thứ bảy.'),
  is('FORECAST', 'Nếu bà con không đồng ý thì sẽ khó triển khai dự án.'),
  is('TASK_GIVEN', 'Yêu cầu Phòng Kinh tế hoàn thành hồ sơ trước ngày 15/12/2026.'),
  is(
    'FUTURE_ACTION',
    'Việc đền bù đã giải quyết xong, hộ nào còn vướng mắc xã sẽ tiếp tục xem xét.',
    weak,
  ),
  is('PAST_REPORT', 'Cam kết của UBND xã đã được thực hiện.'),
  is('FUTURE_ACTION', 'Đại biểu Quốc hội sẽ chuyển ý kiến của cử tri đến Bộ Giao thông vận tải.'),
  is('FORECAST', 'Trời sẽ còn mưa trong nhiều ngày tới.'),
  is('VOW', 'Bí thư Đảng ủy xã hứa với cử tri sẽ trực tiếp xuống kiểm tra trong 3 ngày tới.'),
  is('FUTURE_ACTION', 'Tôi sẽ trực tiếp kiểm tra.'),
  is('FUTURE_ACTION', 'Công ty sẽ bồi thường cho các hộ bị ảnh hưởng chậm nhất là cuối tháng 1.'),
  is('OTHER', 'Người dân được hưởng chế độ theo quy định của pháp luật.'),
  is('PROCEEDING', 'Đề nghị các đồng chí tiếp thu, giải trình.'),
  is('FUTURE_ACTION', 'Xã xin nhận khuyết điểm và sẽ khắc phục trong tháng 12.'),

  // Written by somebody who had not seen the lexicon.
  is('COURTESY', 'Xin kính chúc bà con năm mới sẽ mạnh khỏe, hạnh phúc.'),
  is('COURTESY', 'Chúc hội nghị sẽ thành công tốt đẹp.'),
  is('DEMAND', 'Cử tri cho rằng trạm y tế sẽ không đủ thuốc.'),
  is('DEMAND', 'Nhân dân rất phấn khởi, tin rằng xã sẽ đổi mới.'),
  is('QUOTED_DUTY', 'Theo quy định, hồ sơ sẽ được giải quyết trong 15 ngày làm việc.'),
  is('QUOTED_DUTY', 'Nghị quyết 57 nêu rõ đến năm 2030 hoàn thành chuyển đổi số.'),
  is('FORECAST', 'Nếu không sửa thì mùa mưa tới sẽ sạt lở.'),
  is(
    'FUTURE_ACTION',
    'Theo Luật Đất đai, xã sẽ cấp giấy chứng nhận cho 15 hộ trước ngày 30/6/2026.',
  ),
  is('FUTURE_ACTION', 'Chúc bà con năm mới vui vẻ, xã sẽ sửa xong cầu trước Tết.'),
  is('DATED_RESULT', 'Chúng tôi bảo đảm 100% hồ sơ được trả đúng hạn trong năm 2026.'),
  is('VOW', 'Cử tri nghi ngờ, nhưng tôi xin hứa sẽ làm xong trong tháng 3.'),
  is('FUTURE_ACTION', 'Ủy ban nhân dân sẽ sửa xong đường trong tháng 3.'),
  is('FUTURE_ACTION', 'Ủy ban nhân dân xã tin rằng sẽ hoàn thành cầu trước ngày 30/6/2027.'),
  is('FUTURE_ACTION', 'Hội đồng nhân dân sẽ giám sát việc thu gom rác.'),
];
