import type { z } from 'zod';
import { namedEnum } from './schema';

export const PublicationChannel = namedEnum(
  'PublicationChannel',
  'Where something is made public.',
  {
    MASS_MEDIA: { about: 'Mass media.', vi: 'Phương tiện thông tin đại chúng', en: 'Mass media' },
    OFFICE_NOTICE_BOARD: {
      about: 'Posted at the office (niêm yết).',
      vi: 'Niêm yết tại trụ sở',
      en: 'Office notice board',
    },
    VILLAGE_HEAD: {
      about: 'Sent to heads of villages and quarters.',
      vi: 'Gửi trưởng thôn, tổ trưởng dân phố',
      en: 'Heads of villages and quarters',
    },
    LOUDSPEAKER: { about: 'Loudspeakers.', vi: 'Loa truyền thanh', en: 'Loudspeakers' },
    WEBSITE: { about: 'Website of the body.', vi: 'Cổng thông tin điện tử', en: 'Website' },
    SOCIAL_NETWORK: { about: 'Lawful social network.', vi: 'Mạng xã hội', en: 'Social network' },
    LETTER: { about: 'Post or electronic document.', vi: 'Gửi văn bản', en: 'Letter' },
  },
);
export type PublicationChannel = z.infer<typeof PublicationChannel>;
