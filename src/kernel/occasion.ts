import type { z } from 'zod';
import { namedEnum } from './schema';

export const Occasion = namedEnum('Occasion', 'Why a meeting or reception takes place.', {
  PERIODIC: { about: 'By plan (định kỳ).', vi: 'Định kỳ', en: 'Periodic' },
  AD_HOC: { about: 'Ad hoc (đột xuất).', vi: 'Đột xuất', en: 'Ad hoc' },
  VOTER_REQUEST: {
    about:
      'Asked for by voters: 10 % of the commune (Law on Organisation of Local Government 2025, article to confirm).',
    vi: 'Theo yêu cầu của cử tri',
    en: "At voters' request",
  },
});
export type Occasion = z.infer<typeof Occasion>;
