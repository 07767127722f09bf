import type { z } from 'zod';
import { namedEnum } from './schema';

export const ElectedBody = namedEnum('ElectedBody', 'Elected body whose deputies meet voters.', {
  NATIONAL_ASSEMBLY: {
    about: 'National Assembly (Quốc hội).',
    vi: 'Quốc hội',
    en: 'National Assembly',
  },
  PEOPLES_COUNCIL: {
    about: "People's Council (HĐND).",
    vi: 'Hội đồng nhân dân',
    en: "People's Council",
  },
});
export type ElectedBody = z.infer<typeof ElectedBody>;
