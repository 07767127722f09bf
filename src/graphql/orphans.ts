import { owedRecords } from '../../projections/owedRecords';
import { inUnit, type Obligation } from '../kernel/obligation';
import { owingOf, type OwedKind } from '../records/recordKinds';
import { giversOf, orphansAmong, type Heads } from '../reorganisation/handover';
import type { ReorganisationState } from '../reorganisation/state';
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

async function obligationOf(view: View, kind: OwedKind, id: string): Promise<Obligation[]> {
  const state = (await view.recordsAt.record(kind, id))?.happened ?? null;
  const owed = state && (owingOf(kind)?.of(state) ?? null);
  if (owed === null) return [];
  const unitId = owed.unitId ?? (await view.records.record('OFFICE', owed.officeId))?.unitId;
  const obligation = inUnit(owed, unitId);
  return obligation === null ? [] : [obligation];
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
  for (const { kind, openIds } of owedRecords) {
    const ids = openIds(rows, givers);
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const loaded = await Promise.all(batch.map((id) => obligationOf(view, kind, id)));
      for (const { id, officeId } of orphansAmong(reorganisation, loaded.flat(), heads))
        found.push({ obligationId: id, officeId, reorganisationId: reorganisation.id });
    }
  }
  return found;
}

/** Whether those who gave owed something still at the moment, with a named successor or without. */
export function isStillOwed(view: View, reorganisation: ReorganisationState): boolean {
  const givers = giversOf(reorganisation);
  return owedRecords.some(({ openIds }) => openIds(view.rows, givers).length > 0);
}

/** Obligations that a reorganisation had handed over by the moment. */
export const transfersBy = ({ rows }: View, reorganisationId: string): number =>
  owedRecords.reduce((sum, records) => sum + records.countTransferred(rows, reorganisationId), 0);
