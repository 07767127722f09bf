import type { CommitmentState } from '../../src/commitment/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Row } from '../statements';
import { stateWithEntries, type StateTable } from '../storedEntries';

/** What one person alone can add to a promise without end. */
export const growingFields: readonly (keyof CommitmentState)[] = [
  'progressReports',
  'reminders',
  'latenessExplanations',
];

export const storedCommitments: StateTable = {
  name: 'commitment_state',
  entries: 'commitment_entry',
  fields: growingFields,
};

/** Reads commitments of rows with column `state`. */
export const commitmentIn =
  (database: SqlDatabase) =>
  (row: Row): CommitmentState =>
    stateWithEntries(database, storedCommitments, row);
