import {
  countOpenObligations,
  countTransferredCommitments,
  openObligations,
} from '../../projections/commitmentBoard/obligations';
import { headOfficeOf } from '../../projections/organisation/queries';
import { countOpenPetitions, openPetitions } from '../../projections/petitions/obligations';
import { countTransferredPetitions } from '../../projections/petitions/queries';
import { obligationOfCommitment, obligationOfPetition } from '../application/facts/obligations';
import type { Obligation } from '../reorganisation/facts';
import { giversOf, orphansAmong, type Heads } from '../reorganisation/handover';
import type { ReorganisationState } from '../reorganisation/state';
import type { ReadSession } from './readScope';

type Database = ReadSession['database'];

/** An open obligation without a successor. */
export interface OrphanState {
  readonly obligationId: string;
  /** Office that owed it last. */
  readonly officeId: string;
  readonly reorganisationId: string;
}

const BATCH = 500;

function headsOf(database: Database, { mappings }: ReorganisationState): Heads {
  const units = [...new Set(mappings.map(({ toUnitId }) => toUnitId))];
  const heads = units.map(
    (unitId) => [unitId, headOfficeOf(database, unitId)?.id ?? null] as const,
  );
  return Object.fromEntries(
    heads.flatMap(([unitId, head]) => (head === null ? [] : [[unitId, head]])),
  );
}

/** Reads page after page: one obligation may belong to a reorganisation of thousands. */
function* pages(
  read: (after: string | null) => readonly Obligation[],
): Generator<readonly Obligation[]> {
  let after: string | null = null;
  for (;;) {
    const page = read(after);
    if (page.length > 0) yield page;
    if (page.length < BATCH) return;
    after = page.at(-1)?.id ?? null;
  }
}

/** Open obligations that a reorganisation leaves without a successor, by id (invariant 11). */
export function orphansOf(
  database: Database,
  reorganisation: ReorganisationState,
): readonly OrphanState[] {
  const givers = giversOf(reorganisation);
  const heads = headsOf(database, reorganisation);
  const found: OrphanState[] = [];
  const promises = pages((after) =>
    openObligations(database, givers, after, BATCH).map(obligationOfCommitment),
  );
  const petitions = pages((after) =>
    openPetitions(database, givers, after, BATCH).map(({ petition, officeId, unitId }) =>
      obligationOfPetition(petition, officeId, unitId),
    ),
  );
  for (const each of [promises, petitions])
    for (const page of each)
      for (const { id, officeId } of orphansAmong(reorganisation, page, heads))
        found.push({ obligationId: id, officeId, reorganisationId: reorganisation.id });
  return found;
}

/** Whether those who gave owe something still, with a named successor or without. */
export function isStillOwed(database: Database, reorganisation: ReorganisationState): boolean {
  const givers = giversOf(reorganisation);
  return countOpenObligations(database, givers) + countOpenPetitions(database, givers) > 0;
}

/** Obligations that a reorganisation has handed over so far. */
export const transfersBy = (database: Database, reorganisationId: string): number =>
  countTransferredCommitments(database, reorganisationId) +
  countTransferredPetitions(database, reorganisationId);
