import type { Givers } from '../src/reorganisation/handover';
import type { OwedKind, StateOfKind } from '../src/records/recordKinds';
import type { SqlDatabase } from '../src/sqlite/driver';
import {
  countTransferredCommitments,
  openObligationIds,
  promisesDrawnFrom,
  sharedObligationIds,
} from './commitments/obligations';
import { commitmentsById } from './commitments/queries';
import { promisesDependingOn } from './commitments/repetitions';
import { openPetitionIds, petitionsDrawnFrom } from './petitions/obligations';
import { countTransferredPetitions, petitionsMergedInto } from './petitions/queries';
import { petitionsById } from './petitions/storedPetitions';
import type { Rows } from './rows';

/** What the read model of a kind of record that can be owed knows of it beside the records themselves. */
export interface OwedRecords<State> {
  readonly model: string;
  readonly byIds: (database: SqlDatabase, ids: readonly string[]) => ReadonlyMap<string, State>;
  /** Ids of what the givers of a reorganisation owe still, in their order. */
  readonly openIds: (rows: Rows, givers: Givers) => readonly string[];
  /** Ids of what is owed still and shared by them, in their order (R47). */
  readonly sharedIds: (rows: Rows, givers: Givers) => readonly string[];
  /** How many the reorganisation handed over. */
  readonly countTransferred: (rows: Rows, reorganisationId: string) => number;
  /** Ids of what counts under the record of that id: repetitions of it, what was merged into it. */
  readonly dependingOn: (database: SqlDatabase, id: string) => readonly string[];
  /** Ids of what was drawn from a source; where named, from one opinion in it. */
  readonly drawnFrom: (
    database: SqlDatabase,
    sourceId: string,
    opinionId: string | null,
  ) => readonly string[];
}

const byKind: { readonly [K in OwedKind]: OwedRecords<StateOfKind<K>> } = {
  COMMITMENT: {
    model: 'commitments',
    byIds: commitmentsById,
    openIds: openObligationIds,
    sharedIds: sharedObligationIds,
    countTransferred: countTransferredCommitments,
    dependingOn: promisesDependingOn,
    drawnFrom: promisesDrawnFrom,
  },
  PETITION: {
    model: 'petitions',
    byIds: petitionsById,
    openIds: openPetitionIds,
    sharedIds: () => [],
    countTransferred: countTransferredPetitions,
    dependingOn: petitionsMergedInto,
    drawnFrom: petitionsDrawnFrom,
  },
};

/** Of each kind of record that can be owed. */
export const owedRecords = Object.entries(byKind).map(([kind, records]) => ({
  ...(records as OwedRecords<unknown>),
  kind: kind as OwedKind,
}));
