import type { z } from 'zod';
import { namedEnum } from './schema';

export const SubmissionKind = namedEnum('SubmissionKind', 'Kind of what people bring.', {
  OPINION: 'Opinion only (ý kiến).',
  PETITION: 'Petition (kiến nghị).',
  REQUEST: 'Request (đề nghị).',
  FEEDBACK: 'Feedback (phản ánh).',
  COMPLAINT: 'Complaint (khiếu nại).',
  DENUNCIATION: 'Denunciation (tố cáo): counted only, never any content.',
});
export type SubmissionKind = z.infer<typeof SubmissionKind>;
