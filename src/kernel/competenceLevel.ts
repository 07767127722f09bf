import type { z } from 'zod';
import { namedEnum } from './schema';

export const CompetenceLevel = namedEnum(
  'CompetenceLevel',
  'Level competent to decide (thẩm quyền).',
  {
    CENTRAL: { about: 'Central.', vi: 'Thẩm quyền Trung ương', en: 'Central' },
    PROVINCE: { about: 'Province.', vi: 'Thẩm quyền cấp tỉnh', en: 'Province' },
    COMMUNE: { about: 'Commune.', vi: 'Thẩm quyền cấp xã', en: 'Commune' },
  },
);
export type CompetenceLevel = z.infer<typeof CompetenceLevel>;
