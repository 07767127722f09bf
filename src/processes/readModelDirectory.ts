import {
  headOfficeOf,
  mttqHeadOf,
  officesEverHeldBy,
  personNames,
} from '../../projections/organisation/queries';
import { confirmedSuggestions, promisesMadeAt } from '../../projections/commitments/obligations';
import { correctorOf } from '../../projections/corrections/queries';
import { allDeadlineRules } from '../../projections/deadlineRules/queries';
import { owedRecords, type OwedRecords } from '../../projections/owedRecords';
import { petitionsRaisedAt } from '../../projections/petitions/obligations';
import { petitionOf } from '../../projections/petitions/queries';
import { presentRows } from '../../projections/rows';
import type { Directory } from '../application/directory';
import type { PersonFact } from '../organisation/personFact';
import { laterOf } from '../kernel/localDate';
import { askUpToDate, type ReadAccess, type ReadDatabase } from './readAccess';

const MODEL = 'organisation';

/** The person as shown; null when no office was ever held by them. */
function personIn(database: ReadDatabase, personId: string): PersonFact | null {
  const days = officesEverHeldBy(database, personId)
    .flatMap(({ holdings }) => holdings)
    .filter((each) => each.personId === personId)
    .map(({ to }) => to);
  if (days.length === 0) return null;
  const known = personNames(database, [personId]).get(personId);
  return {
    personId,
    displayName: known?.name ?? null,
    isNameReplaced: known !== undefined && known.replacedBy !== null,
    lastDay: days.reduce((last, day) =>
      last === null || day === null ? null : laterOf(last, day),
    ),
  };
}

/** Asks of every kind of record that can be owed, one after the other. */
async function ofEach<T>(
  access: ReadAccess,
  question: (records: OwedRecords<unknown>, database: ReadDatabase) => T,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const records of owedRecords)
    answers.push(await askUpToDate(access, records.model, (db) => question(records, db)));
  return answers;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** The directory of the command handler, answered from the organisation's read model. */
export const readModelDirectory = (access: ReadAccess): Directory => ({
  headOfficeOf: (unitId) =>
    askUpToDate(access, MODEL, (database) => headOfficeOf(database, unitId)?.id ?? null),
  frontHeadOfficeOf: (territoryId, on) =>
    askUpToDate(access, MODEL, (database) => mttqHeadOf(database, territoryId, on)?.id ?? null),
  personOf: (personId) => askUpToDate(access, MODEL, (database) => personIn(database, personId)),
  officesEverHeldBy: (personId) =>
    askUpToDate(access, MODEL, (database) =>
      officesEverHeldBy(database, personId).map(({ id }) => id),
    ),
  openObligationsOf: async (givers) => {
    // Which offices a unit has is the organisation's to know.
    await access.waitForHead(MODEL);
    return sum(
      await ofEach(
        access,
        ({ openIds }, database) => openIds(presentRows(database), givers).length,
      ),
    );
  },
  commitmentConfirming: (sourceId, suggestionId) =>
    askUpToDate(
      access,
      'commitments',
      (database) => confirmedSuggestions(database, sourceId).get(suggestionId) ?? null,
    ),
  promisesMadeAt: (sourceId) =>
    askUpToDate(access, 'commitments', (database) => promisesMadeAt(database, sourceId)),
  petitionsRaisedAt: (sourceId) =>
    askUpToDate(access, 'petitions', (database) => petitionsRaisedAt(database, sourceId)),
  petitionOf: (sourceId, opinionId) =>
    askUpToDate(access, 'petitions', (database) => petitionOf(database, sourceId, opinionId)),
  dependentsOf: async (recordId) =>
    (await ofEach(access, ({ dependingOn }, database) => dependingOn(database, recordId))).flat(),
  correctorOf: (recordId, commandId) =>
    askUpToDate(access, 'corrections', (database) => correctorOf(database, recordId, commandId)),
  ruleCodes: () =>
    askUpToDate(access, 'deadlineRules', (database) =>
      allDeadlineRules(presentRows(database)).map(({ code }) => code),
    ),
  drawnFrom: async (sourceId, opinionId) =>
    (
      await ofEach(access, ({ drawnFrom }, database) => drawnFrom(database, sourceId, opinionId))
    ).flat(),
});
