import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const AudienceType = namedEnum('AudienceType', 'Who is spoken with.', {
  RESIDENT: { about: 'Residents (nhân dân).', vi: 'Nhân dân', en: 'Residents' },
  VOTER: { about: 'Voters (cử tri).', vi: 'Cử tri', en: 'Voters' },
  YOUTH: { about: 'Youth (đoàn viên, thanh niên).', vi: 'Thanh niên', en: 'Youth' },
  WOMAN: { about: 'Women.', vi: 'Phụ nữ', en: 'Women' },
  FARMER: { about: 'Farmers (nông dân).', vi: 'Nông dân', en: 'Farmers' },
  WORKER: { about: 'Workers.', vi: 'Công nhân, người lao động', en: 'Workers' },
  VETERAN: { about: 'Veterans.', vi: 'Cựu chiến binh', en: 'Veterans' },
  BUSINESS_INVESTOR: {
    about: 'Business and investors.',
    vi: 'Doanh nghiệp, nhà đầu tư',
    en: 'Business',
  },
  ETHNIC_MINORITY: {
    about: 'Ethnic minority people.',
    vi: 'Đồng bào dân tộc thiểu số',
    en: 'Ethnic minorities',
  },
  RELIGIOUS_COMMUNITY: {
    about: 'Religious dignitaries and followers.',
    vi: 'Đồng bào tôn giáo',
    en: 'Religious communities',
  },
  OFFICIAL: { about: 'Officials and party members.', vi: 'Cán bộ, công chức', en: 'Officials' },
  OTHER: { about: 'Any other.', vi: 'Khác', en: 'Other' },
});
export type AudienceType = z.infer<typeof AudienceType>;
