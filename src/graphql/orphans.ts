import {
  countTransferredCommitments,
  openObligationIds,
} from '../../projections/commitments/obligations';
import { openPetitionIds } from '../../projections/petitions/obligations';
import { countTransferredPetitions } from '../../projections/petitions/queries';
import { obligationOfCommitment, obligationOfPetition } from '../application/facts/obligations';
import type { Obligation } from '../reorganisation/facts';
import { giversOf, orphansAmong, type Heads } from '../reorganisation/handover';
import type { ReorganisationState } from '../reorganisation/state';
import { happenedTo } from './happenedTo';
import type { View } from './view';

/** An open obligation without a successor. */
export interface OrphanState {
  readonly obligationId: string;
  /** Office that owed it last. */
  readonly officeId: string;
  readonly reorganisationId: string;
}

/** So many obligations are looked at together: a reorganisation may pass on thousands. */
const BATCH = 500;

async function headsOf(view: View, { mappings }: ReorganisationState): Promise<Heads> {
  const units = [...new Set(mappings.map(({ toUnitId }) => toUnitId))];
  const heads = await Promise.all(
    units.map(async (unitId) => {
      const head = (await view.records.officesOf(unitId)).find(({ isHead }) => isHead);
      return head === undefined ? [] : [[unitId, head.id] as const];
    }),
  );
  return Object.fromEntries(heads.flat());
}

async function petitionObligation(view: View, id: string): Promise<Obligation[]> {
  const state = (await view.recordsAt.record('PETITION', id))?.happened;
  const officeId = state?.answeringOfficeId ?? null;
  const office = officeId === null ? null : await view.records.record('OFFICE', officeId);
  return state && office ? [obligationOfPetition(state, office.id, office.unitId)] : [];
}

/** Open obligations of the moment that a reorganisation leaves without a successor, by id (invariant 11). */
export async function orphansOf(
  view: View,
  reorganisation: ReorganisationState,
): Promise<readonly OrphanState[]> {
  const { rows } = view;
  const givers = giversOf(reorganisation);
  const heads = await headsOf(view, reorganisation);
  await view.turn();
  const found: OrphanState[] = [];
  const look = async (ids: readonly string[], load: (id: string) => Promise<Obligation[]>) => {
    for (let start = 0; start < ids.length; start += BATCH) {
      const loaded = await Promise.all(ids.slice(start, start + BATCH).map(load));
      for (const { id, officeId } of orphansAmong(reorganisation, loaded.flat(), heads))
        found.push({ obligationId: id, officeId, reorganisationId: reorganisation.id });
    }
  };
  await look(openObligationIds(rows, givers), async (id) => [
    obligationOfCommitment(await happenedTo(view, id)),
  ]);
  await look(openPetitionIds(rows, givers), (id) => petitionObligation(view, id));
  return found;
}

/** Whether those who gave owed something still at the moment, with a named successor or without. */
export function isStillOwed(view: View, reorganisation: ReorganisationState): boolean {
  const givers = giversOf(reorganisation);
  return (
    openObligationIds(view.rows, givers).length > 0 || openPetitionIds(view.rows, givers).length > 0
  );
}

/** Obligations that a reorganisation had handed over by the moment. */
export const transfersBy = ({ rows }: View, reorganisationId: string): number =>
  countTransferredCommitments(rows, reorganisationId) +
  countTransferredPetitions(rows, reorganisationId);
