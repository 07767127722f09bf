import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const Occasion = namedEnum('Occasion', 'Why a meeting or reception takes place.', {
  PERIODIC: 'By plan (định kỳ).',
  AD_HOC: 'Ad hoc (đột xuất).',
  VOTER_REQUEST:
    'Asked for by voters: 10 % of the commune (Law on Organisation of Local Government 2025, article to confirm).',
});
export type Occasion = z.infer<typeof Occasion>;
