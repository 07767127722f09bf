import type { z } from 'zod';
import { namedEnum } from './schema';

export const SubmissionKind = namedEnum('SubmissionKind', 'Kind of what people bring.', {
  OPINION: { about: 'Opinion only (ý kiến).', vi: 'Ý kiến', en: 'Opinion' },
  PETITION: { about: 'Petition (kiến nghị).', vi: 'Kiến nghị', en: 'Petition' },
  REQUEST: { about: 'Request (đề nghị).', vi: 'Đề nghị', en: 'Request' },
  FEEDBACK: { about: 'Feedback (phản ánh).', vi: 'Phản ánh', en: 'Feedback' },
  COMPLAINT: { about: 'Complaint (khiếu nại).', vi: 'Khiếu nại', en: 'Complaint' },
  DENUNCIATION: {
    about: 'Denunciation (tố cáo): counted only, never any content.',
    vi: 'Tố cáo',
    en: 'Denunciation',
  },
});
export type SubmissionKind = z.infer<typeof SubmissionKind>;
