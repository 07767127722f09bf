import type { z } from 'zod';
import { namedEnum } from './schema';

export const CorrectionStatus = namedEnum('CorrectionStatus', 'State of a correction.', {
  MADE: { about: 'Made at once by the side that recorded it.', vi: 'Đã đính chính', en: 'Made' },
  PROPOSED: {
    about: 'Waits for an overseer or the head above; nothing has changed (R36).',
    vi: 'Chờ xác nhận',
    en: 'Proposed',
  },
  CONFIRMED: { about: 'Confirmed and made.', vi: 'Đã xác nhận', en: 'Confirmed' },
  REFUSED: { about: 'Refused; nothing changed.', vi: 'Không đồng ý', en: 'Refused' },
});
export type CorrectionStatus = z.infer<typeof CorrectionStatus>;
