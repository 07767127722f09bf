import { namedEnum } from '../kernel/schema';

/** What a one-time link is for. */
export const LinkPurpose = namedEnum('LinkPurpose', 'What a one-time link is for.', {
  SETUP: {
    about: 'Makes the first administrator.',
    vi: 'Thiết lập lần đầu',
    en: 'First start',
  },
  INVITATION: {
    about: 'Lets somebody invited choose a first password.',
    vi: 'Lời mời',
    en: 'Invitation',
  },
  RECOVERY: {
    about: 'Lets somebody who cannot sign in choose a new password.',
    vi: 'Khôi phục',
    en: 'Recovery',
  },
  DEMONSTRATION: {
    about: 'Signs in to an account of the sample.',
    vi: 'Dùng thử',
    en: 'Trial',
  },
});
export type LinkPurpose = (typeof LinkPurpose)['options'][number];
