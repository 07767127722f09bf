import { z } from 'zod';
import { leaf } from './schema';

/** A field of work (lĩnh vực) that what people say and what they are promised is sorted by. */
export interface PolicyField {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const field = (code: string, vi: string, en: string): PolicyField => ({ code, vi, en });

/**
 * The list of fields as shipped.
 * @basis house rule
 */
export const policyFields: readonly PolicyField[] = [
  field('LAND', 'Đất đai', 'Land'),
  field('CONSTRUCTION', 'Xây dựng, quy hoạch', 'Construction and planning'),
  field('TRANSPORT', 'Giao thông', 'Transport'),
  field('ENVIRONMENT', 'Môi trường', 'Environment'),
  field('AGRICULTURE', 'Nông nghiệp, nông thôn', 'Agriculture and countryside'),
  field('IRRIGATION', 'Thủy lợi, phòng chống thiên tai', 'Irrigation and disaster prevention'),
  field('WATER_ELECTRICITY', 'Điện, nước sinh hoạt', 'Electricity and water supply'),
  field('EDUCATION', 'Giáo dục, đào tạo', 'Education and training'),
  field('HEALTH', 'Y tế', 'Health'),
  field('LABOUR', 'Lao động, việc làm', 'Labour and jobs'),
  field('SOCIAL_SECURITY', 'An sinh xã hội, giảm nghèo', 'Social security and poverty'),
  field('CULTURE', 'Văn hóa, thể thao, du lịch', 'Culture, sport and tourism'),
  field('SECURITY', 'An ninh, trật tự', 'Security and order'),
  field('JUSTICE', 'Tư pháp', 'Justice'),
  field('BUDGET', 'Tài chính, ngân sách', 'Finance and budget'),
  field('BUSINESS', 'Đầu tư, doanh nghiệp', 'Investment and business'),
  field('ADMINISTRATIVE_PROCEDURE', 'Thủ tục hành chính', 'Administrative procedures'),
  field('DIGITAL', 'Khoa học, chuyển đổi số', 'Science and digital change'),
  field('ETHNICITY_RELIGION', 'Dân tộc, tôn giáo', 'Ethnic minorities and religion'),
  field('ORGANISATION', 'Tổ chức bộ máy, cán bộ', 'Organisation and staff'),
  field('OTHER', 'Lĩnh vực khác', 'Other'),
];

export const policyFieldOf = (code: string): PolicyField | undefined =>
  policyFields.find((each) => each.code === code);

/** Code of a field of work as clients send it. */
export const PolicyFieldInput = leaf(
  z.string().refine((code) => policyFieldOf(code) !== undefined, {
    params: { rejection: 'UNKNOWN_CODE' },
  }),
  'String',
  'LAND',
);
