import { correctionKinds, type CorrectionKind } from '../../src/commitment/entryVocabulary';
import type { CorrectionStatus } from '../../src/kernel/correctionStatus';
import type { RecordKind } from '../../src/records/recordKinds';
import type { RegisteredCorrectionKind } from '../../src/records/registeredCorrectionKind';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { corrections } from '../commitments/lists';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import type { DaySpan } from '../daySpan';
import { countOf, pageOf, type RowList } from '../keysetPage';
import type { Page, PageKey, PageRequest } from '../page';
import { mayRead, type Grant } from '../readingScope';
import { reader, type Rows } from '../rows';
import type { RowTable } from '../rowTable';
import { allRows } from '../statements';
import type { CorrectionLine } from './line';
import { recordCorrectionSpans } from './table';

/** Conditions on corrections, all of which must hold. */
export interface RegisterFilter {
  readonly recordKind?: readonly RecordKind[];
  readonly recordId?: string;
  /** Of records of this unit and its offices, by what stands today. */
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  /** Of records that speak of this administrative unit or one below, by what stands today. */
  readonly territoryId?: string;
  readonly kind?: readonly RegisteredCorrectionKind[];
  readonly status?: readonly CorrectionStatus[];
  /** Recorded within. */
  readonly period?: DaySpan;
}

/** A line of the register: one of a promise by its ids, whose state has it, any other whole. */
export interface RegisterLine {
  readonly key: PageKey;
  readonly recordId: string;
  /** Null for one of a promise. */
  readonly line: CorrectionLine | null;
}

/** What holds for lines of either table. */
function conditionsOn(
  { of, record }: RowTable,
  { recordId, unitId, includeSubunits = false, territoryId, status, period }: RegisterFilter,
): Condition[] {
  const id = `${of}.${record}`;
  const among = (grant: Grant) => mayRead([grant], id);
  const all = { upTo: 'RESTRICTED' } as const;
  return [
    ...(recordId === undefined ? [] : [condition(`${id} = ?`, recordId)]),
    ...(unitId === undefined
      ? []
      : [among({ ...all, unitId, includeSubunits, orConcerned: false })]),
    ...(territoryId === undefined ? [] : [among({ ...all, territoryId })]),
    ...(status === undefined ? [] : [oneOf(`${of}.status`, status)]),
    ...(period === undefined
      ? []
      : [condition(`${of}.recorded_on BETWEEN ? AND ?`, period.from, period.to)]),
  ];
}

const latestFirst = {
  idColumn: 'id',
  sortColumn: 'recorded_at',
  direction: 'DESCENDING',
} as const;

const isOfPromise = (kind: RegisteredCorrectionKind): kind is CorrectionKind =>
  kind in correctionKinds;

/** The two tables that lines stand in, each with what is asked of it. */
function listsOf(filter: RegisterFilter): readonly RowList[] {
  const { recordKind, kind } = filter;
  const { table } = corrections;
  const ofPromises: RowList = {
    ...latestFirst,
    table,
    columns: ['commitment_id'],
    where: everyOf([
      ...conditionsOn(table, filter),
      ...(kind ? [oneOf('commitment_correction.kind', kind.filter(isOfPromise))] : []),
      ...(recordKind?.includes('COMMITMENT') === false ? [condition('0')] : []),
    ]),
  };
  const ofOthers: RowList = {
    ...latestFirst,
    table: recordCorrectionSpans,
    columns: ['record_id', 'line'],
    where: everyOf([
      ...conditionsOn(recordCorrectionSpans, filter),
      ...(kind ? [oneOf('record_correction.kind', kind)] : []),
      ...(recordKind ? [oneOf('record_correction.record_kind', recordKind)] : []),
    ]),
  };
  return [ofPromises, ofOthers];
}

const isBefore = (a: PageKey, b: PageKey): boolean =>
  a.value === b.value ? a.id > b.id : a.value > b.value;

/** Every correction of every kind of record, latest first (R36): two lists in one order. */
export function allCorrections(
  rows: Rows,
  filter: RegisterFilter,
  request: PageRequest,
): Page<RegisterLine> {
  const pages = listsOf(filter).map((list) => pageOf(rows, list, request));
  const found = pages
    .flatMap(({ entries }) => entries)
    .map(({ key, row }): RegisterLine => {
      const { commitment_id: commitmentId, record_id: recordId, line } = row;
      return {
        key,
        recordId: String(commitmentId ?? recordId),
        line: line === undefined ? null : (JSON.parse(String(line)) as CorrectionLine),
      };
    })
    .sort((a, b) => (isBefore(a.key, b.key) ? -1 : 1));
  const { limit, fromEnd } = request;
  const isMore = found.length > limit;
  return {
    entries: fromEnd ? found.slice(-limit) : found.slice(0, limit),
    hasNext: pages.some(({ hasNext }) => hasNext) || (!fromEnd && isMore),
    hasPrevious: pages.some(({ hasPrevious }) => hasPrevious) || (fromEnd && isMore),
  };
}

export const countAllCorrections = (rows: Rows, filter: RegisterFilter): number =>
  listsOf(filter).reduce((sum, list) => sum + countOf(rows, list), 0);

/** Corrections of one record that is no promise, latest first. */
export const correctionsOf = (rows: Rows, recordId: string): readonly CorrectionLine[] =>
  reader(rows)
    .all(
      [recordCorrectionSpans],
      'SELECT line FROM record_correction WHERE record_id = ? ORDER BY recorded_at DESC, id DESC',
      recordId,
    )
    .map(({ line }) => JSON.parse(String(line)) as CorrectionLine);

/** Who corrected it by a command, or proposed what another confirmed by it; null when nobody did. */
export function correctorOf(
  database: SqlDatabase,
  recordId: string,
  commandId: string,
): CorrectionLine['proposedBy'] | null {
  const lines = allRows(
    database,
    'SELECT line FROM record_correction WHERE record_id = ?',
    recordId,
  ).map(({ line }) => JSON.parse(String(line)) as CorrectionLine);
  return lines.find((line) => line.commandId === commandId)?.proposedBy ?? null;
}
