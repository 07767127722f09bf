import type { z } from 'zod';
import { dateOf } from './localDate';
import { firstDayOf, type OccurredOn } from './occurredOn';
import { namedEnum } from './schema';

export const CompetenceLevel = namedEnum(
  'CompetenceLevel',
  'Level competent to decide (thẩm quyền).',
  {
    CENTRAL: { about: 'Central.', vi: 'Thẩm quyền Trung ương', en: 'Central' },
    PROVINCE: { about: 'Province.', vi: 'Thẩm quyền cấp tỉnh', en: 'Province' },
    DISTRICT: {
      about: 'District; of records before 01/07/2025 only (R48).',
      vi: 'Thẩm quyền cấp huyện',
      en: 'District',
    },
    COMMUNE: { about: 'Commune.', vi: 'Thẩm quyền cấp xã', en: 'Commune' },
  },
);
export type CompetenceLevel = z.infer<typeof CompetenceLevel>;

/** @basis National Assembly Resolution 202/2025/QH15: two tiers from 01/07/2025 (reported) */
const LAST_DAY_OF_DISTRICTS = dateOf(2025, 6, 30);

/** Whether no such level was left when it was raised (R48). */
export const isLevelOver = (
  level: CompetenceLevel | undefined,
  { date, precision }: OccurredOn,
): boolean => level === 'DISTRICT' && firstDayOf(date, precision) > LAST_DAY_OF_DISTRICTS;
