import { lineOn } from '../../src/commitment/correctionRegister';
import type { CommitmentState } from '../../src/commitment/state';
import { laterOf, type LocalDate } from '../../src/kernel/localDate';
import type { SqlValue } from '../../src/sqlite/driver';
import type { Entry } from '../spans/entryRows';
import { spanTable, type SpanTable } from '../spans/spanTable';

type Values = readonly SqlValue[];

/** A list of a commitment, kept for the present and for every other moment. */
export interface CommitmentList {
  readonly table: SpanTable;
  /** Columns by which a row of the present is known. */
  readonly key: readonly string[];
  /** Part of the state that its rows come from. */
  readonly facts: (state: CommitmentState) => readonly unknown[];
  readonly entries: (state: CommitmentState) => readonly Entry[];
}

/** Extensions asked for, and from its decision on each as decided. */
export const extensions: CommitmentList = {
  table: spanTable('commitment_extension', 'commitment_id', {
    id: 'TEXT NOT NULL',
    commitment_id: 'TEXT NOT NULL',
    status: 'TEXT NOT NULL',
    requested_at: 'TEXT NOT NULL',
  }),
  key: ['commitment_id', 'id'],
  facts: (state) => state.extensions,
  entries: (state) =>
    state.extensions.flatMap((each): Entry[] => {
      const from = each.requestedOn.date;
      const decided = each.decidedOn === null ? null : laterOf(from, each.decidedOn);
      const row = (status: string) => [each.id, state.id, status, each.requestedAt];
      const requested = decided === from ? [] : [{ from, to: decided, values: row('REQUESTED') }];
      return decided === null
        ? requested
        : [...requested, { from: decided, to: null, values: row(each.status) }];
    }),
};

/** Changes of lead unit. */
export const reassignments: CommitmentList = {
  table: spanTable('commitment_reassignment', 'commitment_id', {
    id: 'TEXT NOT NULL',
    commitment_id: 'TEXT NOT NULL',
    recorded_at: 'TEXT NOT NULL',
  }),
  key: ['commitment_id', 'id'],
  facts: (state) => state.reassignments,
  entries: (state) =>
    state.reassignments.map((each) => ({
      from: each.decidedOn.date,
      to: null,
      values: [each.id, state.id, each.recordedAt],
    })),
};

/** Corrections made, proposed and refused; each from its recording on, as it stood (R36). */
export const corrections: CommitmentList = {
  table: spanTable('commitment_correction', 'commitment_id', {
    id: 'TEXT NOT NULL',
    commitment_id: 'TEXT NOT NULL',
    kind: 'TEXT NOT NULL',
    status: 'TEXT NOT NULL',
    recorded_on: 'TEXT NOT NULL',
    recorded_at: 'TEXT NOT NULL',
  }),
  key: ['commitment_id', 'id'],
  facts: (state) => state.corrections,
  entries: (state) =>
    state.corrections.flatMap((line): Entry[] => {
      const { recordedOn, decidedOn } = line;
      const row = (from: LocalDate, to: LocalDate | null): Entry[] => {
        const { id, kind, status, recordedAt } = lineOn(line, from) ?? line;
        return [{ from, to, values: [id, state.id, kind, status, recordedOn, recordedAt] }];
      };
      return decidedOn === null || decidedOn <= recordedOn
        ? row(recordedOn, null)
        : [...row(recordedOn, decidedOn), ...row(decidedOn, null)];
    }),
};

/** Who is linked to whom as a repetition (R22). */
export const repetitions: CommitmentList = {
  table: spanTable('commitment_repetition', 'repetition_id', {
    first_id: 'TEXT NOT NULL',
    repetition_id: 'TEXT NOT NULL',
  }),
  key: ['first_id', 'repetition_id'],
  facts: (state) => state.duplicateLinks,
  entries: ({ id, duplicateLinks }) =>
    duplicateLinks.map(({ duplicateOfId, linkedOn, unlinkedOn }) => ({
      from: linkedOn,
      to: unlinkedOn,
      values: [duplicateOfId, id],
    })),
};

/** What reorganisations handed over. */
export const transfers: CommitmentList = {
  table: spanTable('commitment_transfer', 'commitment_id', {
    reorganisation_id: 'TEXT NOT NULL',
    commitment_id: 'TEXT NOT NULL',
  }),
  key: ['reorganisation_id', 'commitment_id'],
  facts: (state) => state.transfers,
  entries: (state) =>
    state.transfers.map(({ reorganisationId, effectiveOn }) => ({
      from: effectiveOn,
      to: null,
      values: [reorganisationId, state.id],
    })),
};

/** Who promised it as well (R47). */
export const joint: CommitmentList = {
  table: spanTable('commitment_joint', 'commitment_id', {
    office_id: 'TEXT NOT NULL',
    commitment_id: 'TEXT NOT NULL',
    unit_id: 'TEXT NOT NULL',
  }),
  key: ['office_id', 'commitment_id'],
  facts: (state) => state.coPromisors,
  entries: ({ id, coPromisors }) =>
    coPromisors.map(({ officeId, unitId, from, until }) => ({
      from,
      to: until,
      values: [officeId, id, unitId],
    })),
};

/** Duties that recur (R44): their next days follow from the rhythm and stand in no column. */
export const duties: CommitmentList = {
  table: spanTable('commitment_duty', 'commitment_id', { commitment_id: 'TEXT NOT NULL' }),
  key: ['commitment_id'],
  facts: ({ recurrence }) => (recurrence === null ? [] : [recurrence.effectiveOn]),
  entries: ({ id, recurrence }) =>
    recurrence === null ? [] : [{ from: recurrence.effectiveOn, to: null, values: [id] }],
};

/** A promise says of all of its days where it belongs: a correction changes what is known, not a day (R35). */
const ON_EVERY_DAY = '' as LocalDate;

/** Administrative units that it concerns. */
export const territories: CommitmentList = {
  table: spanTable('commitment_territory', 'commitment_id', {
    commitment_id: 'TEXT NOT NULL',
    territory_id: 'TEXT NOT NULL',
  }),
  key: ['territory_id', 'commitment_id'],
  facts: (state) => state.territoryIds,
  entries: ({ id, territoryIds }) =>
    [...new Set(territoryIds)].map((territoryId) => ({
      from: ON_EVERY_DAY,
      to: null,
      values: [id, territoryId],
    })),
};

export const lists: readonly CommitmentList[] = [
  extensions,
  reassignments,
  corrections,
  repetitions,
  transfers,
  joint,
  duties,
  territories,
];

/** Rows of the present, each by its key. */
export function presentEntries(
  { table, key, entries }: CommitmentList,
  state: CommitmentState | null,
): ReadonlyMap<string, Values> {
  const columns = Object.keys(table.columns);
  const keyOf = (values: Values) =>
    JSON.stringify(key.map((column) => values[columns.indexOf(column)]));
  const lasting = state === null ? [] : entries(state).filter(({ to }) => to === null);
  return new Map(lasting.map(({ values }) => [keyOf(values), values]));
}
