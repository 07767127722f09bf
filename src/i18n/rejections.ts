import { accountRejections } from '../accounts/refusals';
import { openRejections } from '../kernel/openRejections';
import { commonRejections, type Refusals } from '../kernel/rejection';
import { featureRejections } from '../records/recordDefinitions';

/** Whatever may be refused; what is refused by a kind of record is told beside it. */
export const rejections: Refusals = {
  ...commonRejections,
  ...openRejections,
  ...featureRejections,
  ...accountRejections,
};
