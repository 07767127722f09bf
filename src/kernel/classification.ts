import type { z } from 'zod';
import { namedEnum } from './schema';

export const Classification = namedEnum(
  'Classification',
  'Who may see a record or a piece of evidence. State secrets are never accepted at all.',
  {
    PUBLIC: { about: 'Anyone, once published.', vi: 'Công khai', en: 'Public' },
    INTERNAL: { about: 'Those in the scope of the unit.', vi: 'Nội bộ', en: 'Internal' },
    RESTRICTED: { about: 'Named roles only.', vi: 'Hạn chế', en: 'Restricted' },
  },
);
export type Classification = z.infer<typeof Classification>;
