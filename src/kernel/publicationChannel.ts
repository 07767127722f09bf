import type { z } from 'zod';
import { namedEnum } from './schema';

export const PublicationChannel = namedEnum(
  'PublicationChannel',
  'Where something is made public.',
  {
    MASS_MEDIA: 'Mass media.',
    OFFICE_NOTICE_BOARD: 'Posted at the office (niêm yết).',
    VILLAGE_HEAD: 'Sent to heads of villages and quarters.',
    LOUDSPEAKER: 'Loudspeakers.',
    WEBSITE: 'Website of the body.',
    SOCIAL_NETWORK: 'Lawful social network.',
    LETTER: 'Post or electronic document.',
  },
);
export type PublicationChannel = z.infer<typeof PublicationChannel>;
