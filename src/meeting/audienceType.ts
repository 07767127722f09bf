import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const AudienceType = namedEnum('AudienceType', 'Who is spoken with.', {
  RESIDENT: 'Residents (nhân dân).',
  VOTER: 'Voters (cử tri).',
  YOUTH: 'Youth (đoàn viên, thanh niên).',
  WOMAN: 'Women.',
  FARMER: 'Farmers (nông dân).',
  WORKER: 'Workers.',
  VETERAN: 'Veterans.',
  BUSINESS_INVESTOR: 'Business and investors.',
  ETHNIC_MINORITY: 'Ethnic minority people.',
  RELIGIOUS_COMMUNITY: 'Religious dignitaries and followers.',
  OFFICIAL: 'Officials and party members.',
  OTHER: 'Any other.',
});
export type AudienceType = z.infer<typeof AudienceType>;
