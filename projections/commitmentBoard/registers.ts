import type { CommitmentState } from '../../src/commitment/state';
import type { ExtensionStatus } from '../../src/commitment/vocabulary';
import type { LocalDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import {
  countRows,
  readPage,
  type KeysetList,
  type Page,
  type PageKey,
  type PageRequest,
} from '../keysetPage';
import { keyedStates, type KeyedState } from '../rowsById';
import { filterCondition, isSelected, type CommitmentFilter } from './filter';
import { commitmentIn } from './storedCommitments';

/** An entry of a register by its own id, and the commitment that it belongs to. */
export interface RegisterEntry {
  readonly key: PageKey;
  readonly commitmentId: string;
}

type Register = 'commitment_extension' | 'commitment_reassignment';

const ofCommitments = (register: Register, filter: CommitmentFilter, on: LocalDate): Condition =>
  isSelected(`${register}.commitment_id`, filter, on);

/** One page of a register, latest first. */
function registerPage(
  database: SqlDatabase,
  list: Pick<KeysetList, 'table' | 'sortColumn' | 'where'>,
  request: PageRequest,
): Page<RegisterEntry> {
  const page = readPage(
    database,
    { ...list, idColumn: 'id', direction: 'DESCENDING', columns: ['commitment_id'] },
    request,
  );
  const entries = page.entries.map(({ key, row }) => ({
    key,
    commitmentId: String(row['commitment_id']),
  }));
  return { ...page, entries };
}

export interface ExtensionFilter {
  readonly commitments: CommitmentFilter;
  readonly status?: readonly ExtensionStatus[];
}

const extensionConditions = ({ commitments, status }: ExtensionFilter, on: LocalDate): Condition =>
  everyOf([
    ofCommitments('commitment_extension', commitments, on),
    ...(status ? [oneOf('commitment_extension.status', status)] : []),
  ]);

/** Extensions asked for, latest request first. */
export const extensionRegister = (
  database: SqlDatabase,
  filter: ExtensionFilter,
  on: LocalDate,
  request: PageRequest,
): Page<RegisterEntry> =>
  registerPage(
    database,
    {
      table: 'commitment_extension',
      sortColumn: 'requested_at',
      where: extensionConditions(filter, on),
    },
    request,
  );

export const countExtensions = (
  database: SqlDatabase,
  filter: ExtensionFilter,
  on: LocalDate,
): number => countRows(database, 'commitment_extension', extensionConditions(filter, on));

/** Changes of lead unit, latest first. */
export const reassignmentRegister = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  request: PageRequest,
): Page<RegisterEntry> =>
  registerPage(
    database,
    {
      table: 'commitment_reassignment',
      sortColumn: 'recorded_at',
      where: ofCommitments('commitment_reassignment', filter, on),
    },
    request,
  );

export const countReassignments = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
): number =>
  countRows(
    database,
    'commitment_reassignment',
    ofCommitments('commitment_reassignment', filter, on),
  );

/** Holds only what waits. */
const BY_CLAIM = 'commitment_by_claim';

const queueConditions = (filter: CommitmentFilter, on: LocalDate): Condition =>
  everyOf([
    condition('commitment.claimed_on IS NOT NULL AND commitment.claimed_on <= ?', on),
    condition('commitment.made_on <= ?', on),
    filterCondition(filter, on),
  ]);

/** Commitments with a claim that waits for its verdict, longest wait first. */
export function verificationQueue(
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
  request: PageRequest,
): Page<KeyedState<CommitmentState>> {
  const page = readPage(
    database,
    {
      table: 'commitment',
      idColumn: 'id',
      sortColumn: 'claimed_on',
      direction: 'ASCENDING',
      index: BY_CLAIM,
      where: queueConditions(filter, on),
      rowTable: 'commitment_state',
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page, commitmentIn(database));
}

export const countQueue = (
  database: SqlDatabase,
  filter: CommitmentFilter,
  on: LocalDate,
): number => countRows(database, `commitment INDEXED BY ${BY_CLAIM}`, queueConditions(filter, on));
