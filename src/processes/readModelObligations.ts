import { openObligations } from '../../projections/commitments/obligations';
import { openPetitions } from '../../projections/petitions/obligations';
import { obligationOfCommitment, obligationOfPetition } from '../application/facts/obligations';
import { askUpToDate, type ReadAccess } from './readAccess';
import type { OpenObligations } from './reorganisationJob';

/** The promises that reorganisations pass on, answered from the board of commitments and the organisation. */
const promises = (access: ReadAccess): OpenObligations => ({
  async page(givers, after, limit) {
    await access.waitForHead('organisation');
    return askUpToDate(access, 'commitments', (database) =>
      openObligations(database, givers, after, limit).map(obligationOfCommitment),
    );
  },
});

/** The petitions whose answer passes on with the office that they were referred to. */
const petitions = (access: ReadAccess): OpenObligations => ({
  async page(givers, after, limit) {
    await access.waitForHead('organisation');
    return askUpToDate(access, 'petitions', (database) =>
      openPetitions(database, givers, after, limit).map(({ petition, officeId, unitId }) =>
        obligationOfPetition(petition, officeId, unitId),
      ),
    );
  },
});

/** Everything that can be owed when a reorganisation comes, one source for each kind of record. */
export const readModelObligations = (access: ReadAccess): readonly OpenObligations[] => [
  promises(access),
  petitions(access),
];
