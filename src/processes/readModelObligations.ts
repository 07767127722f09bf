import { officesById } from '../../projections/organisation/queries';
import { owedRecords } from '../../projections/owedRecords';
import { presentRows } from '../../projections/rows';
import { inUnit } from '../kernel/obligation';
import { owingOf } from '../records/recordKinds';
import { askUpToDate, type ReadAccess } from './readAccess';
import type { OpenObligations } from './reorganisationJob';

/** Everything that can be owed when a reorganisation comes, one source for each kind of record. */
export const readModelObligations = (access: ReadAccess): readonly OpenObligations[] =>
  owedRecords.map(({ kind, model, openIds, sharedIds, byIds }) => ({
    async page(givers, after, limit) {
      // Which offices a unit has is the organisation's to know.
      await access.waitForHead('organisation');
      return askUpToDate(access, model, (database) => {
        const rows = presentRows(database);
        const ids = new Set([...openIds(rows, givers), ...sharedIds(rows, givers)]);
        const behind = [...ids].filter((id) => id > (after ?? '')).sort();
        const unitOf = (officeId: string) =>
          officesById(database, [officeId]).get(officeId)?.unitId;
        return [...byIds(database, behind.slice(0, limit)).values()]
          .map((state) => owingOf(kind)?.of(state) ?? null)
          .map((owed) => owed && inUnit(owed, owed.unitId ?? unitOf(owed.officeId)))
          .filter((each) => each !== null)
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      });
    },
  }));
