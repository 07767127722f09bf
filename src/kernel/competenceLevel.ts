import type { z } from 'zod';
import { namedEnum } from './schema';

export const CompetenceLevel = namedEnum(
  'CompetenceLevel',
  'Level competent to decide (thẩm quyền).',
  { CENTRAL: 'Central.', PROVINCE: 'Province.', COMMUNE: 'Commune.' },
);
export type CompetenceLevel = z.infer<typeof CompetenceLevel>;
