import type { CommitmentState } from '../../src/commitment/state';
import type { CorrectionKind } from '../../src/commitment/entryVocabulary';
import type { CorrectionStatus } from '../../src/kernel/correctionStatus';
import type { ExtensionStatus } from '../../src/commitment/vocabulary';
import { condition, everyOf, oneOf } from '../condition';
import type { DaySpan } from '../daySpan';
import { countOf, pageOf, type RowList } from '../keysetPage';
import type { Page, PageKey, PageRequest } from '../page';
import { reader, type Rows } from '../rows';
import { recordPage, type ListedRecord } from '../rowsById';
import { filterCondition, isMade, isSelected, type CommitmentFilter } from './filter';
import { corrections, extensions, reassignments } from './lists';
import { commitmentIn, storedCommitments } from './storedCommitments';
import { commitmentsNamed, commitmentsWaiting } from './ways';

/** An entry of a register by its own id, and the commitment that it belongs to. */
export interface RegisterEntry {
  readonly key: PageKey;
  readonly commitmentId: string;
}

type Register = Omit<RowList, 'columns'>;

/** One page of a register. */
function registerPage(rows: Rows, list: Register, request: PageRequest): Page<RegisterEntry> {
  const page = pageOf(rows, { ...list, columns: ['commitment_id'] }, request);
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

const latestFirst = {
  idColumn: 'id',
  direction: 'DESCENDING',
  beside: [commitmentsNamed],
} as const;

const extensionsOf = (rows: Rows, { commitments, status }: ExtensionFilter): Register => ({
  ...latestFirst,
  table: extensions.table,
  sortColumn: 'requested_at',
  where: everyOf([
    isSelected('commitment_extension.commitment_id', commitments, rows),
    ...(status ? [oneOf('commitment_extension.status', status)] : []),
  ]),
});

/** Extensions asked for, as they stood, latest request first. */
export const extensionRegister = (
  rows: Rows,
  filter: ExtensionFilter,
  request: PageRequest,
): Page<RegisterEntry> => registerPage(rows, extensionsOf(rows, filter), request);

export const countExtensions = (rows: Rows, filter: ExtensionFilter): number =>
  countOf(rows, extensionsOf(rows, filter));

const reassignmentsOf = (rows: Rows, filter: CommitmentFilter): Register => ({
  ...latestFirst,
  table: reassignments.table,
  sortColumn: 'recorded_at',
  where: isSelected('commitment_reassignment.commitment_id', filter, rows),
});

/** Changes of lead unit, latest first. */
export const reassignmentRegister = (
  rows: Rows,
  filter: CommitmentFilter,
  request: PageRequest,
): Page<RegisterEntry> => registerPage(rows, reassignmentsOf(rows, filter), request);

export const countReassignments = (rows: Rows, filter: CommitmentFilter): number =>
  countOf(rows, reassignmentsOf(rows, filter));

export interface CorrectionFilter {
  readonly commitments: CommitmentFilter;
  readonly kind?: readonly CorrectionKind[];
  readonly status?: readonly CorrectionStatus[];
  /** Recorded within. */
  readonly period?: DaySpan;
}

function correctionsOf(rows: Rows, filter: CorrectionFilter): Register {
  const { commitments, kind, status, period } = filter;
  // It shows every mark as made in error, so what was marked is looked at too.
  const all = { ...commitments, includeInError: true, includeDuplicates: true };
  return {
    ...latestFirst,
    table: corrections.table,
    sortColumn: 'recorded_at',
    where: everyOf([
      isSelected('commitment_correction.commitment_id', all, rows),
      ...(kind ? [oneOf('commitment_correction.kind', kind)] : []),
      ...(status ? [oneOf('commitment_correction.status', status)] : []),
      ...(period
        ? [condition('commitment_correction.recorded_on BETWEEN ? AND ?', period.from, period.to)]
        : []),
    ]),
  };
}

/** Corrections made, proposed and refused, latest first (R36). */
export const correctionRegister = (
  rows: Rows,
  filter: CorrectionFilter,
  request: PageRequest,
): Page<RegisterEntry> => registerPage(rows, correctionsOf(rows, filter), request);

export const countCorrections = (rows: Rows, filter: CorrectionFilter): number =>
  countOf(rows, correctionsOf(rows, filter));

const queueOf = (rows: Rows, filter: CommitmentFilter): Register => ({
  table: commitmentsWaiting,
  idColumn: 'id',
  sortColumn: 'claimed_on',
  direction: 'ASCENDING',
  where: everyOf([
    condition('commitment.claimed_on IS NOT NULL AND commitment.claimed_on <= ?', rows.on),
    ...isMade(rows),
    filterCondition(filter, rows),
  ]),
  rowTable: storedCommitments.name,
});

/** Commitments with a claim that waits for its verdict, longest wait first. */
export const verificationQueue = (
  rows: Rows,
  filter: CommitmentFilter,
  request: PageRequest,
): Page<ListedRecord<CommitmentState>> =>
  recordPage(rows, queueOf(rows, filter), request, commitmentIn(reader(rows).database));

export const countQueue = (rows: Rows, filter: CommitmentFilter): number =>
  countOf(rows, queueOf(rows, filter));
