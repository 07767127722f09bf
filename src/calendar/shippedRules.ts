import type { LegalBasisInput } from '../kernel/legalBasis';
import { dateOf, type LocalDate } from '../kernel/localDate';
import type { DeadlineTrigger } from './deadlineTrigger';
import type { MeetingBindingInput } from './meetingBinding';
import type { PeriodUnit } from './periodUnit';
import { COMMITMENT_EXTENSION } from './ruleCodes';

/** One version of a rule that ships with the program: data with a validity, never code. */
export interface ShippedRule {
  readonly code: string;
  readonly title: string;
  readonly legalBasis: LegalBasisInput;
  readonly validFrom: LocalDate;
  /** Last day in force; null while in force. */
  readonly validTo: LocalDate | null;
  readonly trigger: DeadlineTrigger;
  readonly quantity: number;
  readonly unit: PeriodUnit;
  readonly rollsForward: boolean;
  readonly maximumExtensions?: number;
  readonly maximumExtensionDays?: number;
  /** Absent for a rule about no meeting. */
  readonly binds?: MeetingBindingInput;
}

const anyMeeting = {
  unitKinds: [],
  unitLevels: [],
  occasions: [],
  electedBodies: [],
  sessionKinds: [],
} satisfies Omit<MeetingBindingInput, 'duty'>;

/** The bodies of a commune's local government, whose dialogue the law speaks of: nobody else's (R49). */
const dialogueOfCommune = {
  ...anyMeeting,
  unitKinds: ['ADMINISTRATIVE_UNIT', 'STATE', 'PEOPLES_COUNCIL'],
  unitLevels: ['COMMUNE'],
} satisfies Omit<MeetingBindingInput, 'duty'>;

const regularSessionOfAssembly = {
  ...anyMeeting,
  duty: 'SYNTHESIS',
  electedBodies: ['NATIONAL_ASSEMBLY'],
  sessionKinds: ['REGULAR'],
} satisfies MeetingBindingInput;

const basis = (
  documentType: string,
  symbol: string,
  issuer: string,
  provision: string,
): LegalBasisInput => ({ documentType, symbol, issuer, provision, isConfirmed: false });

const localGovernment = basis(
  'Luật',
  'Luật Tổ chức chính quyền địa phương 2025',
  'Quốc hội',
  'Điều 43 (cần xác nhận)',
);
const jointResolution = (provision: string): LegalBasisInput =>
  basis(
    'Nghị quyết liên tịch',
    '72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    'Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch UBTWMTTQ Việt Nam',
    provision,
  );
const decision33 = (provision: string): LegalBasisInput =>
  basis('Quyết định', '33/2017/QĐ-TTg', 'Thủ tướng Chính phủ', provision);
const decision30 = basis('Quyết định', '30/2020/QĐ-TTg', 'Thủ tướng Chính phủ', 'Điều 12');
const houseRule = basis('Quy tắc nội bộ', 'Giữ Lời', 'Nhóm xây dựng Giữ Lời', 'Cần xác nhận');

/** Decision 33/2017 gave way to Decision 30/2020 on that day. */
const changeOfAnswerRule = dateOf(2020, 10, 1);

/**
 * Rules as shipped, versions of one code in the order of their validity. What the sources do not say
 * for certain is unconfirmed in its legal basis.
 */
