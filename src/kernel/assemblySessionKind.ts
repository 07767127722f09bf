import type { z } from 'zod';
import { namedEnum } from './schema';

export const AssemblySessionKind = namedEnum(
  'AssemblySessionKind',
  'Kind of session of the body.',
  {
    REGULAR: { about: 'Regular (thường lệ).', vi: 'Thường lệ', en: 'Regular' },
    EXTRAORDINARY: { about: 'Extraordinary (đột xuất).', vi: 'Bất thường', en: 'Extraordinary' },
  },
);
export type AssemblySessionKind = z.infer<typeof AssemblySessionKind>;
