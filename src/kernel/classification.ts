import type { z } from 'zod';
import { namedEnum } from './schema';

export const Classification = namedEnum(
  'Classification',
  'Who may see a record or a piece of evidence. State secrets are never accepted at all.',
  {
    PUBLIC: 'Anyone, once published.',
    INTERNAL: 'Those in the scope of the unit.',
    RESTRICTED: 'Named roles only.',
  },
);
export type Classification = z.infer<typeof Classification>;