export const shippedRules: readonly ShippedRule[] = [
  {
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị cử tri (loại a và c: 50 ngày)',
    legalBasis: decision33('Điều 12, khoản 1 Điều 4'),
    validFrom: dateOf(2017, 9, 10),
    validTo: dateOf(2020, 9, 30),
    trigger: 'PETITION_RECEIVED',
    quantity: 50,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
  },
  {
    code: 'PETITION_ANSWER',
    title: 'Trả lời kiến nghị cử tri trong 60 ngày kể từ ngày nhận',
    legalBasis: decision30,
    validFrom: changeOfAnswerRule,
    validTo: null,
    trigger: 'PETITION_RECEIVED',
    quantity: 60,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
  },
  {
    code: 'PETITION_ANSWER_KIND_B',
    title: 'Trả lời kiến nghị cử tri (loại b: 40 ngày)',
    legalBasis: decision33('Điều 12, điểm b khoản 1 Điều 4'),
    validFrom: dateOf(2017, 9, 10),
    validTo: dateOf(2020, 9, 30),
    trigger: 'PETITION_RECEIVED',
    quantity: 40,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
  },
  {
    code: 'PETITION_REPORT',
    title: 'Báo cáo giải quyết kiến nghị 40 ngày trước khi khai mạc kỳ họp Quốc hội',
    legalBasis: decision33('Điều 11'),
    validFrom: dateOf(2017, 9, 10),
    validTo: null,
    trigger: 'SESSION_OPENED',
    quantity: -40,
    unit: 'CALENDAR_DAY',
    rollsForward: false,
  },
  {
    code: 'CONFERENCE_NOTICE',
    title: 'Thông báo hội nghị đối thoại chậm nhất 7 ngày trước',
    legalBasis: localGovernment,
    validFrom: dateOf(2025, 7, 1),
    validTo: null,
    trigger: 'MEETING_HELD',
    quantity: -7,
    unit: 'CALENDAR_DAY',
    rollsForward: false,
    binds: { ...dialogueOfCommune, duty: 'ADVANCE_NOTICE' },
  },
  {
    code: 'CONFERENCE_PUBLICATION',
    title: 'Công khai kết quả hội nghị đối thoại chậm nhất 10 ngày sau',
    legalBasis: localGovernment,
    validFrom: dateOf(2025, 7, 1),
    validTo: null,
    trigger: 'MEETING_HELD',
    quantity: 10,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
    binds: { ...dialogueOfCommune, duty: 'PUBLICATION' },
  },
  {
    code: 'CONTACT_VENUE_NOTICE',
    title: 'Báo cho nơi tiếp xúc cử tri chậm nhất 3 ngày làm việc trước',
    legalBasis: jointResolution('Điều 32'),
    validFrom: dateOf(2025, 2, 20),
    validTo: null,
    trigger: 'MEETING_HELD',
    quantity: -3,
    unit: 'WORKING_DAY',
    rollsForward: false,
    binds: { ...anyMeeting, duty: 'VENUE_NOTICE' },
  },
  {
    code: 'CONTACT_REQUEST_ANSWER',
    title: 'Trả lời yêu cầu tiếp xúc cử tri ngoài đơn vị bầu cử trong 5 ngày làm việc',
    legalBasis: jointResolution('Điều 32'),
    validFrom: dateOf(2025, 2, 20),
    validTo: null,
    trigger: 'OTHER_EVENT',
    quantity: 5,
    unit: 'WORKING_DAY',
    rollsForward: true,
  },
  {
    code: 'SYNTHESIS_BEFORE_SESSION',
    title: 'Gửi tổng hợp ý kiến cử tri 15 ngày trước khi khai mạc kỳ họp',
    legalBasis: jointResolution('Chương IV'),
    validFrom: dateOf(2025, 2, 20),
    validTo: null,
    trigger: 'SESSION_OPENED',
    quantity: -15,
    unit: 'CALENDAR_DAY',
    rollsForward: false,
    binds: regularSessionOfAssembly,
  },
  {
    code: 'SYNTHESIS_AFTER_SESSION',
    title: 'Gửi tổng hợp ý kiến cử tri 15 ngày sau khi bế mạc kỳ họp',
    legalBasis: jointResolution('Chương IV'),
    validFrom: dateOf(2025, 2, 20),
    validTo: null,
    trigger: 'SESSION_CLOSED',
    quantity: 15,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
    binds: regularSessionOfAssembly,
  },
  {
    code: 'ACCEPTANCE_NOTICE',
    title: 'Thông báo việc tiếp nhận, xử lý trong 10 ngày làm việc',
    legalBasis: basis('Quy định', '11-QĐi/TW', 'Bộ Chính trị', 'Cần xác nhận điều khoản'),
    validFrom: dateOf(2019, 2, 18),
    validTo: null,
    trigger: 'SUBMISSION_RECEIVED',
    quantity: 10,
    unit: 'WORKING_DAY',
    rollsForward: true,
  },
  {
    code: COMMITMENT_EXTENSION,
    title: 'Cam kết không nói rõ thời hạn: 90 ngày; gia hạn không quá 2 lần và 180 ngày',
    legalBasis: houseRule,
    validFrom: dateOf(2019, 1, 1),
    validTo: null,
    trigger: 'COMMITMENT_MADE',
    quantity: 90,
    unit: 'CALENDAR_DAY',
    rollsForward: true,
    maximumExtensions: 2,
    maximumExtensionDays: 180,
  },
];
