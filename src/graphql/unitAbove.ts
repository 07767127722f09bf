import DataLoader from 'dataloader';
import { directlyAbove } from '../../projections/organisation/places';
import type { View } from './view';

/**
 * Id of the unit directly above one at the moment asked about: null at the top, undefined before the unit
 * was there. Those of one turn are read by one statement.
 */
export function unitAbove(view: View, unitId: string): Promise<string | null | undefined> {
  const { rows } = view;
  const loader = view.once(
    ['unitAbove'],
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const above = directlyAbove(rows, ids);
        return Promise.resolve(ids.map((id) => above.get(id)));
      }),
  );
  return loader.load(unitId);
}
