import type { RecordKind } from '../records/recordKinds';
import { recordOf, shownAs, type ShownAs } from './anyRecord.types';
import { fault } from './faults';
import type { RecordType } from './record.types';
import type { View } from './view';

/**
 * A record that another one, or a list, names: the log has it. One that begins after the day asked
 * about is shown as on its first day: a source may be dated later than what came of it.
 */
async function named<Type>(
  view: View,
  id: string,
  find: (view: View) => Promise<Type | null>,
): Promise<Type> {
  const record = await find(view);
  if (record !== null) return record;
  const firstDay = await view.recordsAt.firstDayOf(id);
  const begun = firstDay === null ? null : await find(view.at(firstDay));
  if (begun !== null) return begun;
  if (!view.sees(id)) throw fault('NOT_VISIBLE');
  throw new Error(`${id} is named and missing`);
}

/** One of a kind. */
export const namedAs = <Kind extends RecordKind>(
  view: View,
  kind: Kind,
  id: string,
): Promise<ShownAs<Kind>> => named(view, id, (at) => shownAs(at, kind, id));

/** A record of any kind. */
export const recordNamed = (view: View, id: string): Promise<RecordType> =>
  named(view, id, (at) => recordOf(at, id));
