import { openObligations } from '../../projections/commitmentBoard/obligations';
import { obligationOfCommitment } from '../application/facts/obligations';
import { askUpToDate, type ReadAccess } from './readAccess';
import type { OpenObligations } from './reorganisationJob';

/** The promises that reorganisations pass on, answered from the board of commitments and the organisation. */
export const readModelObligations = (access: ReadAccess): OpenObligations => ({
  async page(givers, after, limit) {
    await access.waitForHead('organisation');
    return askUpToDate(access, 'commitmentBoard', (database) =>
      openObligations(database, givers, after, limit).map(obligationOfCommitment),
    );
  },
});
