import {
  headOfficeOf,
  mttqHeadOf,
  officesEverHeldBy,
} from '../../projections/organisation/queries';
import {
  confirmedSuggestions,
  countOpenObligations,
  promisesDrawnFrom,
  promisesMadeAt,
} from '../../projections/commitments/obligations';
import { countDependents } from '../../projections/commitments/repetitions';
import { countOpenPetitions, petitionsDrawnFrom } from '../../projections/petitions/obligations';
import { countMergedInto, petitionOf } from '../../projections/petitions/queries';
import type { Directory } from '../application/directory';
import type { PersonFact } from '../organisation/personFact';
import type { OfficeState } from '../organisation/officeState';
import { askUpToDate, type ReadAccess } from './readAccess';

const MODEL = 'organisation';

/** The person with the newest name given; null when the offices were never held by them. */
function personIn(offices: readonly OfficeState[], personId: string): PersonFact | null {
  const holdings = offices
    .flatMap((office) => office.holdings)
    .filter((holding) => holding.personId === personId)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (holdings.length === 0) return null;
  const named = holdings.find((holding) => holding.displayName !== null);
  return { personId, displayName: named?.displayName ?? null };
}

/** The directory of the command handler, answered from the organisation's read model. */
export const readModelDirectory = (access: ReadAccess): Directory => ({
  headOfficeOf: (unitId) =>
    askUpToDate(access, MODEL, (database) => headOfficeOf(database, unitId)?.id ?? null),
  frontHeadOfficeOf: (territoryId, on) =>
    askUpToDate(access, MODEL, (database) => mttqHeadOf(database, territoryId, on)?.id ?? null),
  personOf: (personId) =>
    askUpToDate(access, MODEL, (database) =>
      personIn(officesEverHeldBy(database, personId), personId),
    ),
  officesEverHeldBy: (personId) =>
    askUpToDate(access, MODEL, (database) =>
      officesEverHeldBy(database, personId).map(({ id }) => id),
    ),
  openObligationsOf: async (givers) => {
    // Which offices a unit has is the organisation's to know.
    await access.waitForHead(MODEL);
    const promises = await askUpToDate(access, 'commitments', (database) =>
      countOpenObligations(database, givers),
    );
    const petitions = await askUpToDate(access, 'petitions', (database) =>
      countOpenPetitions(database, givers),
    );
    return promises + petitions;
  },
  commitmentConfirming: (sourceId, suggestionId) =>
    askUpToDate(
      access,
      'commitments',
      (database) => confirmedSuggestions(database, sourceId).get(suggestionId) ?? null,
    ),
  promisesMadeAt: (sourceId) =>
    askUpToDate(access, 'commitments', (database) => promisesMadeAt(database, sourceId)),
  petitionOf: (sourceId, opinionId) =>
    askUpToDate(access, 'petitions', (database) => petitionOf(database, sourceId, opinionId)),
  dependentsOf: async (recordId) => {
    const promises = await askUpToDate(access, 'commitments', (database) =>
      countDependents(database, recordId),
    );
    const petitions = await askUpToDate(access, 'petitions', (database) =>
      countMergedInto(database, recordId),
    );
    return promises + petitions;
  },
  drawnFrom: async (sourceId, opinionId) => [
    ...(await askUpToDate(access, 'commitments', (database) =>
      promisesDrawnFrom(database, sourceId, opinionId),
    )),
    ...(await askUpToDate(access, 'petitions', (database) =>
      petitionsDrawnFrom(database, sourceId, opinionId),
    )),
  ],
});
